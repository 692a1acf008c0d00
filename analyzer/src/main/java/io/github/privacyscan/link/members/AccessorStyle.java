package io.github.privacyscan.link.members;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the accessors of a field are named.
 *
 * @param fluent whether they have the name of the property
 * @param chain whether setters return their object
 * @param prefixes what is cut from names of fields; where there are some, a field without any has no accessors
 * @param getOnly whether the getter of a {@code boolean} starts with {@code get}, too
 */
record AccessorStyle(boolean fluent, boolean chain, List<String> prefixes, boolean getOnly) {

    private static final String BOOLEAN = "boolean";

    /** What annotations of the field say, else those of the types around it, else the settings. */
    static AccessorStyle of(AnnotationNames names, Draft draft, FieldDecl field) {
        List<AnnotationUse> uses = Stream.concat(
                        Stream.of(field.annotations()), draft.around().stream().map(TypeDecl::annotations))
                .map(annotations -> names.find(annotations, "accessors"))
                .flatMap(Optional::stream)
                .toList();
        LombokSettings settings = names.settings();
        boolean fluent = flag(uses, "fluent").orElseGet(() -> settings.isTrue("accessors.fluent"));
        boolean chain = flag(uses, "chain")
                .or(() -> settings.text("accessors.chain").map("true"::equalsIgnoreCase))
                .orElse(fluent);
        List<String> prefixes = uses.stream()
                .filter(use -> use.members().containsKey("prefix"))
                .findFirst()
                .map(use -> AnnotationFlags.texts(use, "prefix"))
                .orElseGet(() -> settings.texts("accessors.prefix"));
        return new AccessorStyle(fluent, chain, prefixes, settings.isTrue("getter.noIsPrefix"));
    }

    private static Optional<Boolean> flag(List<AnnotationUse> uses, String member) {
        return uses.stream()
                .filter(use -> use.members().containsKey(member))
                .map(use -> AnnotationFlags.isTrue(use, member))
                .findFirst();
    }

    /** The name of a field without its prefix; empty if it lacks one. */
    Optional<String> property(String field) {
        if (prefixes.isEmpty()) {
            return Optional.of(field);
        }
        return prefixes.stream()
                .filter(prefix -> hasPrefix(field, prefix))
                .map(prefix -> prefix.isEmpty() ? field : decapitalised(field.substring(prefix.length())))
                .findFirst();
    }

    private static boolean hasPrefix(String field, String prefix) {
        if (prefix.isEmpty()) {
            return true;
        }
        boolean letter = Character.isLetter(prefix.charAt(prefix.length() - 1));
        return field.length() > prefix.length()
                && field.startsWith(prefix)
                && !(letter && Character.isLowerCase(field.charAt(prefix.length())));
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The name of the getter. */
    Optional<String> getter(FieldDecl field) {
        boolean is = isBoolean(field) && !getOnly;
        return property(field.name()).map(name -> fluent ? name : (is ? "is" : "get") + suffix(field, name));
    }

    /** Names of methods without parameters that stand for the getter, so that none is created. */
    List<String> getters(FieldDecl field) {
        String only = getter(field).orElse("");
        return fluent || !isBoolean(field)
                ? List.of(only)
                : property(field.name()).stream()
                        .flatMap(name -> Stream.of("is" + suffix(field, name), "get" + suffix(field, name)))
                        .toList();
    }

    /** The name of the setter. */
    Optional<String> setter(FieldDecl field) {
        return property(field.name()).map(name -> fluent ? name : "set" + suffix(field, name));
    }

    /** The name of the method that copies the object with another value. */
    Optional<String> wither(FieldDecl field) {
        return property(field.name()).map(name -> "with" + suffix(field, name));
    }

    private static String suffix(FieldDecl field, String property) {
        boolean hasIs = isBoolean(field)
                && property.length() > 2
                && property.startsWith("is")
                && !Character.isLowerCase(property.charAt(2));
        return hasIs ? property.substring(2) : Accessors.capitalised(property);
    }

    private static boolean isBoolean(FieldDecl field) {
        return field.type().simpleText().equals(BOOLEAN);
    }
}
