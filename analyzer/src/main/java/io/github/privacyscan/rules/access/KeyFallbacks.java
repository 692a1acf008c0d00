package io.github.privacyscan.rules.access;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Records that are looked up under one key for all who have none, and results that are kept for all under one key. */
final class KeyFallbacks {

    private static final Set<String> READS =
            Set.of("get", "find", "load", "select", "query", "fetch", "lookup", "read");

    private static final Set<String> DEVICES =
            Set.of("mac", "imei", "device", "udid", "uuid", "android", "installation", "session", "openid");

    private static final Set<String> CALLERS =
            Set.of("current", "principal", "authentication", "logged", "login", "loginuser", "me");

    private final RuleContext context;
    private final PersonalTypes types;

    KeyFallbacks(RuleContext context, PersonalTypes types) {
        this.context = context;
        this.types = types;
    }

    /** Look-ups by a key that is a constant where the caller gives none. */
    Stream<CrossUse> lookUps() {
        return context.calls().names().stream()
                .filter(name ->
                        READS.contains(NameTokens.of(name).stream().findFirst().orElse("")))
                .flatMap(name -> context.calls().named(name).stream())
                .filter(call -> call.instruction() instanceof Instruction.Call written
                        && written.arguments().size() == 1)
                .flatMap(call -> lookUp(call.procedure(), (Instruction.Call) call.instruction()).stream());
    }

    private Optional<CrossUse> lookUp(Procedure procedure, Instruction.Call call) {
        int key = call.arguments().get(0);
        if (key < procedure.body().inputs()
                || !procedure.typeOf(key).erasedName().equals("java.lang.String")) {
            return Optional.empty();
        }
        return types.holder(procedure.typeOf(call.target()))
                .flatMap(holder -> fallback(new Definitions(context.program(), procedure), procedure, key)
                        .map(fallback -> use(procedure, call, fallback, holder.elements())));
    }

    /** A key with a constant in its stead. */
    private record Fallback(String key, String constant) {}

    private Optional<Fallback> fallback(Definitions definitions, Procedure procedure, int variable) {
        Instruction made = definitions.of(variable).orElse(null);
        if (made instanceof Instruction.Copy copy) {
            return fallback(definitions, procedure, copy.source());
        }
        List<Integer> parts = new ArrayList<>();
        if (made instanceof Instruction.Phi phi) {
            phi.sources().forEach(parts::add);
        } else if (made instanceof Instruction.Call otherwise
                && otherwise.name().equals("orElse")
                && otherwise.arguments().size() == 1) {
            parts.add(otherwise.receiver());
            parts.add(otherwise.arguments().get(0));
        }
        Optional<String> constant = parts.stream()
                .flatMap(part -> definitions.constant(part).stream())
                .filter(Constant.Text.class::isInstance)
                .map(text -> ((Constant.Text) text).value())
                .findFirst();
        Optional<String> key = Stream.concat(parts.stream(), Stream.of(variable))
                .filter(part -> part >= 0)
                .map(part -> procedure.body().variables().get(part).name())
                .filter(KeyFallbacks::isKey)
                .findFirst();
        return parts.size() == 2 && constant.isPresent() && key.isPresent()
                ? Optional.of(new Fallback(key.get(), constant.get()))
                : Optional.empty();
    }

    private static boolean isKey(String name) {
        return AccessWords.isSubjectKey(name) || NameTokens.of(name).stream().anyMatch(DEVICES::contains);
    }

    private static CrossUse use(
            Procedure procedure, Instruction.Call call, Fallback fallback, List<DataElement> elements) {
        String method = Wording.call(procedure.method());
        Text fact = new Text(
                "'" + method + "' reads {data} under the key '" + fallback.constant() + "' for everybody whose '"
                        + fallback.key() + "' is missing",
                "「" + method + "」對所有欠缺「" + fallback.key() + "」的用戶，一律以鍵值「" + fallback.constant() + "」讀取{data}");
        return new CrossUse(
                new Place(procedure.file().path(), call.link()),
                fact,
                elements,
                Optional.empty(),
                fallback.key() + " in " + method);
    }

    /** Methods whose result is kept under one key although it is about whoever calls. */
    Stream<CrossUse> results() {
        return context.program().sourceTypes().stream()
                .flatMap(type -> type.methods().stream().flatMap(method -> result(type, method).stream()));
    }

    private Optional<CrossUse> result(TypeDecl type, MethodDecl method) {
        String owner = type.binaryName();
        if (!context.roles().has(method.annotations(), owner, "cached")
                || method.returnType().equals(TypeRef.VOID)) {
            return Optional.empty();
        }
        List<String> keys = context.roles().texts(method.annotations(), owner, "cached");
        boolean isOneKey = keys.isEmpty()
                ? method.params().isEmpty()
                : keys.stream().noneMatch(key -> key.contains("#") || key.contains("{") || key.contains("("));
        return isOneKey && !asksForCaller(owner, method).isEmpty()
                ? types.holder(context.program().resolve(method.returnType(), owner))
                        .flatMap(holder -> context.program()
                                .fileOf(owner)
                                .map(file ->
                                        use(type, method, new Place(file.file().path(), method.span()), holder)))
                : Optional.empty();
    }

    /** The call by which the method asks who calls. */
    private Optional<Instruction.Call> asksForCaller(String owner, MethodDecl method) {
        return context.program()
                .implementation(owner, method.name(), method.params().size())
                .flatMap(procedure -> procedure.body().code().stream()
                        .filter(Instruction.Call.class::isInstance)
                        .map(Instruction.Call.class::cast)
                        .filter(call -> NameTokens.of(call.name()).stream().anyMatch(CALLERS::contains))
                        .findFirst());
    }

    private static CrossUse use(TypeDecl type, MethodDecl method, Place place, PersonalTypes.Holder holder) {
        String name = type.simpleName() + "." + method.name();
        Text fact = new Text(
                "the result of '" + name
                        + "', {data} of whoever calls, is kept in a cache under a key that is the same for all",
                "「" + name + "」的結果（呼叫者的{data}）以所有人相同的鍵值存入快取");
        return new CrossUse(place, fact, holder.elements(), Optional.empty(), name);
    }
}
