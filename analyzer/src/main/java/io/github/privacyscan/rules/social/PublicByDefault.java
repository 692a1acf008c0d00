package io.github.privacyscan.rules.social;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Profiles and posts that everybody can see, or people who can be looked up by number or address, unless they change it. */
public final class PublicByDefault implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(PublicByDefault.class, "PDPO-SOCIAL-UGC", "Social networks")
            .title("Public posting feature without safe default, moderation or takedown", "公開發布功能欠缺私隱預設、管理或移除機制")
            .provision(
                    "DPP4(1); leaflet on organisations' use of social networks, April 2014; s.64(3A), s.64(3C), s.66M on"
                            + " doxxing (secondary source in part)")
            .level(Level.WARNING, 4.5)
            .certainty(Certainty.LIKELY)
            .cwe(1188, 276)
            .dpv("dpv:Disclose")
            .info();

    private static final Set<String> OWNERS = Set.of(
            "profile",
            "user",
            "member",
            "account",
            "person",
            "customer",
            "post",
            "moment",
            "moments",
            "album",
            "photo",
            "story",
            "status",
            "diary",
            "timeline",
            "privacy",
            "preference",
            "preferences",
            "playlist",
            "contact");

    private static final Set<String> VISIBILITIES = Set.of("visibility", "audience", "privacy", "viewable", "visible");

    private static final Set<String> EVERYBODY = Set.of("PUBLIC", "EVERYONE", "EVERYBODY", "ANYONE", "WORLD", "ALL");

    private static final Set<String> LOOKUPS = Set.of("searchable", "findable", "discoverable", "searched", "found");

    private static final Set<String> SHOWN = Set.of("profile", "post", "album", "photo", "moment", "diary", "timeline");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return context.program().sourceTypes().stream()
                .filter(type -> NameTokens.of(type.simpleName()).stream().anyMatch(OWNERS::contains))
                .flatMap(type -> defaults(context, type))
                .toList();
    }

    private static Stream<Finding> defaults(RuleContext context, TypeDecl type) {
        Optional<Procedure> initialiser =
                context.program().implementation(type.binaryName(), MethodDecl.INSTANCE_INIT, 0);
        if (initialiser.isEmpty() || !initialiser.get().method().owner().equals(type.binaryName())) {
            return Stream.empty();
        }
        Procedure procedure = initialiser.get();
        Definitions definitions = new Definitions(context.program(), procedure);
        return procedure.body().code().stream().flatMap(instruction -> {
            if (instruction instanceof Instruction.NameStore store) {
                return found(type, procedure, store.name(), value(definitions, store.value()), store).stream();
            }
            return instruction instanceof Instruction.FieldStore store
                    ? found(type, procedure, store.field(), value(definitions, store.value()), store).stream()
                    : Stream.empty();
        });
    }

    private static Optional<Finding> found(
            TypeDecl type, Procedure procedure, String field, String value, Instruction store) {
        String symbol = type.simpleName() + "." + field;
        if (!isOpen(type, field, value)) {
            return Optional.empty();
        }
        return Optional.of(Observation.of(INFO, new Place(procedure.file().path(), store.span()))
                .says(
                        "'" + symbol + "' begins as '" + value
                                + "', so that everybody sees or finds a person who has not" + " changed it",
                        "「" + symbol + "」預設為「" + value + "」，用戶未更改前任何人均可看到或找到")
                .clearedBy(
                        new Text("Begin with the narrowest audience and let people widen it.", "預設為最小的公開範圍，由用戶自行擴大。"))
                .finding(type.binaryName() + "." + field));
    }

    private static boolean isOpen(TypeDecl type, String field, String value) {
        List<String> words = NameTokens.of(field);
        if (EVERYBODY.contains(value.toUpperCase(Locale.ROOT))) {
            return words.stream().anyMatch(VISIBILITIES::contains);
        }
        boolean isShown = words.stream().anyMatch(SHOWN::contains)
                || NameTokens.of(type.simpleName()).stream().anyMatch(SHOWN::contains);
        return value.equals("true")
                && (words.stream().anyMatch(LOOKUPS::contains)
                        || (isShown && words.stream().anyMatch(word -> word.equals("public"))));
    }

    /** A constant or the name of one. */
    private static String value(Definitions definitions, int variable) {
        Instruction definition = definitions.of(variable).orElse(null);
        if (definition instanceof Instruction.FieldLoad load) {
            return load.field();
        }
        if (definition instanceof Instruction.NameLoad load) {
            return load.name();
        }
        Constant constant = definitions.constant(variable).orElse(Constant.NULL);
        if (constant instanceof Constant.Text text) {
            return text.value();
        }
        return constant instanceof Constant.Bool bool ? String.valueOf(bool.value()) : "";
    }
}
