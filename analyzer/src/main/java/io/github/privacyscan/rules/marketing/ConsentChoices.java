package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.Concept.Tier;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Pages;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageForm;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a program lets people choose whether they receive marketing, and to whom these choices belong. */
final class ConsentChoices {

    private static final Set<String> PEOPLE = Set.of(
            "register",
            "registration",
            "signup",
            "preference",
            "preferences",
            "consent",
            "consents",
            "subscriber",
            "subscribers",
            "member",
            "members",
            "customer",
            "customers",
            "profile",
            "account",
            "accounts",
            "user",
            "users",
            "contact",
            "contacts");

    private static final Set<String> MACHINES = Set.of(
            "config",
            "configuration",
            "properties",
            "feature",
            "features",
            "module",
            "constants",
            "policy",
            "template",
            "campaign");

    private final RuleContext context;
    private final Set<String> owners;

    ConsentChoices(RuleContext context) {
        this.context = context;
        this.owners = context.inventory().elements().stream()
                .filter(element -> element.kind() == DataElement.Kind.FIELD)
                .filter(element -> element.concept().tier() == Tier.T1
                        || element.concept().tier() == Tier.T2
                        || element.concept().tier() == Tier.S)
                .map(DataElement::owner)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * A box or a choice of a form.
     *
     * @param page the page
     * @param form its form
     * @param input the input
     * @param captions what people read beside it, in all languages
     * @param kind what it says of marketing
     */
    record Box(PageFacts page, PageForm form, PageForm.Input input, List<String> captions, MarketingChoice kind) {

        Place place() {
            return new Place(page.file().path(), input.span());
        }
    }

    /** The choice that a field of a type is. */
    MarketingChoice ofField(String type, String name) {
        Set<String> words = Set.copyOf(NameTokens.of(Wording.simpleName(type)));
        boolean isMachine = words.stream().anyMatch(MACHINES::contains) && !owners.contains(type);
        MarketingChoice named = MarketingChoice.ofName(name);
        boolean isLabelled = named == MarketingChoice.NONE && isAgreement(type, name);
        MarketingChoice choice = isMachine ? MarketingChoice.NONE : isLabelled ? MarketingChoice.OF_A_PERSON : named;
        boolean isPersonal = owners.contains(type) || words.stream().anyMatch(PEOPLE::contains);
        return choice == MarketingChoice.OF_A_PERSON && !isPersonal ? MarketingChoice.NONE : choice;
    }

    /** Whether what stands beside a field says that it holds an agreement, whatever its name is. */
    private boolean isAgreement(String type, String name) {
        return context.inventory()
                .field(new FieldRef(type, name, false))
                .filter(element -> element.conceptId().equals("marketing-consent"))
                .filter(element -> element.confidence().compareTo(Confidence.STRONG) <= 0)
                .isPresent();
    }

    /** The choice that a column of a table is, by its name or by what it says it holds. */
    MarketingChoice ofColumn(String table, String column, String comment) {
        Set<String> words = Set.copyOf(NameTokens.of(table));
        if (words.stream().anyMatch(MACHINES::contains)) {
            return MarketingChoice.NONE;
        }
        MarketingChoice choice = MarketingChoice.ofName(column);
        if (choice == MarketingChoice.OF_A_PERSON && words.stream().noneMatch(PEOPLE::contains)) {
            return MarketingChoice.NONE;
        }
        return choice == MarketingChoice.NONE ? MarketingChoice.ofText(comment) : choice;
    }

    /** The boxes in the pages that are such choices, in order. */
    List<Box> boxes() {
        Pages pages = Pages.of(context.program().program().resources());
        Set<PageForm> personal = new HashSet<>();
        context.inventory().collected().forEach(input -> personal.add(input.form()));
        List<Box> boxes = new ArrayList<>();
        for (PageFacts page : pages.all()) {
            for (PageForm form : page.forms()) {
                for (PageForm.Input input : form.inputs()) {
                    if (input.type().equals("checkbox")) {
                        Box box = box(pages, page, form, input, personal.contains(form));
                        boxes.add(box);
                    }
                }
            }
        }
        return boxes.stream().filter(box -> box.kind() != MarketingChoice.NONE).toList();
    }

    private static Box box(Pages pages, PageFacts page, PageForm form, PageForm.Input input, boolean personal) {
        List<String> captions = input.labels().stream()
                .flatMap(label -> pages.read(label).stream())
                .toList();
        String name = input.name().substring(input.name().lastIndexOf('.') + 1);
        MarketingChoice named = MarketingChoice.ofName(name);
        boolean said = captions.stream().anyMatch(text -> MarketingChoice.ofText(text) == MarketingChoice.CLEAR);
        MarketingChoice kind = named == MarketingChoice.OF_A_PERSON && !personal ? MarketingChoice.NONE : named;
        return new Box(page, form, input, captions, said ? MarketingChoice.CLEAR : kind);
    }
}
