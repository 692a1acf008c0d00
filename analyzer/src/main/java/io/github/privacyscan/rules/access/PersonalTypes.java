package io.github.privacyscan.rules.access;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The personal data that objects of a type hold in their own fields. */
final class PersonalTypes {

    /** Secrets alone are those of a system: the settings of a mail server have nobody behind them. */
    private static final Set<String> SECRETS =
            Set.of("password", "pin", "otp", "access-token", "mfa-secret", "private-key", "service-secret");

    private final RuleContext context;
    private final Map<String, List<DataElement>> byOwner = new HashMap<>();
    private final Map<String, List<TypeDecl>> bySimpleName = new HashMap<>();

    PersonalTypes(RuleContext context) {
        this.context = context;
        context.inventory().elements().stream()
                .filter(element -> element.kind() == DataElement.Kind.FIELD && Leak.countsAlone(element))
                .forEach(element -> byOwner.computeIfAbsent(element.owner(), owner -> new ArrayList<>())
                        .add(element));
        context.program()
                .sourceTypes()
                .forEach(type -> bySimpleName
                        .computeIfAbsent(type.simpleName(), name -> new ArrayList<>())
                        .add(type));
    }

    /** A type and what it holds. */
    record Holder(String type, List<DataElement> elements) {}

    /** Personal data in fields of a type and of its supertypes, worst first; none if they are only secrets. */
    List<DataElement> in(String binaryName) {
        List<String> types = context.program().type(binaryName).isPresent()
                ? context.program().supertypes(binaryName)
                : List.of();
        List<DataElement> found = types.stream()
                .flatMap(type -> byOwner.getOrDefault(type, List.of()).stream())
                .sorted(Leak.WORST)
                .toList();
        return found.stream().allMatch(PersonalTypes::isSecret) ? List.of() : found;
    }

    /** Whether an element is a secret, which says nothing of a person. */
    static boolean isSecret(DataElement element) {
        return SECRETS.contains(element.conceptId());
    }

    /** The first type with personal data in a type: itself, an element or an argument. */
    Optional<Holder> holder(Type type) {
        return parts(type, 0)
                .map(name -> new Holder(name, in(name)))
                .filter(holder -> !holder.elements().isEmpty())
                .findFirst();
    }

    /** The only type of the sources with that simple or binary name. */
    Optional<TypeDecl> named(String name) {
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        List<TypeDecl> found = bySimpleName.getOrDefault(simple, List.of());
        return found.stream()
                .filter(type -> type.binaryName().equals(name))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
    }

    /** Whether rows of a table are objects of the type. */
    boolean isStored(String binaryName) {
        return context.program()
                .type(binaryName)
                .filter(type -> context.roles().has(type.annotations(), binaryName, "entity"))
                .isPresent();
    }

    private static Stream<String> parts(Type type, int depth) {
        if (type instanceof Type.Array array) {
            return parts(array.element(), depth);
        }
        if (!(type instanceof Type.Class named) || depth > 3) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(named.binaryName()),
                named.arguments().stream().flatMap(argument -> parts(argument, depth + 1)));
    }
}
