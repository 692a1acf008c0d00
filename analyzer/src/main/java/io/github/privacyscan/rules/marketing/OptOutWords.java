package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PagePrint;
import io.github.privacyscan.rules.Words;
import io.github.privacyscan.rules.notice.WholePages;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the text of a message tells its receiver how to stop such messages, as far as the text is known. */
final class OptOutWords {

    private static final Pattern TELLING = Pattern.compile(
            "(?i)unsubscri|opt(?:ed|ing)?[-_ ]?out|optout|stop (?:receiving|these|getting|sending|using)|no longer (?:wish|want|receive)"
                    + "|(?:reply|text|send|sms)\\W{1,4}(?:with )?\\W?(?:stop|td|t|n|no|unsub)\\b|do(?:n't| not) (?:wish|want) to receive"
                    + "|manage (?:your |my )?(?:e-?mail |contact )?(?:preferences|subscriptions?|settings)|preference ?(?:centre|center|s?url|s?link)"
                    + "|拒收|取消訂閱|取消订阅|退订|退訂|回[覆复]\\W?(?:td|t|n|r|0)|停止(?:接收|發送|发送|使用)|不再接收|不希望(?:再)?(?:收|接)|不欲|拒絕(?:接收|使用)");

    /** Something to act by: an address, a number, a word to answer with. */
    private static final Pattern FACILITY = Pattern.compile(
            "(?i)https?://|www\\.|@|mailto:|list-unsubscribe|(?:reply|text|send|sms)\\W{1,4}(?:with )?\\W?(?:stop|td|t|n|no|unsub)\\b"
                    + "|回[覆复]|click|tap here|按此|點擊|点击|按這裡|\\+?\\d[\\d -]{3,}\\d|\\{|\\$|%s");

    private static final Words ADDRESSES = Words.of("url", "link", "uri", "href", "token", "footer", "header");

    /** Parts of a template that come from elsewhere as a whole. */
    private static final Words WHOLE = Words.of("footer", "content", "body", "html", "text", "message", "disclaimer");

    private final WholePages pages;

    OptOutWords(WholePages pages) {
        this.pages = pages;
    }

    /** Whether all of the message is known but for the values put into it. */
    boolean isKnown(MessageText text) {
        return text.isKnown() && text.templates().stream().allMatch(this::isKnown);
    }

    private boolean isKnown(PageFacts page) {
        boolean isWhole = page.includes().isEmpty() || pages.isComplete(page);
        return isWhole
                && pages.read(page).size() > 1
                && page.prints().stream()
                        .noneMatch(print -> WHOLE.areIn(print.path().last()));
    }

    /** Whether it tells how to stop the messages, or has a place for an address to do it. */
    boolean isTold(MessageText text) {
        return told(text).findAny().isPresent();
    }

    /** Whether what it tells can be acted upon: it has an address, a number, a word to answer with, or a place for one. */
    boolean hasFacility(MessageText text) {
        boolean isNamed =
                text.names().stream().anyMatch(name -> TELLING.matcher(name).find() || ADDRESSES.areIn(name));
        boolean isLinked = text.templates().stream()
                .anyMatch(page -> !page.links().isEmpty() || !page.prints().isEmpty());
        return isNamed
                || isLinked
                || all(text).anyMatch(part -> FACILITY.matcher(part).find());
    }

    private Stream<String> told(MessageText text) {
        return Stream.concat(all(text), text.names().stream())
                .filter(part -> TELLING.matcher(part).find());
    }

    private Stream<String> all(MessageText text) {
        Stream<String> written = text.parts().stream().map(MessageText.Part::text);
        Stream<String> templates = text.templates().stream()
                .flatMap(page -> Stream.concat(
                        pages.read(page).stream(),
                        page.prints().stream().map(PagePrint::path).map(Object::toString)));
        return Stream.concat(written, templates);
    }
}
