package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.FormFields.Joined;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.PagePath;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the inputs of forms: what the field is that they fill, else by their names and by what people read beside them. */
final class FormElements {

    /** Types of inputs that take no value a person writes. */
    private static final Set<String> CHOICES = Set.of("checkbox", "radio");

    private final Judge judge;
    private final OwnerNames owners;
    private final Map<FieldRef, DataElement> fields;

    FormElements(Judge judge, OwnerNames owners, Map<FieldRef, DataElement> fields) {
        this.judge = judge;
        this.owners = owners;
        this.fields = fields;
    }

    /** The inputs that are personal data, in order. */
    List<CollectedInput> of(FormFields forms) {
        List<CollectedInput> found = new ArrayList<>();
        for (Joined input : forms.all()) {
            element(input)
                    .ifPresent(element -> found.add(new CollectedInput(
                            element,
                            input.page(),
                            input.form(),
                            input.input(),
                            input.field(),
                            input.handlers().stream()
                                    .map(route -> route.type().binaryName() + "#"
                                            + route.method().name())
                                    .distinct()
                                    .toList())));
        }
        return found;
    }

    private Optional<DataElement> element(Joined input) {
        Place place = new Place(input.page().file().path(), input.input().span());
        Optional<DataElement> field = input.field().flatMap(found -> Optional.ofNullable(fields.get(found)));
        if (input.field().isPresent()) {
            return field.map(known -> new DataElement(
                    DataElement.Kind.FORM_INPUT,
                    place.path(),
                    input.input().name(),
                    known.concept(),
                    known.confidence(),
                    false,
                    evidence(known),
                    place));
        }
        if (CHOICES.contains(input.input().type())) {
            return Optional.empty();
        }
        String last = input.input().name().substring(input.input().name().lastIndexOf('.') + 1);
        Declared declared = new Declared("", last.replaceAll("\\[[^]]*]", ""), text(), List.of(), input.captions());
        return judge.judge(declared, nature(input))
                .map(judgement -> judgement.element(
                        DataElement.Kind.FORM_INPUT, place.path(), input.input().name(), place));
    }

    private static List<String> evidence(DataElement field) {
        List<String> evidence = new ArrayList<>(List.of("fills " + field.displayName()));
        evidence.addAll(field.evidence());
        return evidence;
    }

    private static Type text() {
        return Type.named("java.lang.String");
    }

    /** What a form is about: its object, the object in the input's name, else the page. */
    private OwnerNature nature(Joined input) {
        String name = input.input().name();
        int dot = name.lastIndexOf('.');
        List<String> names = new ArrayList<>();
        if (dot > 0) {
            names.add(name.substring(0, dot).substring(name.substring(0, dot).lastIndexOf('.') + 1));
        }
        input.form().object().map(PagePath::last).ifPresent(names::add);
        input.input().bound().map(PagePath::root).ifPresent(names::add);
        return names.stream()
                .map(owners::of)
                .filter(nature -> nature != OwnerNature.NEUTRAL)
                .findFirst()
                .orElse(OwnerNature.NEUTRAL);
    }
}
