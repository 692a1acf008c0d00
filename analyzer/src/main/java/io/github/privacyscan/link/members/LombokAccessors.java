package io.github.privacyscan.link.members;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import java.util.List;
import java.util.Optional;

/** Getters, setters and methods that copy with another value; a written method of the same name and number wins. */
final class LombokAccessors {

    private final AnnotationNames names;

    LombokAccessors(AnnotationNames names) {
        this.names = names;
    }

    void addTo(Draft draft, boolean data, boolean value) {
        for (FieldDecl field : draft.instanceFields()) {
            AccessorStyle style = AccessorStyle.of(names, draft, field);
            if (field.name().startsWith("$")) {
                continue;
            }
            addGetter(draft, field, style, data || value);
            addSetter(draft, field, style, data, value);
            addWith(draft, field, style, value);
        }
        addStatic(draft);
    }

    private void addGetter(Draft draft, FieldDecl field, AccessorStyle style, boolean byDefault) {
        if (wanted(draft.type(), field, "getter", byDefault)
                && style.getters(field).stream().noneMatch(name -> draft.isWritten(name, 0))) {
            style.getter(field).ifPresent(name -> draft.add(Accessors.getter(field, name)));
        }
    }

    private void addSetter(Draft draft, FieldDecl field, AccessorStyle style, boolean byDefault, boolean immutable) {
        boolean isFinal = field.modifiers().isFinal() || (immutable && !names.has(field.annotations(), "setter"));
        Optional<String> name = style.setter(field).filter(each -> !draft.isWritten(each, 1));
        if (isFinal || name.isEmpty() || !wanted(draft.type(), field, "setter", byDefault)) {
            return;
        }
        draft.add(
                style.chain()
                        ? Accessors.chainedSetter(field, name.get(), draft.self())
                        : Accessors.setter(field, name.get()));
    }

    private void addWith(Draft draft, FieldDecl field, AccessorStyle style, boolean allFinal) {
        Optional<String> name = style.wither(field).filter(each -> !draft.isWritten(each, 1));
        List<FieldDecl> fields = LombokConstructors.allFields(draft, allFinal);
        if (name.isEmpty() || !fields.contains(field) || !wanted(draft.type(), field, "with", false)) {
            return;
        }
        BodyWriter body = new BodyWriter(false, List.of(Written.param(field)), field.span());
        int[] values = fields.stream()
                .mapToInt(
                        each -> each.name().equals(field.name()) ? body.param(0) : body.load(body.self(), each.name()))
                .toArray();
        int copy = body.create(draft.self(), values);
        draft.add(Written.method(
                name.get(), draft.self(), List.of(Written.param(field)), body.returns(copy), field.span()));
    }

    /** An annotation on a static field creates static accessors. */
    private void addStatic(Draft draft) {
        for (FieldDecl field : draft.type().fields()) {
            if (field.modifiers().isStatic()) {
                AccessorStyle style = AccessorStyle.of(names, draft, field);
                addStaticGetter(draft, field, style);
                addStaticSetter(draft, field, style);
            }
        }
    }

    private void addStaticGetter(Draft draft, FieldDecl field, AccessorStyle style) {
        Optional<String> name = isMarked(field, "getter") ? style.getter(field) : Optional.empty();
        if (name.isPresent() && !draft.isWritten(name.get(), 0)) {
            BodyWriter body = new BodyWriter(true, List.of(), field.span());
            int value = body.loadName(field.name());
            draft.add(Written.staticMethod(
                    name.get(), List.of(), field.type(), List.of(), body.returns(value), field.span()));
        }
    }

    private void addStaticSetter(Draft draft, FieldDecl field, AccessorStyle style) {
        boolean wanted = isMarked(field, "setter") && !field.modifiers().isFinal();
        Optional<String> name = wanted ? style.setter(field) : Optional.empty();
        if (name.isPresent() && !draft.isWritten(name.get(), 1)) {
            List<ParamDecl> params = List.of(Written.param(field));
            BodyWriter body = new BodyWriter(true, params, field.span());
            body.storeName(field.name(), body.param(0));
            draft.add(Written.staticMethod(name.get(), List.of(), TypeRef.VOID, params, body.ends(), field.span()));
        }
    }

    private boolean isMarked(FieldDecl field, String key) {
        return names.find(field.annotations(), key).filter(use -> !isNone(use)).isPresent();
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
}
