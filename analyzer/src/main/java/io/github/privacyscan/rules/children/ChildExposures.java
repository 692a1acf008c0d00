package io.github.privacyscan.rules.children;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.Host;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a service for children lets others look at them. */
final class ChildExposures {

    private static final Set<String> WATCHERS = Set.of("analytics", "ads", "marketing-platform", "social-network");

    private static final Set<String> OPENINGS = Set.of("public", "visible", "visibility", "searchable", "audience");

    private static final Set<String> OPEN = Set.of("public", "everyone", "anyone", "all", "world");

    private final RuleContext context;
    private final List<Enrolment> enrolments;
    private final List<Exposure> found = new ArrayList<>();

    private ChildExposures(RuleContext context) {
        this.context = context;
        this.enrolments = Enrolments.of(context);
    }

    /**
     * One of them.
     *
     * @param place the tag, the call or the default
     * @param fact what was seen, without a full stop
     * @param data the data concerned, worst first; empty for a tag
     * @param identity words that survive moved lines
     */
    record Exposure(Place place, Text fact, List<DataElement> data, String identity) {
        Exposure {
            data = List.copyOf(data);
        }
    }

    /** All: tags, calls, defaults. */
    static List<Exposure> of(RuleContext context) {
        ChildExposures search = new ChildExposures(context);
        search.tags();
        if (!search.enrolments.isEmpty()) {
            search.sends();
            search.defaults();
        }
        return search.found;
    }

    /** Scripts and frames of trackers on pages that ask a child for data. */
    private void tags() {
        Set<String> handlers = enrolments.stream().map(Enrolment::method).collect(Collectors.toSet());
        Set<PageFacts> pages = context.inventory().collected().stream()
                .filter(input -> OpenForm.isForChildren(List.of(input), handlers))
                .map(io.github.privacyscan.inventory.CollectedInput::page)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        for (PageFacts page : pages) {
            String path = page.file().path();
            page.embeds()
                    .forEach(embed -> watcher(embed.address())
                            .ifPresent(host -> found.add(new Exposure(
                                    new Place(path, embed.span()),
                                    new Text(
                                            "The page '" + name(path) + "', which asks children for data, brings in "
                                                    + host.recipient(),
                                            "向兒童收集資料的頁面「" + name(path) + "」載入" + host.recipient()),
                                    List.of(),
                                    name(path) + " " + host.recipient()))));
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Optional<Host> watcher(String address) {
        return context.knowledge().hosts().stream()
                .filter(host -> WATCHERS.contains(host.kind()) && host.accepts(address))
                .findFirst();
    }

    /** Children's data that reach a tracker, an advertising network or a marketing platform. */
    private void sends() {
        Set<String> owners = enrolments.stream()
                .map(enrolment -> enrolment.type().binaryName())
                .collect(Collectors.toSet());
        Leak.of(
                        context.flow().flows(),
                        flow -> WATCHERS.contains(flow.sink().model().kind())
                                && owners.contains(flow.element().owner())
                                && Leak.isNameable(flow.element()))
                .forEach(leak -> {
                    Text data = Wording.data(leak.elements());
                    String call = Wording.call(leak.sink());
                    found.add(new Exposure(
                            leak.sink().place(),
                            new Text(
                                    "'" + call + "' hands " + data.en() + " of a child to a tracker or for marketing",
                                    "「" + call + "」把兒童的" + data.zhHant() + "交予追蹤或促銷用途"),
                            leak.elements(),
                            FlowRule.identity(leak)));
                });
    }

    /** Fields of a child's record that start open. */
    private void defaults() {
        for (Enrolment enrolment : enrolments) {
            TypeDecl type = enrolment.type();
            context.program().procedures().stream()
                    .filter(procedure -> procedure.method().owner().equals(type.binaryName())
                            && procedure.declaration().name().equals(MethodDecl.INSTANCE_INIT))
                    .forEach(procedure -> defaults(procedure, enrolment));
        }
    }

    private void defaults(Procedure procedure, Enrolment enrolment) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (procedure.resolution(i) instanceof Resolution.Field field) {
                String name = field.field().name();
                int value = code.get(i) instanceof Instruction.NameStore store
                        ? store.value()
                        : code.get(i) instanceof Instruction.FieldStore store ? store.value() : Instruction.NONE;
                if (value != Instruction.NONE
                        && NameTokens.of(name).stream().anyMatch(OPENINGS::contains)
                        && isOpen(code, value)) {
                    found.add(open(procedure, enrolment, name, code.get(i).span()));
                }
            }
        }
    }

    private static Exposure open(Procedure procedure, Enrolment enrolment, String field, Span span) {
        String name = enrolment.type().simpleName() + "." + field;
        return new Exposure(
                new Place(procedure.file().path(), span),
                new Text(
                        "'" + name + "' starts open, and with it what is known of a child in '"
                                + enrolment.type().simpleName() + "'",
                        "「" + name + "」預設為公開，涉及「" + enrolment.type().simpleName() + "」所載的兒童資料"),
                enrolment.data(),
                name);
    }

    private static boolean isOpen(List<Instruction> code, int value) {
        return code.stream()
                .filter(step -> step.target() == value)
                .anyMatch(step -> step instanceof Instruction.Const literal
                        ? literal.value() instanceof Constant.Bool truth && truth.value()
                        : step instanceof Instruction.FieldLoad load
                                && NameTokens.of(load.field()).stream().anyMatch(OPEN::contains));
    }
}
