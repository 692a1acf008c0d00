package io.github.privacyscan.program;

import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mapped statements of one mapper file. Tags that choose text when the program runs are resolved to all of the text, with a
 * mark at what may be left out; parameters are written from the statement's parameters on, also inside loops.
 *
 * @param file the file
 * @param namespace binary name of the mapper interface, or any other name
 * @param statements its statements in order
 * @param fragments texts that statements include, by id
 * @param results how columns become properties
 * @param problems what could not be read
 */
public record MapperFacts(
        SourceFile file,
        String namespace,
        List<Statement> statements,
        List<Fragment> fragments,
        List<ResultMap> results,
        List<Problem> problems)
        implements ResourceFacts {

    public MapperFacts {
        statements = List.copyOf(statements);
        fragments = List.copyOf(fragments);
        results = List.copyOf(results);
        problems = List.copyOf(problems);
    }

    /**
     * A statement.
     *
     * @param id name of the mapper's method
     * @param element its element: {@code select}, {@code insert}, {@code update} or {@code delete}
     * @param parameterType written type or alias of the parameter; empty if not said
     * @param resultType written type or alias of the result; empty if not said
     * @param resultMap id of the result map; empty if none
     * @param pieces its text
     * @param span where its element starts
     */
    public record Statement(
            String id,
            String element,
            String parameterType,
            String resultType,
            String resultMap,
            List<Piece> pieces,
            Span span) {
        public Statement {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A text that others include.
     *
     * @param id its id, without namespace
     * @param pieces its text
     */
    public record Fragment(String id, List<Piece> pieces) {
        public Fragment {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A part of a text.
     *
     * @param text SQL; empty where a fragment is included
     * @param include id of the fragment that stands here, with its namespace if written
     * @param properties what the inclusion sets placeholders of the fragment to
     * @param isConditional whether it may be left out when the program runs
     * @param span where it stands
     */
    public record Piece(
            String text, Optional<String> include, Map<String, String> properties, boolean isConditional, Span span) {
        public Piece {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * How rows become objects.
     *
     * @param id its id
     * @param type written type or alias of the object
     * @param parent id of the result map it extends
     * @param results its columns
     * @param span where its element starts
     */
    public record ResultMap(String id, String type, Optional<String> parent, List<Result> results, Span span) {
        public ResultMap {
            results = List.copyOf(results);
        }
    }

    /**
     * A column that becomes a property, or a property that another result map fills.
     *
     * @param property its path from the object on
     * @param column the column, with the prefix of the elements around it; empty if it is filled by a result map or query
     * @param resultMap the result map that fills it
     * @param prefix what stands before the columns of that result map
     * @param span where it stands
     */
    public record Result(String property, String column, Optional<String> resultMap, String prefix, Span span) {}
}
