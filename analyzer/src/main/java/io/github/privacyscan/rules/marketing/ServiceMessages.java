package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageLink;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.rules.Words;
import io.github.privacyscan.rules.notice.WholePages;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Promotions in the texts of messages that serve a purchase, a contract or an account. */
final class ServiceMessages {

    /** Words that advertise; what an order cost after a discount is a fact, and no promotion. */
    private static final Pattern OFFER = Pattern.compile(
            "(?i)\\d+\\s?% off\\b|\\bsave (?:up to )?(?:\\W|hk\\$)?\\d|\\buse (?:promo|coupon|discount|voucher) ?code"
                    + "|\\b(?:special|exclusive|great) (?:offer|deal)s?\\b|\\blimited[- ]time\\b|\\bupgrade (?:now|today)\\b|\\bshop now\\b"
                    + "|\\bdon't miss\\b|\\byour next (?:order|purchase)\\b|utm_campaign=|限時優惠|限时优惠|專享優惠|专享优惠|獨家優惠"
                    + "|立即(?:選購|选购|升級|升级|訂購|订购)|下次(?:購物|购物|消費|消费)|[一二三四五六七八九\\d.]{1,4}折(?:優惠|优惠|起|購|购)");

    /** Names of messages that a person needs, beside those that {@link SendPurpose} knows. */
    private static final Words REMINDERS = Words.of(
            "reminder",
            "reminders",
            "renewal",
            "expiry",
            "expiring",
            "overdue",
            "bill",
            "bills",
            "billing",
            "到期",
            "續約",
            "续约",
            "賬單",
            "账单",
            "繳費",
            "缴费");

    private static final Words SERVICES = Words.of(
            "otp",
            "verification",
            "verify",
            "receipt",
            "invoice",
            "delivery",
            "shipment",
            "shipping",
            "shipped",
            "password",
            "reset",
            "confirmation",
            "activation",
            "statement",
            "refund",
            "reminder",
            "renewal",
            "expiry",
            "bill",
            "overdue");

    private static final Words ADVERTISING = Words.of(
            "promo",
            "promotion",
            "promotions",
            "campaign",
            "newsletter",
            "marketing",
            "edm",
            "offer",
            "offers",
            "coupon",
            "coupons",
            "voucher",
            "cart");

    private static final Pattern MAIL_FOLDER =
            Pattern.compile("(?i)(?:^|/)(?:e?-?mails?|sms|notifications?|messages?)(?:/|[-_])");

    private ServiceMessages() {}

    /**
     * A text that advertises.
     *
     * @param message the method that sends the message, or its template
     * @param words what advertises
     * @param place the text
     */
    record Promotion(String message, String words, Place place) {}

    static List<Promotion> promotions(RuleContext context) {
        WholePages pages = WholePages.of(context.program().program().resources());
        List<Promotion> found = new ArrayList<>();
        Stream<MarketingSends.Send> sends = Stream.concat(
                MarketingSends.of(context, SendPurpose.SERVICE).stream(),
                MarketingSends.of(context, SendPurpose.UNKNOWN).stream().filter(ServiceMessages::reminds));
        MessageTexts texts = new MessageTexts(context);
        sends.filter(send -> !advertises(send) && !send.respects(false)).forEach(send -> {
            MessageText text = texts.of(send);
            String name = Wording.call(send.site().procedure().method());
            text.parts().stream()
                    .filter(part -> !isGuarded(context, send, part))
                    .forEach(part -> add(name, part.text(), part.place(), found));
            text.templates().forEach(page -> template(pages, name, page, found));
        });
        for (PageFacts page : pages.all()) {
            if (isOfService(page)) {
                String path = page.file().path();
                template(pages, path.substring(path.lastIndexOf('/') + 1), page, found);
            }
        }
        return found;
    }

    private static boolean reminds(MarketingSends.Send send) {
        return send.inwards().stream()
                .limit(1)
                .map(site -> site.procedure().method())
                .anyMatch(method ->
                        REMINDERS.areIn(method.name()) || REMINDERS.areIn(Wording.simpleName(method.owner())));
    }

    /** Whether the message is of a campaign: its reminder belongs to it. */
    private static boolean advertises(MarketingSends.Send send) {
        String method = send.site().procedure().method().name();
        return ADVERTISING.areIn(method)
                || ADVERTISING.areIn(
                        Wording.simpleName(send.site().procedure().method().owner()));
    }

    private static boolean isOfService(PageFacts page) {
        String path = page.file().path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return MAIL_FOLDER.matcher(path).find() && SERVICES.areIn(name) && !ADVERTISING.areIn(name);
    }

    /** Whether the text is added only for those who agreed. */
    private static boolean isGuarded(RuleContext context, MarketingSends.Send send, MessageText.Part part) {
        Procedure procedure = part.procedure();
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i).span().equals(part.place().span())) {
                return context.flow().guards().waysTo(procedure, i).stream()
                        .allMatch(way -> send.tests().respected(way, false));
            }
        }
        return false;
    }

    private static void template(WholePages pages, String message, PageFacts page, List<Promotion> found) {
        for (PageText text : page.texts()) {
            pages.read(text)
                    .forEach(read -> add(message, read, new Place(page.file().path(), text.span()), found));
        }
        for (PageLink link : page.links()) {
            add(message, link.href(), new Place(page.file().path(), link.span()), found);
        }
    }

    private static void add(String message, String text, Place place, List<Promotion> found) {
        words(text).ifPresent(words -> found.add(new Promotion(message, words, place)));
    }

    private static Optional<String> words(String text) {
        Matcher offer = OFFER.matcher(text);
        return offer.find() ? Optional.of(offer.group().strip()) : Optional.empty();
    }
}
