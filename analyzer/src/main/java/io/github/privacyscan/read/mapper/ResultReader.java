package io.github.privacyscan.read.mapper;

import io.github.privacyscan.program.MapperFacts.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads the columns of a result map; those of objects inside get the path to them. */
final class ResultReader {

    private final Events events;
    private final List<Result> results = new ArrayList<>();

    ResultReader(Events events) {
        this.events = events;
    }

    /** Reads up to the end of the element that has just started. */
    List<Result> read() throws XMLStreamException {
        content("", "");
        return results;
    }

    private void content(String path, String prefix) throws XMLStreamException {
        int inside = events.depth();
        while (events.depth() >= inside && events.next()) {
            if (events.isStart()) {
                element(path, prefix);
            }
        }
    }

    private void element(String path, String prefix) throws XMLStreamException {
        switch (events.name()) {
            case "id", "result" -> column(path + events.attribute("property"), prefix);
            case "idArg", "arg" -> column(path + events.attribute("name"), prefix);
            case "association", "collection" -> nested(path, prefix);
            default -> {
                // The content of a constructor or discriminator belongs to the object around it.
            }
        }
    }

    private void column(String property, String prefix) {
        String column = events.attribute("column");
        if (!property.isEmpty() && !column.isEmpty()) {
            results.add(new Result(property, prefix + column, Optional.empty(), "", events.here()));
        }
    }

    private void nested(String path, String prefix) throws XMLStreamException {
        String property = path + events.attribute("property");
        String inner = prefix + events.attribute("columnPrefix");
        Optional<String> map = Optional.of(events.attribute("resultMap")).filter(id -> !id.isEmpty());
        if (map.isPresent()) {
            results.add(new Result(property, "", map, inner, events.here()));
        }
        content(property + ".", inner);
    }
}
