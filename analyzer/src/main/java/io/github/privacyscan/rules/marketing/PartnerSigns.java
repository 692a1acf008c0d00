package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a method says about who receives what it gives away, and for what: by its name and those of its class and package, its
 * texts, and what it reads.
 *
 * @param partner the name or text that speaks of a partner; empty if none does
 * @param isForMarketing whether something speaks of marketing or leads
 * @param isForGain whether something speaks of a price
 */
record PartnerSigns(Optional<String> partner, boolean isForMarketing, boolean isForGain) {

    private static final Set<String> PARTNERS = Set.of(
            "partner",
            "partners",
            "affiliate",
            "affiliates",
            "sponsor",
            "sponsors",
            "broker",
            "brokers",
            "cobrand",
            "cobranded",
            "advertiser",
            "advertisers",
            "leads");

    private static final List<String> CHINESE_PARTNERS = List.of("合作夥伴", "合作伙伴", "合作商戶", "贊助商", "联盟商家");

    private static final Set<String> PURPOSES = Set.of(
            "lead", "leads", "marketing", "promo", "promotion", "promotions", "campaign", "campaigns", "telemarketing");

    private static final Set<String> GAINS =
            Set.of("commission", "commissions", "payout", "payouts", "cpl", "cpa", "bounty", "rebate");

    private static final List<String> CHINESE_GAINS = List.of("佣金", "分成", "返佣");

    private static final Set<String> SHARING = Set.of(
            "share", "sharing", "shared", "third", "thirdparty", "tps", "partner", "partners", "transfer", "provide");

    private static final Set<String> AGREEMENTS = Set.of(
            "consent",
            "consents",
            "consented",
            "granted",
            "agree",
            "agreed",
            "agrees",
            "allowed",
            "allows",
            "permitted",
            "opt",
            "optin",
            "opted",
            "accepted");

    static PartnerSigns of(LinkedProgram program, Procedure procedure) {
        List<String> stated = Stream.concat(
                        Stream.of(
                                procedure.method().name(),
                                Wording.simpleName(procedure.method().owner()),
                                lastPackage(procedure.method().owner())),
                        texts(program, procedure))
                .toList();
        Optional<String> partner = stated.stream()
                .filter(text -> says(text, PARTNERS, CHINESE_PARTNERS))
                .findFirst();
        if (partner.isEmpty()) {
            return new PartnerSigns(partner, false, false);
        }
        List<String> all = Stream.concat(stated.stream(), reads(procedure)).toList();
        return new PartnerSigns(
                partner,
                all.stream().anyMatch(text -> says(text, PURPOSES, List.of())),
                all.stream().anyMatch(text -> says(text, GAINS, CHINESE_GAINS)));
    }

    private static String lastPackage(String binaryName) {
        String name = binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
        return name.substring(name.lastIndexOf('.') + 1);
    }

    boolean isPartner() {
        return partner.isPresent();
    }

    /** The name or text that speaks of a partner. */
    String named() {
        return partner.orElse("");
    }

    /** Whether the data are those of the partner. */
    static boolean isPartnersOwn(DataElement element) {
        return NameTokens.of(element.displayName()).stream().anyMatch(PARTNERS::contains);
    }

    /** Whether a name speaks of an agreement that others may have the data. */
    static boolean isConsentToShare(String name) {
        List<String> words = NameTokens.of(name);
        return words.stream().anyMatch(SHARING::contains) && words.stream().anyMatch(AGREEMENTS::contains);
    }

    private static boolean says(String text, Set<String> words, List<String> signs) {
        return signs.stream().anyMatch(text::contains)
                || NameTokens.of(text).stream().anyMatch(words::contains);
    }

    /** Strings of the method and constant fields it reads; sentences are for people and say little about the receiver. */
    private static Stream<String> texts(LinkedProgram program, Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        return IntStream.range(0, code.size())
                .boxed()
                .flatMap(i -> text(program, code.get(i), procedure.resolution(i)))
                .filter(text -> text.length() > 2 && !text.contains(" "));
    }

    private static Stream<String> text(LinkedProgram program, Instruction instruction, Resolution resolution) {
        if (instruction instanceof Instruction.Const literal) {
            return literal.value() instanceof Constant.Text text ? Stream.of(text.value()) : Stream.empty();
        }
        return resolution instanceof Resolution.Field field
                ? program.field(field.field()).flatMap(declaration -> declaration.constant()).stream()
                : Stream.empty();
    }

    /** Names of the fields it reads, of the methods it calls and of its variables. */
    private static Stream<String> reads(Procedure procedure) {
        Stream<String> named = IntStream.range(0, procedure.body().code().size())
                .mapToObj(procedure::resolution)
                .flatMap(resolution -> {
                    if (resolution instanceof Resolution.Field field) {
                        return Stream.of(field.field().name());
                    }
                    return resolution instanceof Resolution.Invoke invoke
                            ? Stream.of(invoke.method().name())
                            : Stream.empty();
                });
        return Stream.concat(named, procedure.body().variables().stream().map(variable -> variable.name()));
    }
}
