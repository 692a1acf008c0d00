package io.github.privacyscan.rules.children;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.CollectedInput;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageForm;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form for children, on a page or as the class that a request fills, with what invites them to tell more than is needed.
 *
 * @param name the page or class, for readers
 * @param invitations what invites, in order; never empty
 */
record OpenForm(String name, List<Invitation> invitations) {

    private static final Set<String> SENSITIVE = Set.of("health", "biometric-image");

    private static final List<String> REMINDERS = List.of("do not", "don't", "please avoid", "請勿", "请勿", "不要", "切勿");

    OpenForm {
        invitations = List.copyOf(invitations);
    }

    /**
     * One input or field.
     *
     * @param name its name
     * @param why why it invites
     * @param place where it is written
     */
    record Invitation(String name, Text why, Place place) {}

    /** The forms on pages first, then classes that no page of the scan fills. */
    static List<OpenForm> of(RuleContext context) {
        List<Enrolment> enrolments = Enrolments.of(context);
        Set<String> handlers = enrolments.stream().map(Enrolment::method).collect(Collectors.toSet());
        Map<PageForm, List<CollectedInput>> byForm = new LinkedHashMap<>();
        context.inventory().collected().stream()
                .filter(input -> input.form().span().isPresent())
                .forEach(input -> byForm.computeIfAbsent(input.form(), form -> new ArrayList<>())
                        .add(input));
        List<OpenForm> found = new ArrayList<>();
        byForm.values().stream()
                .filter(inputs -> isForChildren(inputs, handlers))
                .flatMap(inputs -> onPage(inputs).stream())
                .forEach(found::add);
        Set<String> shown = byForm.values().stream()
                .flatMap(List::stream)
                .flatMap(input -> input.handlers().stream())
                .collect(Collectors.toSet());
        enrolments.stream()
                .filter(enrolment -> !shown.contains(enrolment.method()))
                .flatMap(enrolment -> inClass(context, enrolment).stream())
                .forEach(found::add);
        return found;
    }

    static boolean isForChildren(List<CollectedInput> inputs, Set<String> handlers) {
        String path = inputs.get(0).page().file().path();
        String name = path.substring(path.lastIndexOf('/', Math.max(0, path.lastIndexOf('/') - 1)) + 1);
        return inputs.stream().flatMap(input -> input.handlers().stream()).anyMatch(handlers::contains)
                || inputs.stream().anyMatch(OpenForm::fillsChild)
                || (ChildWords.speakOfChildren(name)
                        && !ChildWords.speakOfKeeper(name)
                        && !ChildWords.speakOfGuardian(name));
    }

    private static boolean fillsChild(CollectedInput input) {
        return input.field()
                        .filter(field -> ChildWords.nameChild(
                                field.owner().substring(field.owner().lastIndexOf('.') + 1)))
                        .isPresent()
                && input.handlers().stream().noneMatch(ChildWords::speakOfKeeper);
    }

    private static Optional<OpenForm> onPage(List<CollectedInput> inputs) {
        PageFacts page = inputs.get(0).page();
        Map<PageForm.Input, DataElement> elements = new LinkedHashMap<>();
        inputs.forEach(input -> elements.putIfAbsent(input.input(), input.element()));
        String path = page.file().path();
        List<Invitation> found = inputs.get(0).form().inputs().stream()
                .filter(input -> !input.isHidden())
                .flatMap(input -> why(input, Optional.ofNullable(elements.get(input)))
                        .map(why -> new Invitation(input.name(), why, new Place(path, input.span())))
                        .stream())
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenForm(path.substring(path.lastIndexOf('/') + 1), found));
    }

    private static Optional<Text> why(PageForm.Input input, Optional<DataElement> element) {
        boolean reminds = input.labels().stream()
                .map(PageText::text)
                .anyMatch(text -> REMINDERS.stream().anyMatch(text.toLowerCase(java.util.Locale.ROOT)::contains));
        if (reminds) {
            return Optional.empty();
        }
        if (input.type().equals("textarea") && input.traits().maxLength().isEmpty()) {
            return Optional.of(new Text("an open question without a limit", "沒有上限的開放式問題"));
        }
        return about(
                Stream.concat(Stream.of(input.name()), input.labels().stream().map(PageText::text)), element);
    }

    private static Optional<Text> about(Stream<String> names, Optional<DataElement> element) {
        if (names.anyMatch(ChildWords::speakOfOthers)) {
            return Optional.of(new Text("data of another child or relative", "其他兒童或親屬的資料"));
        }
        return element.filter(data -> SENSITIVE.contains(data.concept().category()))
                .map(data -> new Text(data.concept().titleEn(), data.concept().titleZhHant()));
    }

    private static Optional<OpenForm> inClass(RuleContext context, Enrolment enrolment) {
        Map<String, DataElement> elements = new LinkedHashMap<>();
        enrolment.data().forEach(element -> elements.putIfAbsent(element.name(), element));
        String owner = enrolment.type().binaryName();
        List<Invitation> found = context.program().fileOf(owner).stream()
                .flatMap(file -> enrolment.type().fields().stream()
                        .flatMap(field -> about(Stream.of(field.name()), sure(elements, field))
                                .map(why -> new Invitation(
                                        field.name(), why, new Place(file.file().path(), field.span())))
                                .stream()))
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenForm(enrolment.type().simpleName(), found));
    }

    private static Optional<DataElement> sure(Map<String, DataElement> elements, FieldDecl field) {
        return Optional.ofNullable(elements.get(field.name()));
    }
}
