package io.github.privacyscan.read.mapper;

import io.github.privacyscan.program.MapperFacts;
import io.github.privacyscan.program.MapperFacts.Fragment;
import io.github.privacyscan.program.MapperFacts.ResultMap;
import io.github.privacyscan.program.MapperFacts.Statement;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads one mapper file. */
public final class MapperReader {

    private static final Set<String> STATEMENTS = Set.of("select", "insert", "update", "delete");

    private final SourceText source;
    private final Events events;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Fragment> fragments = new ArrayList<>();
    private final List<ResultMap> results = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String namespace = "";

    private MapperReader(SourceText source) {
        this.source = source;
        events = new Events(source.text());
    }

    /** Reads the file as far as it is well-formed. */
    public static MapperFacts read(SourceText source) {
        MapperReader reader = new MapperReader(source);
        reader.readAll();
        return new MapperFacts(
                source.file(), reader.namespace, reader.statements, reader.fragments, reader.results, reader.problems);
    }

    private void readAll() {
        try {
            while (events.next()) {
                if (events.isStart()) {
                    element();
                }
            }
        } catch (XMLStreamException mistake) {
            lost("it is no well-formed XML from here on");
        }
        if (events.isTooLarge()) {
            lost("it is too large or too deep");
        }
    }

    private void lost(String reason) {
        Span here = events.here();
        problems.add(new Problem(
                Problem.Severity.WARNING,
                Problem.Stage.READ,
                new Place(source.file().path(), here),
                "A part of the file was not read: " + reason + "."));
    }

    private void element() throws XMLStreamException {
        String name = events.name();
        if (name.equals("mapper")) {
            namespace = events.attribute("namespace");
        } else if (STATEMENTS.contains(name)) {
            statement(name);
        } else if (name.equals("sql")) {
            String id = events.attribute("id");
            fragments.add(new Fragment(id, new TextReader(events).read()));
        } else if (name.equals("resultMap")) {
            resultMap();
        }
    }

    private void statement(String element) throws XMLStreamException {
        String id = events.attribute("id");
        String parameterType = events.attribute("parameterType");
        String resultType = events.attribute("resultType");
        String resultMap = events.attribute("resultMap");
        Span span = events.here();
        statements.add(
                new Statement(id, element, parameterType, resultType, resultMap, new TextReader(events).read(), span));
    }

    private void resultMap() throws XMLStreamException {
        String id = events.attribute("id");
        String type = events.attribute("type");
        Optional<String> parent = Optional.of(events.attribute("extends")).filter(name -> !name.isEmpty());
        Span span = events.here();
        results.add(new ResultMap(id, type, parent, new ResultReader(events).read(), span));
    }
}
