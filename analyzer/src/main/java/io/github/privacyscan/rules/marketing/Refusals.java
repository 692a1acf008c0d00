package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageLink;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.program.SchemaFacts;
import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.RuleContext;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words by which programs and their texts speak of refusing or stopping messages. */
final class Refusals {

    private static final Pattern WORDS = Pattern.compile(
            "(?i)unsubscri|opt(?:s|ed|ing)?[-_ ]?(?:out|in)\\b|(?:opt(?:s|ed|ing)?_?(?:out|in))(?=[A-Z_\\d]|$)|optout|optin(?!g)"
                    + "|suppress|do[-_ ]?not[-_ ]?(?:contact|call|mail|email|text)|\\bdnc\\b|blacklist|blocklist"
                    + "|stop (?:receiving|these|getting|sending)|no longer (?:wish|want)|withdraw|preferences?"
                    + "|拒收|取消訂閱|退订|退訂|取消订阅|停止接收|停止發送|不再接收|拒絕接收|拒绝接收|接收偏好");

    private Refusals() {}

    /** Whether a text or a name speaks of it. */
    static boolean isIn(String text) {
        return WORDS.matcher(text).find();
    }

    /** Whether anything in the program or beside it speaks of it, or of a choice to receive messages. */
    static boolean areMentioned(RuleContext context) {
        Wishes wishes = Wishes.of(context);
        boolean isDeclared = context.program().sourceTypes().stream().anyMatch(type -> isIn(type, wishes));
        return isDeclared
                || context.endpoints().stream()
                        .flatMap(endpoint -> endpoint.paths().stream())
                        .anyMatch(Refusals::isIn)
                || areIn(context.program().program().resources(), wishes)
                || context.program().procedures().stream().anyMatch(Refusals::isIn);
    }

    private static boolean isIn(TypeDecl type, Wishes wishes) {
        return isIn(type.simpleName())
                || type.fields().stream().map(FieldDecl::name).anyMatch(name -> isName(name, wishes))
                || type.methods().stream().map(MethodDecl::name).anyMatch(name -> isName(name, wishes));
    }

    private static boolean isName(String name, Wishes wishes) {
        return isIn(name) || wishes.wanted(name).isPresent() || MarketingChoice.ofName(name) != MarketingChoice.NONE;
    }

    private static boolean areIn(Resources resources, Wishes wishes) {
        Stream<String> pages = resources.of(PageFacts.class).stream()
                .flatMap(page -> Stream.concat(
                        page.texts().stream().map(text -> text.text()),
                        page.links().stream().flatMap(Refusals::texts)));
        Stream<String> settings = resources.of(SettingsFacts.class).stream()
                .flatMap(file -> file.entries().stream())
                .flatMap(entry -> Stream.of(entry.key(), entry.value()));
        Stream<String> tables = resources.of(SchemaFacts.class).stream()
                .flatMap(schema -> schema.tables().stream())
                .flatMap(table -> Stream.concat(
                        Stream.of(table.name()), table.columns().stream().map(SchemaFacts.Column::name)));
        return tables.anyMatch(name -> isName(name, wishes))
                || Stream.concat(pages, settings).anyMatch(Refusals::isIn);
    }

    private static Stream<String> texts(PageLink link) {
        return Stream.concat(Stream.of(link.href()), link.texts().stream().map(text -> text.text()));
    }

    private static boolean isIn(Procedure procedure) {
        return procedure.body().code().stream()
                .anyMatch(step -> step instanceof Instruction.Const literal
                        && literal.value() instanceof Constant.Text text
                        && isIn(text.value()));
    }
}
