package io.github.privacyscan.rules.social;

import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Classes about people that hold identifiers of several networks, or an author beside a judgement of what was posted. */
final class LinkedAccounts {

    private static final Set<String> ACCOUNTS =
            Set.of("wechat-openid", "social-user-id", "social-handle", "instant-message-id");

    /** Things that have pages in networks without being people, and what holds settings. */
    private static final Set<String> NO_PERSON = Set.of(
            "shop",
            "store",
            "merchant",
            "company",
            "organisation",
            "organization",
            "site",
            "website",
            "brand",
            "config",
            "configuration",
            "settings",
            "setting",
            "properties",
            "app",
            "page",
            "footer",
            "link",
            "links",
            "share",
            "venue",
            "hotel",
            "restaurant",
            "club",
            "team",
            "event",
            "enterprise",
            "dept",
            "department",
            "tenant");

    private static final Set<String> PERSON = Set.of(
            "user",
            "users",
            "member",
            "members",
            "customer",
            "customers",
            "person",
            "people",
            "contact",
            "profile",
            "account",
            "player",
            "candidate",
            "applicant",
            "employee",
            "student",
            "patient",
            "guest",
            "subscriber",
            "follower",
            "fan",
            "lead",
            "author",
            "identity",
            "identities",
            "consumer",
            "visitor");

    /** Judgements of what somebody posted. */
    private static final Set<String> JUDGEMENTS = Set.of("sentiment", "influence", "klout", "complaint", "complainer");

    private static final Set<String> SCORES = Set.of("score", "rank", "level", "index", "sentiment", "class");

    private LinkedAccounts() {}

    /**
     * A class that joins.
     *
     * @param type its binary name
     * @param place where it is declared
     * @param accounts the identifiers
     * @param networks the networks they are of, in order of the fields
     * @param judgement the field that judges what was posted; empty where several networks are joined
     */
    record Join(String type, Place place, List<DataElement> accounts, List<String> networks, String judgement) {}

    /** All, in order of the text; a class with the same identifiers as one before it is a copy and left out. */
    static List<Join> of(RuleContext context) {
        Map<String, List<DataElement>> byOwner = new LinkedHashMap<>();
        Map<String, Boolean> named = new LinkedHashMap<>();
        for (DataElement element : context.inventory().elements()) {
            if (element.kind() != DataElement.Kind.FIELD && element.kind() != DataElement.Kind.COLUMN) {
                continue;
            }
            if (isAccount(element)) {
                byOwner.computeIfAbsent(element.owner(), owner -> new ArrayList<>())
                        .add(element);
            }
            named.merge(element.owner(), element.concept().category().equals("name-contact"), Boolean::logicalOr);
        }
        List<Join> joins = new ArrayList<>();
        byOwner.forEach((owner, accounts) -> {
            if (isOfPerson(owner, named.getOrDefault(owner, false))) {
                add(context, owner, accounts, joins);
            }
        });
        joins.sort(Comparator.comparing((Join join) -> !isStored(context, join)).thenComparing(Join::place));
        Set<Object> seen = new LinkedHashSet<>();
        return joins.stream()
                .filter(join -> seen.add(
                        join.accounts().stream().map(DataElement::name).sorted().toList()))
                .sorted(Comparator.comparing(Join::place))
                .toList();
    }

    private static boolean isAccount(DataElement element) {
        return ACCOUNTS.contains(element.concept().id()) && element.confidence() != Confidence.WEAK;
    }

    private static boolean isOfPerson(String owner, boolean hasNames) {
        List<String> words =
                NameTokens.of(owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1));
        return words.stream().noneMatch(NO_PERSON::contains)
                && (hasNames || words.stream().anyMatch(PERSON::contains));
    }

    private static boolean isStored(RuleContext context, Join join) {
        return context.program()
                .type(join.type())
                .filter(type -> context.roles().has(type.annotations(), join.type(), "entity"))
                .isPresent();
    }

    private static void add(RuleContext context, String owner, List<DataElement> accounts, List<Join> joins) {
        List<String> networks = accounts.stream()
                .flatMap(account -> Networks.of(account.name()).stream())
                .distinct()
                .toList();
        String judgement = judgement(context.program(), owner);
        if (networks.size() > 1 || !judgement.isEmpty()) {
            List<DataElement> telling = accounts.stream()
                    .filter(account -> Networks.of(account.name()).isPresent() || networks.size() < 2)
                    .toList();
            joins.add(new Join(
                    owner,
                    place(context.program(), owner, accounts),
                    telling,
                    networks,
                    networks.size() > 1 ? "" : judgement));
        }
    }

    private static String judgement(LinkedProgram program, String owner) {
        return program.type(owner).stream()
                .flatMap(type -> type.fields().stream())
                .map(FieldDecl::name)
                .filter(LinkedAccounts::judges)
                .findFirst()
                .orElse("");
    }

    private static boolean judges(String name) {
        List<String> words = NameTokens.of(name);
        return words.stream().anyMatch(JUDGEMENTS::contains) && words.stream().anyMatch(SCORES::contains);
    }

    private static Place place(LinkedProgram program, String owner, List<DataElement> accounts) {
        return program.type(owner)
                .map(TypeDecl::span)
                .flatMap(span -> program.fileOf(owner)
                        .map(facts -> new Place(facts.file().path(), span)))
                .orElseGet(() -> accounts.get(0).place());
    }
}
