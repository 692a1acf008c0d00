package io.github.privacyscan.rules.access;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fields that all requests share, and that a request puts data of one person into. */
final class SharedValues {

    private static final String[] SHARED = {"component", "controller", "rest-controller"};

    /** Words of annotations by which the container makes an object per request, session or use. */
    private static final Set<String> SCOPES = Set.of("scope", "scoped", "stateful");

    private final RuleContext context;
    private final PersonalTypes types;
    private final Handlers handlers;

    SharedValues(RuleContext context, PersonalTypes types, Handlers handlers) {
        this.context = context;
        this.types = types;
        this.handlers = handlers;
    }

    /** A field that several requests share; {@code isStatic} or one of an object that there is once. */
    private record Shared(TypeDecl type, FieldDecl field, List<DataElement> elements, Place place) {}

    /** One observation per field. */
    List<CrossUse> all() {
        Map<FieldRef, Shared> shared = new LinkedHashMap<>();
        for (TypeDecl type : context.program().sourceTypes()) {
            Optional<FileFacts> file = context.program().fileOf(type.binaryName());
            boolean isOne = isOneForAll(type);
            for (FieldDecl field : type.fields()) {
                boolean isStatic = field.modifiers().isStatic();
                if (file.isPresent()
                        && (isOne || isStatic)
                        && !field.modifiers().isFinal()) {
                    List<DataElement> elements = elements(type, field);
                    if (!elements.isEmpty()) {
                        Place place = new Place(file.get().file().path(), field.span());
                        shared.put(
                                new FieldRef(type.binaryName(), field.name(), isStatic),
                                new Shared(type, field, elements, place));
                    }
                }
            }
        }
        Map<FieldRef, CrossUse> found = new LinkedHashMap<>();
        if (!shared.isEmpty()) {
            context.program().procedures().forEach(procedure -> stores(procedure, shared, found));
        }
        return List.copyOf(found.values());
    }

    private boolean isOneForAll(TypeDecl type) {
        return context.roles().has(type.annotations(), type.binaryName(), SHARED)
                && !AccessWords.anyWord(
                        type.annotations().stream()
                                .map(AnnotationUse::simpleName)
                                .toList(),
                        SCOPES);
    }

    private List<DataElement> elements(TypeDecl type, FieldDecl field) {
        if (context.roles().has(field.annotations(), type.binaryName(), "inject", "setting")) {
            return List.of();
        }
        Optional<DataElement> own = context.inventory()
                .field(new FieldRef(
                        type.binaryName(), field.name(), field.modifiers().isStatic()))
                .filter(element -> Leak.countsAlone(element) && !PersonalTypes.isSecret(element));
        if (own.isPresent()) {
            return List.of(own.get());
        }
        String held = context.program().resolve(field.type(), type.binaryName()).erasedName();
        boolean isService = context.program()
                .type(held)
                .filter(declared -> context.roles().has(declared.annotations(), held, SHARED))
                .isPresent();
        return isService ? List.of() : types.in(held);
    }

    private void stores(Procedure procedure, Map<FieldRef, Shared> shared, Map<FieldRef, CrossUse> found) {
        String method = procedure.method().name();
        if (method.equals(MethodDecl.CONSTRUCTOR)
                || method.equals(MethodDecl.STATIC_INIT)
                || method.equals(MethodDecl.INSTANCE_INIT)) {
            return;
        }
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            int value = code.get(i) instanceof Instruction.NameStore store
                    ? store.value()
                    : code.get(i) instanceof Instruction.FieldStore other ? other.value() : -1;
            if (value >= 0 && procedure.resolution(i) instanceof Resolution.Field access) {
                Shared field = shared.get(access.field());
                if (field != null && !found.containsKey(access.field()) && comesFromRequest(procedure, value)) {
                    found.put(access.field(), use(field, procedure, code.get(i)));
                }
            }
        }
    }

    private boolean comesFromRequest(Procedure procedure, int value) {
        Optional<Constant> constant = new Definitions(context.program(), procedure).constant(value);
        return constant.isEmpty()
                && (!handlers.of(procedure).isEmpty()
                        || !handlers.calling(
                                        procedure.method().owner(),
                                        procedure.method().name(),
                                        procedure.declaration().params().size())
                                .isEmpty());
    }

    private static CrossUse use(Shared shared, Procedure procedure, Instruction store) {
        String name = shared.type().simpleName() + "." + shared.field().name();
        boolean isStatic = shared.field().modifiers().isStatic();
        Text fact = new Text(
                "'" + name + "', " + (isStatic ? "a static field" : "a field of an object that all requests share")
                        + ", is set by a request to {data}; the next request finds it there",
                "「" + name + "」屬" + (isStatic ? "靜態欄位" : "所有請求共用物件的欄位") + "，由一個請求設為{data}，下一個請求亦可讀到");
        return new CrossUse(
                shared.place(),
                fact,
                shared.elements(),
                Optional.of(new Place(procedure.file().path(), store.span())),
                name);
    }
}
