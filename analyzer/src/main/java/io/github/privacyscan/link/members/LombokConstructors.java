package io.github.privacyscan.link.members;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import java.util.List;
import java.util.Optional;

/** Constructors and static factories that annotations create. */
final class LombokConstructors {

    private LombokConstructors() {}

    static void addTo(Draft draft, AnnotationNames names, boolean data, boolean value) {
        List<AnnotationUse> annotations = draft.type().annotations();
        boolean written = draft.hasMethod(MethodDecl.CONSTRUCTOR);
        Optional<AnnotationUse> none = names.find(annotations, "no-args");
        Optional<AnnotationUse> all = names.find(annotations, "all-args");
        Optional<AnnotationUse> required = names.find(annotations, "required-args");
        List<FieldDecl> allFields = allFields(draft, value);
        List<FieldDecl> requiredFields = allFields.stream()
                .filter(field -> value || field.modifiers().isFinal() || names.has(field.annotations(), "non-null"))
                .filter(field -> !draft.isInitialised(field))
                .toList();
        none.ifPresent(use -> add(draft, List.of(), use));
        all.ifPresent(use -> add(draft, allFields, use));
        required.ifPresent(use -> add(draft, requiredFields, use));
        boolean implied = !written && none.isEmpty() && all.isEmpty() && required.isEmpty();
        if (implied && (value || names.has(annotations, "builder"))) {
            add(draft, allFields);
        } else if (implied && data) {
            add(draft, requiredFields);
            names.find(annotations, "data")
                    .ifPresent(use -> addFactory(draft, requiredFields, use, "staticConstructor"));
        }
    }

    /** Every field a constructor can set: a final one that has its value already is none. */
    static List<FieldDecl> allFields(Draft draft, boolean allFinal) {
        return draft.instanceFields().stream()
                .filter(field -> !((allFinal || field.modifiers().isFinal()) && draft.isInitialised(field)))
                .toList();
    }

    private static void add(Draft draft, List<FieldDecl> fields) {
        if (!draft.hasConstructor(fields)) {
            draft.add(Constructors.storing(draft, fields));
        }
    }

    private static void add(Draft draft, List<FieldDecl> fields, AnnotationUse use) {
        add(draft, fields);
        addFactory(draft, fields, use, "staticName");
    }

    private static void addFactory(Draft draft, List<FieldDecl> fields, AnnotationUse use, String member) {
        Optional<String> name = use.text(member).filter(text -> !text.isEmpty());
        if (name.isEmpty() || draft.hasMethod(name.get(), fields.size())) {
            return;
        }
        List<ParamDecl> params = Written.params(fields);
        BodyWriter body = new BodyWriter(true, params, draft.type().span());
        int[] arguments = new int[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = body.param(i);
        }
        int created = body.create(draft.self(), arguments);
        draft.add(Written.staticMethod(
                name.get(),
                draft.type().typeParams(),
                draft.self(),
                params,
                body.returns(created),
                draft.type().span()));
    }
}
