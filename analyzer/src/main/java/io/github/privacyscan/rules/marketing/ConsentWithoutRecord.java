package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stored consents to marketing that say yes or no, and neither when nor to what a person agreed. */
public final class ConsentWithoutRecord implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(ConsentWithoutRecord.class, "PDPO-P6A-EVIDENCE", "Part 6A")
            .title("Consent record cannot prove the defence", "同意紀錄不足以作舉證")
            .provision("s.35C(6), s.35E(1)(b), s.35E(5), s.35F(4), s.35G(5), s.35J(6), s.35K(5)")
            .level(Level.NOTE, 3.9)
            .certainty(Certainty.SURE)
            .cwe(778)
            .dpv("dpv:ConsentRecord")
            .info();

    private static final Set<String> TIMES = Set.of("at", "time", "date", "on", "timestamp", "since", "when");

    private static final Set<String> WORDINGS =
            Set.of("version", "text", "wording", "notice", "statement", "policy", "document", "evidence");

    private static final Set<String> ABOUT = Set.of(
            "consent",
            "consented",
            "marketing",
            "promotion",
            "promotions",
            "newsletter",
            "subscribed",
            "subscription",
            "optin",
            "opt",
            "agreed");

    private static final Set<String> RECORDS = Set.of("consent", "consents", "optin", "subscription", "subscriptions");

    private static final Text CLEAR = new Text(
            "Keep each consent as a record that is added and never overwritten: when, by which channel, which wording, and when"
                    + " it was withdrawn.",
            "把每次同意存為只增不改的紀錄：時間、渠道、所用字句及撤回時間。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<TypeDecl> stored = context.program().sourceTypes().stream()
                .filter(type -> context.roles().has(type.annotations(), type.binaryName(), "entity"))
                .toList();
        // A record of its own says more than the flag beside it.
        if (stored.isEmpty() || stored.stream().anyMatch(type -> isRecord(context, type))) {
            return List.of();
        }
        ConsentChoices choices = new ConsentChoices(context);
        return stored.stream()
                .flatMap(type -> finding(context, choices, type).stream())
                .toList();
    }

    private static boolean isRecord(RuleContext context, TypeDecl type) {
        return NameTokens.of(type.simpleName()).stream().anyMatch(RECORDS::contains)
                && fields(context, type)
                        .anyMatch(field -> NameTokens.of(field.name()).stream().anyMatch(TIMES::contains));
    }

    private static Optional<Finding> finding(RuleContext context, ConsentChoices choices, TypeDecl type) {
        Optional<FieldDecl> consent = type.fields().stream()
                .filter(field -> !field.modifiers().isStatic())
                .filter(field -> field.type().simpleText().equalsIgnoreCase("boolean"))
                .filter(field -> choices.ofField(type.binaryName(), field.name()) != MarketingChoice.NONE)
                .findFirst();
        boolean isTimed = fields(context, type).anyMatch(field -> isAbout(field, TIMES));
        boolean isWorded = fields(context, type).anyMatch(field -> isAbout(field, WORDINGS));
        return consent.filter(field -> !isTimed && !isWorded)
                .flatMap(field -> context.program()
                        .fileOf(type.binaryName())
                        .map(file -> finding(type, field, new Place(file.file().path(), field.span()))));
    }

    private static Finding finding(TypeDecl type, FieldDecl field, Place place) {
        String name = type.simpleName() + "." + field.name();
        return Observation.of(INFO, place)
                .says(
                        "'" + name
                                + "' keeps whether a person agreed to marketing; a field for when or to which wording was looked"
                                + " for in '" + type.simpleName()
                                + "', and a record of consents among the entities, and not found",
                        "「" + name + "」只記錄是否同意促銷；在「" + type.simpleName() + "」找不到同意時間或所用字句的欄位，亦找不到同意紀錄的實體")
                .atMost(Certainty.LIKELY)
                .clearedBy(CLEAR)
                .finding(name);
    }

    private static boolean isAbout(FieldDecl field, Set<String> what) {
        List<String> words = NameTokens.of(field.name());
        return words.stream().anyMatch(what::contains) && words.stream().anyMatch(ABOUT::contains);
    }

    private static Stream<FieldDecl> fields(RuleContext context, TypeDecl type) {
        return context.program().supertypes(type.binaryName()).stream()
                .flatMap(name -> context.program().type(name).stream())
                .flatMap(known -> known.fields().stream());
    }
}
