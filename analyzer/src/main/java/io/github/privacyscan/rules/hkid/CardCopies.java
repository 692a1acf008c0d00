package io.github.privacyscan.rules.hkid;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Pictures and scans of identity cards that a program takes in by a request or keeps in a column. */
final class CardCopies {

    private static final String COPY = "hkid-copy";

    /** Words in the names of types whose values are files. */
    private static final Set<String> FILES = Set.of("file", "part", "blob", "stream", "resource", "image");

    private static final Set<String> ENCRYPTING =
            Set.of("encrypt", "encrypted", "convert", "converter", "cipher", "handler", "crypt");

    private final RuleContext context;

    CardCopies(RuleContext context) {
        this.context = context;
    }

    /**
     * Copies that come in or are kept together.
     *
     * @param owner the handler or the class, as a reader calls it
     * @param isKept whether they are columns, and not parts of a request
     * @param elements the copies, worst first
     */
    record Copies(String owner, boolean isKept, List<DataElement> elements) {}

    /** All, first those that requests bring; a field that a request brings is not told again as a column. */
    List<Copies> all() {
        Map<Place, DataElement> told = new LinkedHashMap<>();
        List<Copies> found = new ArrayList<>();
        for (Endpoint handler : context.endpoints()) {
            if (!handler.file().file().test()) {
                add(handler.name(), false, received(handler).toList(), told, found);
            }
        }
        for (TypeDecl type : context.program().sourceTypes()) {
            if (context.roles().has(type.annotations(), type.binaryName(), "entity")) {
                add(type.simpleName(), true, columns(type).toList(), told, found);
            }
        }
        return found;
    }

    private static void add(
            String owner, boolean isKept, List<DataElement> all, Map<Place, DataElement> told, List<Copies> found) {
        List<DataElement> elements = all.stream()
                .filter(element -> isCopy(element) && told.putIfAbsent(element.place(), element) == null)
                .sorted(Leak.WORST)
                .toList();
        if (!elements.isEmpty()) {
            found.add(new Copies(owner, isKept, elements));
        }
    }

    private static boolean isCopy(DataElement element) {
        return element.concept().id().equals(COPY) && Leak.isNameable(element) && !element.isProtected();
    }

    /** Files of a request: parameters, and fields of the objects that a form becomes. */
    private Stream<DataElement> received(Endpoint handler) {
        return handler.inputs().stream()
                .flatMap(input -> isFile(input.type())
                        ? context
                                .inventory()
                                .named(
                                        input.name(),
                                        DataElement.Kind.PARAMETER,
                                        handler.type().binaryName(),
                                        handler.at(input.parameter().span()))
                                .stream()
                        : fields(input.type()));
    }

    private Stream<DataElement> fields(Type type) {
        return type instanceof Type.Class named
                ? context.program().type(named.binaryName()).stream()
                        .flatMap(declared -> declared.fields().stream()
                                .filter(field -> isFile(context.program().resolve(field.type(), declared.binaryName())))
                                .flatMap(
                                        field -> context
                                                .inventory()
                                                .field(new FieldRef(declared.binaryName(), field.name(), false))
                                                .stream()))
                : Stream.empty();
    }

    private Stream<DataElement> columns(TypeDecl type) {
        return type.fields().stream()
                .filter(field -> !field.modifiers().isStatic())
                .filter(field -> field.annotations().stream()
                        .flatMap(annotation -> NameTokens.of(annotation.toString()).stream())
                        .noneMatch(ENCRYPTING::contains))
                .flatMap(field ->
                        context.inventory().field(new FieldRef(type.binaryName(), field.name(), false)).stream());
    }

    private static boolean isFile(Type type) {
        if (type instanceof Type.Array array) {
            return array.element() instanceof Type.Primitive || isFile(array.element());
        }
        return type instanceof Type.Class named
                && (NameTokens.of(Wording.simpleName(named.binaryName())).stream()
                                .anyMatch(FILES::contains)
                        || named.arguments().stream().anyMatch(CardCopies::isFile));
    }
}
