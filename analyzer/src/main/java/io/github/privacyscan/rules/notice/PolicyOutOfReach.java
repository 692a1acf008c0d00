package io.github.privacyscan.rules.notice;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageForm;
import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Applications whose pages ask people for data and lead nowhere to a privacy policy. */
public final class PolicyOutOfReach implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(PolicyOutOfReach.class, "PDPO-DPP5-PPS-MISSING", "DPP5")
            .title("User-facing application without a reachable Privacy Policy Statement", "面向用戶的系統未提供《私隱政策聲明》")
            .provision("DPP5(a)-(c)")
            .level(Level.WARNING, 4.5)
            .certainty(Certainty.LIKELY)
            .dpv("dpv:PrivacyNotice")
            .info();

    private static final Pattern POLICY =
            Pattern.compile("(?i)privacy|data protection|personal data policy|私隱|隱私|隐私|個人資料政策|个人信息保护");

    private static final Text CLEAR = new Text(
            "Link a Privacy Policy Statement from the layout that all pages share.", "在所有頁面共用的版面加入《私隱政策聲明》的連結。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        WholePages pages = WholePages.of(context.program().program().resources());
        Optional<PageFacts> asking = asking(context, pages);
        if (asking.isEmpty() || !pages.isComplete(asking.get()) || isMentioned(context, pages)) {
            return List.of();
        }
        PageFacts shared = pages.all().stream()
                .filter(page -> page.equals(asking.get()) || isPartOf(pages, page, asking.get()))
                .max(Comparator.<PageFacts>comparingInt(pages::uses)
                        .thenComparing(PageFacts::file, Comparator.reverseOrder()))
                .orElse(asking.get());
        int count = pages.all().size();
        Text where = new Text("a page that asks people for data or a login", "要求用戶提供資料或登入的頁面");
        return List.of(Observation.of(INFO, WholePages.start(shared))
                .says(
                        "The pages of this application ask people for data or a login; a privacy policy or a link to one was looked"
                                + " for in " + count + (count == 1 ? " page" : " pages")
                                + ", the message texts and the addresses of"
                                + " handlers, and not found",
                        "本系統的頁面要求用戶提供資料或登入；在" + count + "個頁面、訊息文字及處理程式的網址中，找不到私隱政策或其連結")
                .near(WholePages.start(asking.get()), where)
                .clearedBy(CLEAR)
                .finding("privacy policy"));
    }

    /** The first page where people give data about themselves, else the first where they log in. */
    private static Optional<PageFacts> asking(RuleContext context, WholePages pages) {
        return AskedForms.of(context, pages).stream()
                .map(AskedForms.Asked::opened)
                .filter(pages::isComplete)
                .findFirst()
                .or(() -> pages.all().stream()
                        .filter(page -> page.forms().stream().anyMatch(PolicyOutOfReach::asksForPassword))
                        .filter(pages::isComplete)
                        .findFirst());
    }

    private static boolean asksForPassword(PageForm form) {
        return form.inputs().stream().anyMatch(input -> input.type().equals("password"));
    }

    private static boolean isPartOf(WholePages pages, PageFacts part, PageFacts page) {
        return pages.opened(part).contains(page);
    }

    private static boolean isMentioned(RuleContext context, WholePages pages) {
        boolean isRoute = context.endpoints().stream()
                .flatMap((Endpoint endpoint) -> endpoint.paths().stream())
                .anyMatch(path -> POLICY.matcher(path).find());
        boolean isText = context.program().program().resources().of(SettingsFacts.class).stream()
                .flatMap(settings -> settings.entries().stream())
                .anyMatch(entry -> POLICY.matcher(entry.key()).find()
                        || POLICY.matcher(entry.value()).find());
        return isRoute
                || isText
                || pages.all().stream()
                        .anyMatch(page -> POLICY.matcher(page.file().path()).find() || pages.says(page, POLICY));
    }
}
