package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageLink;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.rules.notice.WholePages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a page says beside a box for marketing, and what of the notice before consent it leaves out. */
final class NoticeWords {

    /** A part of the notice that was looked for and not found. */
    enum Missing {
        CONSENT(
                "that the data are not so used without consent",
                "未經同意不會如此使用資料",
                "without (?:your|such|that|the) consent|unless (?:you|we)|only (?:if|with|where|after) you|not (?:so )?use[^.]{0,60}consent"
                        + "|with your consent|未經[^。]{0,12}同意|未经[^。]{0,12}同意|除非|須[^。]{0,8}同意|在[^。]{0,10}同意[後后下]"),
        KINDS(
                "the kinds of data used",
                "所用資料的種類",
                "(?:us(?:e|es|ed|ing)|contact)\\b[^.]{0,80}\\b(?:names?|e-?mail|phone|telephone|mobile|address|contact (?:details|data|information)|purchase|particulars)"
                        + "|使用[^。]{0,20}(?:姓名|電郵|電話|地址|聯絡資料|购买|購買|邮箱|手机|联系)|(?:姓名|電郵|電話|聯絡資料|邮箱|手机号)[^。]{0,30}(?:作|用於|用于)"),
        CHANNEL(
                "a way to answer or to stop it without charge",
                "免費回應或停止的途徑",
                "unsubscribe|opt[- ]?out|free of charge|without charge|at any time|any ?time|change your (?:mind|choice|preferences?)|withdraw|contact us|writ(?:e|ing) to|preferences"
                        + "|免費|免费|取消|拒收|隨時|随时|聯絡我們|联系我们|退訂|退订");

        private final String english;
        private final String chinese;
        private final Pattern words;

        Missing(String english, String chinese, String words) {
            this.english = english;
            this.chinese = chinese;
            this.words = Pattern.compile("(?i)" + words);
        }

        Text text() {
            return new Text(english, chinese);
        }
    }

    /** Where the notice may stand as well: beyond a link. */
    private static final Pattern STATEMENT = Pattern.compile(
            "(?i)privacy|\\bpics\\b|personal (?:data|information)|data protection|collection statement|terms|conditions"
                    + "|私隱|隱私|隐私|個人資料|个人资料|个人信息|條款|条款|聲明|声明|learn more|details|詳情|详情");

    private final WholePages pages;

    NoticeWords(WholePages pages) {
        this.pages = pages;
    }

    /** What the page leaves out; nothing where part of it is not known, or where a link may lead to the rest. */
    List<Missing> missing(ConsentChoices.Box box) {
        List<Missing> all = new ArrayList<>(List.of(Missing.values()));
        for (PageFacts opened : pages.opened(box.page())) {
            boolean isWhole = opened.includes().isEmpty() || pages.isComplete(opened);
            if (!isWhole || leadsOn(opened) || leadsOn(box.page())) {
                return List.of();
            }
            List<String> read = Stream.concat(pages.read(opened).stream(), box.captions().stream())
                    .toList();
            all.removeIf(part ->
                    read.stream().anyMatch(text -> part.words.matcher(text).find()));
        }
        // One part that is put in other words is no finding.
        return all.contains(Missing.CHANNEL) && all.size() > 1 ? all : List.of();
    }

    private boolean leadsOn(PageFacts page) {
        return page.links().stream()
                .anyMatch(link -> STATEMENT.matcher(link.href()).find()
                        || texts(link).anyMatch(text -> STATEMENT.matcher(text).find()));
    }

    private Stream<String> texts(PageLink link) {
        return link.texts().stream().flatMap((PageText text) -> pages.read(text).stream());
    }
}
