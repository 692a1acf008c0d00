package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A declaration of the scanned sources at which values enter or leave: a field, a parameter as its method receives it, or
 * what a method returns. {@link CallModel} is about the calls of a method instead.
 *
 * @param part what is meant
 * @param isSink whether values leave there; else they enter
 * @param names for a field its type, names (like those of methods) and annotations; else the method, where the annotations
 *     of a {@link Part#PARAMETER} are those of the parameter
 * @param parameters for {@link Part#PARAMETER} which ones: numbers from 0, or names, {@code token*} for all that start so
 * @param kind own kind, or a built-in one
 * @param concept what the values that enter are
 * @param rendering how an object that leaves comes out
 * @param origin where it is written
 */
public record DeclarationModel(
        Part part,
        boolean isSink,
        MethodPattern names,
        List<String> parameters,
        String kind,
        Optional<String> concept,
        Rendering rendering,
        String origin) {

    public DeclarationModel {
        parameters = List.copyOf(parameters);
    }

    /** What a model is about. */
    public enum Part {
        FIELD("fields"),
        PARAMETER("given"),
        RESULT("returned");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        /** The part that a key of an entry says; empty when it is about calls. */
        static Optional<Part> of(YamlNode entry) {
            return Stream.of(values()).filter(part -> entry.has(part.key)).findFirst();
        }
    }

    /** Whether the parameter of that number and name is meant; the method is not looked at. */
    public boolean acceptsParameter(int index, String name) {
        MethodPattern byName = new MethodPattern("", parameters, names.parameters(), List.of());
        return parameters.contains(Integer.toString(index)) || byName.acceptsName(name);
    }
}
