package io.github.privacyscan.rules.access;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.CallIndex.Call;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Queries that find a person by an identifier of a device and nothing else, on the way of a request. */
final class DeviceLookUps {

    private static final Pattern QUERY =
            Pattern.compile("^(?:find|get|read|query|search|select|load|fetch)\\w*?By(\\p{Lu}\\w*)$");

    private static final Set<String> DEVICES =
            Set.of("mac", "imei", "udid", "idfa", "idfv", "gaid", "device", "handset", "android");

    private static final Set<String> REST = Set.of("id", "address", "addr", "uuid", "no", "identifier", "serial");

    /** Records about a device, which say nothing of who holds it. */
    private static final Set<String> RECORDS_OF_DEVICES =
            Set.of("device", "token", "session", "push", "installation", "terminal", "sensor", "handset", "login");

    /** What says who somebody is, or how to reach that person. */
    private static final Set<String> OF_PERSONS = Set.of("name-contact", "government-id");

    private final RuleContext context;
    private final PersonalTypes types;
    private final Handlers handlers;

    DeviceLookUps(RuleContext context) {
        this.context = context;
        this.types = new PersonalTypes(context);
        this.handlers = new Handlers(context);
    }

    /**
     * A look-up.
     *
     * @param call where it is called
     * @param key the words of the identifier, {@code DeviceMac}
     * @param facts what the record says of the person, worst first; never empty
     */
    record Recognised(Call call, String key, List<DataElement> facts) {}

    Stream<Recognised> all() {
        return context.program().sourceTypes().stream()
                .filter(TypeDecl::isInterface)
                .flatMap(type -> type.methods().stream().flatMap(method -> lookUp(type, method).stream()));
    }

    private Optional<Recognised> lookUp(TypeDecl type, MethodDecl method) {
        Matcher query = QUERY.matcher(method.name());
        if (method.params().size() != 1 || !query.find() || !isDevice(query.group(1))) {
            return Optional.empty();
        }
        Type answer = context.program().resolve(method.returnType(), type.binaryName());
        List<DataElement> facts = types.holder(answer)
                .filter(holder -> !AccessWords.anyWord(List.of(simple(holder.type())), RECORDS_OF_DEVICES))
                .map(holder -> holder.elements().stream()
                        .filter(fact -> OF_PERSONS.contains(fact.concept().category()))
                        .toList())
                .orElse(List.of());
        boolean isOpen = !facts.isEmpty()
                && handlers.calling(type.binaryName(), method.name(), 1).stream()
                        .anyMatch(handler -> !handlers.isGuarded(handler) && !handlers.isForStaff(handler));
        return isOpen
                ? context.calls().of(type.binaryName(), method.name()).stream()
                        .findFirst()
                        .map(call -> new Recognised(call, query.group(1), facts))
                : Optional.empty();
    }

    private static boolean isDevice(String key) {
        List<String> words = NameTokens.of(key);
        return words.stream().anyMatch(DEVICES::contains)
                && words.stream().allMatch(word -> DEVICES.contains(word) || REST.contains(word));
    }

    private static String simple(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }
}
