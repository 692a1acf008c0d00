package io.github.privacyscan.rules.children;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.inventory.CollectedInput;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports of abuse: whom they make known, and what of the material they copy. */
final class AbuseReports {

    private static final Set<String> ABUSE =
            Set.of("abuse", "grooming", "csam", "bullying", "cyberbullying", "exploitation");

    private static final Set<String> REPORT =
            Set.of("report", "reports", "complaint", "complaints", "case", "tip", "hotline", "submission");

    private static final Set<String> REPORTER =
            Set.of("reporter", "reporters", "complainant", "informant", "whistleblower");

    private static final Set<String> MATERIAL = Set.of(
            "image",
            "images",
            "photo",
            "photos",
            "picture",
            "video",
            "videos",
            "screenshot",
            "screenshots",
            "material");

    private static final Set<String> COPIES = Set.of("cloud-storage", "file", "email", "ai-model", "analytics", "db");

    private static final List<String> SIGNS = List.of("舉報虐待", "舉報欺凌", "举报虐待", "举报欺凌");

    private final RuleContext context;
    private final List<Seen> found = new ArrayList<>();

    private AbuseReports(RuleContext context) {
        this.context = context;
    }

    /**
     * Something seen.
     *
     * @param place the field, the input or the call
     * @param fact what, without a full stop
     * @param data the reporter's data, worst first; empty where material is copied
     * @param identity words that survive moved lines
     */
    record Seen(Place place, Text fact, List<DataElement> data, String identity) {
        Seen {
            data = List.copyOf(data);
        }
    }

    /** All: classes, pages, handlers. */
    static List<Seen> of(RuleContext context) {
        AbuseReports search = new AbuseReports(context);
        context.program().sourceTypes().stream()
                .filter(type -> isReport(type.simpleName()))
                .forEach(search::inClass);
        search.onPages();
        context.endpoints().stream()
                .filter(handler ->
                        isReport(handler.name()) || handler.paths().stream().anyMatch(AbuseReports::isReport))
                .forEach(search::inHandler);
        return search.found;
    }

    private static boolean isReport(String name) {
        List<String> words = NameTokens.of(name);
        return (words.stream().anyMatch(ABUSE::contains) && words.stream().anyMatch(REPORT::contains))
                || SIGNS.stream().anyMatch(name::contains);
    }

    private void inClass(TypeDecl type) {
        Optional<String> path = context.program()
                .fileOf(type.binaryName())
                .map(file -> file.file().path());
        List<FieldDecl> mandatory = type.fields().stream()
                .filter(field -> names(field.name(), REPORTER)
                        && context.roles().has(field.annotations(), type.binaryName(), "required"))
                .toList();
        List<DataElement> data = mandatory.stream()
                .flatMap(field ->
                        context.inventory().field(new FieldRef(type.binaryName(), field.name(), false)).stream())
                .filter(Leak::isNameable)
                .sorted(Leak.WORST)
                .toList();
        if (path.isPresent() && !data.isEmpty()) {
            Text named = Wording.data(data);
            found.add(new Seen(
                    new Place(path.get(), mandatory.get(0).span()),
                    new Text(
                            "A report by '" + type.simpleName() + "' is refused without " + named.en()
                                    + " of the reporter",
                            "沒有舉報人的" + named.zhHant() + "，「" + type.simpleName() + "」的舉報不獲接受"),
                    data,
                    type.binaryName()));
        }
        path.filter(known -> context.roles().has(type.annotations(), type.binaryName(), "entity"))
                .ifPresent(known -> type.fields().stream()
                        .filter(field -> names(field.name(), MATERIAL) && isBytes(field.type()))
                        .forEach(field -> found.add(copy(known, type, field))));
    }

    private static Seen copy(String path, TypeDecl type, FieldDecl field) {
        String name = type.simpleName() + "." + field.name();
        return new Seen(
                new Place(path, field.span()),
                new Text(
                        "'" + name + "' stores the bytes of reported material, not its address and a hash",
                        "「" + name + "」儲存被舉報內容的位元組，而非其網址及雜湊值"),
                List.of(),
                name);
    }

    private static boolean isBytes(TypeRef type) {
        return type instanceof TypeRef.Array array
                && array.element().simpleText().equals("byte");
    }

    /** Inputs of forms that must be filled in and ask who reports. */
    private void onPages() {
        Map<String, List<CollectedInput>> byPage = new LinkedHashMap<>();
        context.inventory().collected().stream()
                .filter(input -> isReport(input.page().file().path())
                        || isReport(input.form().action()))
                .filter(input ->
                        input.input().traits().required() && names(input.input().name(), REPORTER))
                .forEach(input -> byPage.computeIfAbsent(input.page().file().path(), path -> new ArrayList<>())
                        .add(input));
        byPage.forEach((path, inputs) -> {
            List<DataElement> data = inputs.stream()
                    .map(CollectedInput::element)
                    .filter(Leak::isNameable)
                    .sorted(Leak.WORST)
                    .toList();
            if (!data.isEmpty()) {
                Text named = Wording.data(data);
                String page = path.substring(path.lastIndexOf('/') + 1);
                found.add(new Seen(
                        new Place(path, inputs.get(0).input().span()),
                        new Text(
                                "The report form '" + page + "' cannot be sent without " + named.en()
                                        + " of the reporter",
                                "舉報表格「" + page + "」必須填寫舉報人的" + named.zhHant()),
                        data,
                        page));
            }
        });
    }

    /** A handler that takes material and hands on what it takes: the call that copies it. */
    private void inHandler(Endpoint handler) {
        if (handler.method().params().stream().noneMatch(parameter -> names(parameter.name(), MATERIAL))) {
            return;
        }
        Set<Procedure> code = GuardianSteps.code(context, handler).collect(Collectors.toSet());
        context.flow().sinks().stream()
                .filter(sink -> COPIES.contains(sink.model().kind()) && code.contains(sink.procedure()))
                .findFirst()
                .ifPresent(sink -> found.add(copy(handler, sink)));
    }

    private static Seen copy(Endpoint handler, SinkSite sink) {
        return new Seen(
                sink.place(),
                new Text(
                        "'" + handler.name() + "' takes reported material and keeps or forwards it by '"
                                + Wording.call(sink) + "'",
                        "「" + handler.name() + "」接收被舉報內容，並以「" + Wording.call(sink) + "」儲存或轉發"),
                List.of(),
                handler.name());
    }

    private static boolean names(String name, Set<String> words) {
        return NameTokens.of(name).stream().anyMatch(words::contains);
    }
}
