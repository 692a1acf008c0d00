package io.github.privacyscan.link.members;

import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import java.lang.reflect.Modifier;

/** Members that annotations of the table create, as that library documents them; a written member always wins. */
final class LombokMembers {

    private final AnnotationNames names;

    LombokMembers(AnnotationNames names) {
        this.names = names;
    }

    void addTo(Draft draft) {
        TypeDecl type = draft.type();
        if (type.isInterface() || type.kind() == TypeDecl.Kind.ANONYMOUS) {
            return;
        }
        addLogger(draft);
        boolean data = names.has(type.annotations(), "data");
        boolean value = names.has(type.annotations(), "value");
        new LombokAccessors(names).addTo(draft, data, value);
        LombokConstructors.addTo(draft, names, data, value);
        new LombokText(names).addTo(draft, data || value);
        if (data || value || names.has(type.annotations(), "equality")) {
            Equality.addTo(draft);
        }
        new LombokBuilders(names).addTo(draft);
        new LombokSuperBuilders(names).addTo(draft);
    }

    private void addLogger(Draft draft) {
        LombokSettings settings = names.settings();
        String name = settings.text("log.fieldName").orElse("log");
        boolean instance = settings.text("log.fieldIsStatic")
                .filter("false"::equalsIgnoreCase)
                .isPresent();
        int flags = Modifier.PRIVATE | Modifier.FINAL | (instance ? 0 : Modifier.STATIC);
        names.logger(draft.type().annotations())
                .filter(unused -> !draft.hasField(name))
                .ifPresent(logger -> draft.add(Written.field(
                        name, TypeRef.named(logger), flags, draft.type().span())));
    }
}
