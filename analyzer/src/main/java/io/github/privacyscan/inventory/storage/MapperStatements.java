package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.inventory.storage.StatementText.Included;
import io.github.privacyscan.inventory.storage.StoreStatement.Origin;
import io.github.privacyscan.program.MapperFacts;
import io.github.privacyscan.program.MapperFacts.ResultMap;
import io.github.privacyscan.program.MapperFacts.Statement;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.sql.StatementReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of all mapper files, with the fragments they include. */
final class MapperStatements {

    private final Map<String, Included> fragments = new LinkedHashMap<>();
    private final Map<String, ResultMap> resultMaps = new LinkedHashMap<>();
    private final List<Mapped> statements = new ArrayList<>();

    MapperStatements(List<MapperFacts> mappers) {
        for (MapperFacts mapper : mappers) {
            String path = mapper.file().path();
            mapper.fragments()
                    .forEach(fragment -> fragments.put(
                            mapper.namespace() + "." + fragment.id(),
                            new Included(path, mapper.namespace(), fragment.pieces())));
            mapper.results().forEach(map -> resultMaps.put(mapper.namespace() + "." + map.id(), map));
        }
        mappers.forEach(mapper -> mapper.statements().forEach(statement -> add(mapper, statement)));
    }

    /** A statement and what its element says of its parameter and result. */
    record Mapped(StoreStatement statement, Statement element) {}

    private void add(MapperFacts mapper, Statement element) {
        String path = mapper.file().path();
        StatementText text = StatementText.of(new Included(path, mapper.namespace(), element.pieces()), fragments);
        StoreStatement statement = new StoreStatement(
                mapper.namespace(),
                element.id(),
                Origin.MAPPER,
                StatementReader.read(text.text()),
                text,
                new Place(path, element.span()));
        statements.add(new Mapped(statement, element));
    }

    /** The statements in order of files and text. */
    List<Mapped> statements() {
        return statements;
    }

    /** The result map of an id as written in a mapper. */
    Optional<ResultMap> resultMap(String id, String namespace) {
        return Optional.ofNullable(resultMaps.get(namespace + "." + id))
                .or(() -> Optional.ofNullable(resultMaps.get(id)));
    }
}
