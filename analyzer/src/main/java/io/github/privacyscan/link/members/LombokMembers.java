package io.github.privacyscan.link.members;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Members that annotations of the table create, as that library documents them; a written member always wins. */
final class LombokMembers {

    private static final String BOOLEAN = "boolean";

    private final AnnotationNames names;

    LombokMembers(AnnotationNames names) {
        this.names = names;
    }

    void addTo(Draft draft) {
        TypeDecl type = draft.type();
        if (type.isInterface() || type.kind() == TypeDecl.Kind.ANONYMOUS) {
            return;
        }
        names.logger(type.annotations())
                .filter(unused -> !draft.hasField("log"))
                .ifPresent(logger -> draft.add(Written.field(
                        "log",
                        TypeRef.named(logger),
                        Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL,
                        type.span())));
        boolean data = names.has(type.annotations(), "data");
        boolean value = names.has(type.annotations(), "value");
        for (FieldDecl field : draft.instanceFields()) {
            addGetter(draft, field, data || value);
            addSetter(draft, field, data, value);
            addWith(draft, field);
        }
        addStaticGetters(draft);
        LombokConstructors.addTo(draft, names, data, value);
        addText(draft, data || value);
        new LombokBuilders(names).addTo(draft);
        new LombokSuperBuilders(names).addTo(draft);
    }

    private void addGetter(Draft draft, FieldDecl field, boolean byDefault) {
        String name = getterName(draft.type(), field);
        if (wanted(draft.type(), field, "getter", byDefault) && !draft.isWritten(name)) {
            draft.add(Accessors.getter(field, name));
        }
    }

    private void addSetter(Draft draft, FieldDecl field, boolean byDefault, boolean immutable) {
        boolean isFinal = field.modifiers().isFinal() || (immutable && !names.has(field.annotations(), "setter"));
        String name = setterName(draft.type(), field);
        if (isFinal || !wanted(draft.type(), field, "setter", byDefault) || draft.isWritten(name)) {
            return;
        }
        boolean chained = flag(draft.type(), field, "chain") || flag(draft.type(), field, "fluent");
        draft.add(chained ? Accessors.chainedSetter(field, name, draft.self()) : Accessors.setter(field, name));
    }

    private void addWith(Draft draft, FieldDecl field) {
        String name = "with" + Accessors.capitalised(field.name());
        if (!wanted(draft.type(), field, "with", false) || draft.isWritten(name)) {
            return;
        }
        BodyWriter body = new BodyWriter(false, List.of(Written.param(field)), field.span());
        int[] values = draft.instanceFields().stream()
                .mapToInt(
                        each -> each.name().equals(field.name()) ? body.param(0) : body.load(body.self(), each.name()))
                .toArray();
        int copy = body.create(draft.self(), values);
        draft.add(Written.method(name, draft.self(), List.of(Written.param(field)), body.returns(copy), field.span()));
    }

    /** A getter annotation on a static field creates a static getter. */
    private void addStaticGetters(Draft draft) {
        for (FieldDecl field : draft.type().fields()) {
            String name = getterName(draft.type(), field);
            boolean wanted = field.modifiers().isStatic() && names.has(field.annotations(), "getter");
            if (wanted && !draft.isWritten(name)) {
                BodyWriter body = new BodyWriter(true, List.of(), field.span());
                int value = body.loadName(field.name());
                draft.add(Written.staticMethod(
                        name, List.of(), field.type(), List.of(), body.returns(value), field.span()));
            }
        }
    }

    private boolean wanted(TypeDecl type, FieldDecl field, String key, boolean byDefault) {
        Optional<AnnotationUse> onField = names.find(field.annotations(), key);
        if (onField.isPresent()) {
            return !isNone(onField.get());
        }
        Optional<AnnotationUse> onType = names.find(type.annotations(), key);
        return onType.isPresent() ? !isNone(onType.get()) : byDefault;
    }

    private static boolean isNone(AnnotationUse use) {
        return use.members().get("value") instanceof AnnotationUse.Value.Name level
                && (level.name().equals("NONE") || level.name().endsWith(".NONE"));
    }

    private boolean flag(TypeDecl type, FieldDecl field, String member) {
        return Stream.of(field.annotations(), type.annotations())
                .map(annotations -> names.find(annotations, "accessors"))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(use -> AnnotationFlags.isTrue(use, member))
                .isPresent();
    }

    private String getterName(TypeDecl type, FieldDecl field) {
        if (flag(type, field, "fluent")) {
            return field.name();
        }
        boolean isBoolean = field.type().simpleText().equals(BOOLEAN);
        if (isBoolean && startsWithIs(field.name())) {
            return field.name();
        }
        return (isBoolean ? "is" : "get") + Accessors.capitalised(field.name());
    }

    private String setterName(TypeDecl type, FieldDecl field) {
        if (flag(type, field, "fluent")) {
            return field.name();
        }
        boolean isBoolean = field.type().simpleText().equals(BOOLEAN);
        String property = isBoolean && startsWithIs(field.name()) ? field.name().substring(2) : field.name();
        return "set" + Accessors.capitalised(property);
    }

    private static boolean startsWithIs(String name) {
        return name.length() > 2 && name.startsWith("is") && Character.isUpperCase(name.charAt(2));
    }

    private void addText(Draft draft, boolean byDefault) {
        Optional<AnnotationUse> written = names.find(draft.type().annotations(), "to-string");
        if ((written.isEmpty() && !byDefault) || draft.hasMethod("toString", 0)) {
            return;
        }
        List<String> only = written.map(use -> AnnotationFlags.texts(use, "of")).orElse(List.of());
        List<String> without =
                written.map(use -> AnnotationFlags.texts(use, "exclude")).orElse(List.of());
        boolean explicit = written.filter(use -> AnnotationFlags.isTrue(use, "onlyExplicitlyIncluded"))
                .isPresent();
        List<FieldDecl> fields = draft.instanceFields().stream()
                .filter(field -> !names.has(field.annotations(), "to-string.exclude"))
                .filter(field -> !explicit || names.has(field.annotations(), "to-string.include"))
                .filter(field -> only.isEmpty() || only.contains(field.name()))
                .filter(field ->
                        !without.contains(field.name()) && !field.name().startsWith("$"))
                .toList();
        boolean withSuper =
                written.filter(use -> AnnotationFlags.isTrue(use, "callSuper")).isPresent();
        BodyWriter body = new BodyWriter(false, List.of(), draft.type().span());
        int text = TextOfFields.write(body, draft.type().simpleName(), "(", ")", fields, withSuper);
        MethodDecl method = Written.method(
                "toString",
                TextOfFields.STRING,
                List.of(),
                body.returns(text),
                draft.type().span());
        draft.add(method);
    }
}
