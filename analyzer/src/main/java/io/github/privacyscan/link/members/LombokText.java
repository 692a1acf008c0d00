package io.github.privacyscan.link.members;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The {@code toString} that annotations create: which fields and methods are in it, in which order, how they are read. */
final class LombokText {

    private static final String EXCLUDE = "to-string.exclude";
    private static final String INCLUDE = "to-string.include";

    private final AnnotationNames names;

    /** A part and its rank. */
    private record Ranked(int rank, TextOfFields.Part part) {}

    LombokText(AnnotationNames names) {
        this.names = names;
    }

    void addTo(Draft draft, boolean byDefault) {
        Optional<AnnotationUse> written = names.find(draft.type().annotations(), "to-string");
        if ((written.isEmpty() && !byDefault) || draft.isWritten("toString", 0)) {
            return;
        }
        List<Ranked> parts = new ArrayList<>();
        if (callsSuper(draft, written)) {
            parts.add(new Ranked(
                    Integer.MAX_VALUE,
                    new TextOfFields.Part("super", body -> body.call(body.self(), true, "toString"))));
        }
        draft.type().fields().stream()
                .filter(field -> isIncluded(field, written))
                .forEach(field -> parts.add(part(draft, field, written)));
        draft.type().methods().stream()
                .filter(method -> method.params().isEmpty())
                .forEach(method ->
                        names.find(method.annotations(), INCLUDE).ifPresent(use -> parts.add(part(method, use))));
        BodyWriter body = new BodyWriter(false, List.of(), draft.type().span());
        int text = TextOfFields.write(
                body,
                draft.type().simpleName(),
                "(",
                ")",
                parts.stream()
                        .sorted(Comparator.comparingInt(Ranked::rank).reversed())
                        .map(Ranked::part)
                        .toList());
        draft.add(Written.method(
                "toString",
                TextOfFields.STRING,
                List.of(),
                body.returns(text),
                draft.type().span()));
    }

    private boolean callsSuper(Draft draft, Optional<AnnotationUse> written) {
        if (written.filter(use -> use.members().containsKey("callSuper")).isPresent()) {
            return AnnotationFlags.isTrue(written.get(), "callSuper");
        }
        return draft.type().superclass().isPresent()
                && names.settings()
                        .text("toString.callSuper")
                        .filter("call"::equalsIgnoreCase)
                        .isPresent();
    }

    private boolean isIncluded(FieldDecl field, Optional<AnnotationUse> written) {
        if (field.kind() == FieldDecl.Kind.ENUM_CONSTANT || field.kind() == FieldDecl.Kind.CAPTURED) {
            return false;
        }
        if (names.has(field.annotations(), INCLUDE)) {
            return true;
        }
        List<String> only = written.map(use -> AnnotationFlags.texts(use, "of")).orElse(List.of());
        List<String> without =
                written.map(use -> AnnotationFlags.texts(use, "exclude")).orElse(List.of());
        return !isExplicit(written)
                && !names.has(field.annotations(), EXCLUDE)
                && !field.modifiers().isStatic()
                && !field.name().startsWith("$")
                && !without.contains(field.name())
                && (only.isEmpty() || only.contains(field.name()));
    }

    private boolean isExplicit(Optional<AnnotationUse> written) {
        return written.filter(use -> use.members().containsKey("onlyExplicitlyIncluded"))
                .map(use -> AnnotationFlags.isTrue(use, "onlyExplicitlyIncluded"))
                .orElseGet(() -> names.settings().isTrue("toString.onlyExplicitlyIncluded"));
    }

    /** A field is read through its getter where there is a written one. */
    private Ranked part(Draft draft, FieldDecl field, Optional<AnnotationUse> written) {
        Optional<AnnotationUse> use = names.find(field.annotations(), INCLUDE);
        String label = use.map(each -> AnnotationFlags.text(each, "name", field.name()))
                .orElse(field.name());
        boolean direct = written.filter(each -> each.members().containsKey("doNotUseGetters"))
                .map(each -> AnnotationFlags.isTrue(each, "doNotUseGetters"))
                .orElseGet(() -> names.settings().isTrue("toString.doNotUseGetters"));
        Optional<String> getter = direct
                ? Optional.empty()
                : AccessorStyle.of(names, draft, field).getters(field).stream()
                        .filter(name -> draft.isWritten(name, 0))
                        .findFirst();
        return new Ranked(
                rank(use),
                new TextOfFields.Part(
                        label,
                        body -> getter.map(name -> body.call(body.self(), false, name))
                                .orElseGet(() -> body.load(body.self(), field.name()))));
    }

    private static Ranked part(MethodDecl method, AnnotationUse use) {
        return new Ranked(
                rank(Optional.of(use)),
                new TextOfFields.Part(
                        AnnotationFlags.text(use, "name", method.name()),
                        body -> body.call(body.self(), false, method.name())));
    }

    private static int rank(Optional<AnnotationUse> include) {
        return include.map(use -> use.members().get("rank"))
                .map(value -> value instanceof AnnotationUse.Value.Literal literal ? literal.text() : "0")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
