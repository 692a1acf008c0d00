package io.github.privacyscan.rules.notice;

import io.github.privacyscan.inventory.CollectedInput;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.Concept.Tier;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageForm;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms by which people give personal data about themselves, as far as pages and handlers tell. */
final class AskedForms {

    /** Words of addresses, files and handlers where people act for themselves. */
    private static final Set<String> OWN = Set.of(
            "register",
            "registration",
            "signup",
            "join",
            "apply",
            "enrol",
            "enroll",
            "enrolment",
            "enrollment",
            "booking",
            "reservation",
            "appointment",
            "checkout",
            "enquiry",
            "inquiry",
            "feedback",
            "subscribe",
            "survey",
            "questionnaire",
            "donate",
            "donation",
            "quote",
            "account",
            "profile",
            "contactus",
            "membership");

    /** Words of places where staff write about others. */
    private static final Set<String> STAFF = Set.of(
            "admin",
            "administrator",
            "manage",
            "manager",
            "management",
            "system",
            "sys",
            "backend",
            "backoffice",
            "back",
            "staff",
            "console",
            "cms",
            "dashboard",
            "setup",
            "install",
            "mail",
            "email");

    private static final Pattern YOUR = Pattern.compile("(?i)\\byour\\b|閣下|您|你的");

    private static final int LOGIN_INPUTS = 2;

    private final WholePages pages;

    private AskedForms(WholePages pages) {
        this.pages = pages;
    }

    /**
     * A form on a page.
     *
     * @param opened the page that people open
     * @param page the file that the form is written in
     * @param form the form
     * @param inputs its inputs for personal data that people see
     */
    record Asked(PageFacts opened, PageFacts page, PageForm form, List<CollectedInput> inputs) {

        Asked {
            inputs = List.copyOf(inputs);
        }

        /** The form; for inputs outside any form the first of them. */
        Place place() {
            return new Place(
                    page.file().path(),
                    form.span().isPresent()
                            ? form.span()
                            : inputs.get(0).input().span());
        }

        /** What it asks for, each kind of data once, worst first. */
        List<DataElement> data() {
            Map<String, DataElement> byConcept = new LinkedHashMap<>();
            inputs.stream()
                    .map(CollectedInput::element)
                    .sorted(java.util.Comparator.comparing(
                            element -> element.concept().tier()))
                    .forEach(element -> byConcept.putIfAbsent(element.conceptId(), element));
            return List.copyOf(byConcept.values());
        }
    }

    /** All, by page and place; a form that several pages take in stands for each. */
    static List<Asked> of(RuleContext context, WholePages pages) {
        AskedForms search = new AskedForms(pages);
        Map<PageForm, List<CollectedInput>> forms = new LinkedHashMap<>();
        context.inventory().collected().stream()
                .filter(AskedForms::counts)
                .forEach(input -> forms.computeIfAbsent(input.form(), any -> new ArrayList<>())
                        .add(input));
        List<Asked> asked = new ArrayList<>();
        forms.forEach((form, inputs) -> asked.addAll(search.asked(form, inputs)));
        return asked;
    }

    /** One for each page that people open: all it asks for, at the first form that is written in the page itself. */
    static List<Asked> byPage(List<Asked> forms) {
        Map<PageFacts, Asked> pages = new LinkedHashMap<>();
        forms.forEach(form -> pages.merge(form.opened(), form, AskedForms::both));
        return List.copyOf(pages.values());
    }

    private static Asked both(Asked one, Asked other) {
        Asked first = one.page().equals(one.opened()) || !other.page().equals(other.opened()) ? one : other;
        List<CollectedInput> inputs = new ArrayList<>(first.inputs());
        inputs.addAll(first.equals(one) ? other.inputs() : one.inputs());
        return new Asked(first.opened(), first.page(), first.form(), inputs);
    }

    private static boolean counts(CollectedInput input) {
        Tier tier = input.element().concept().tier();
        return !input.input().isHidden()
                && !input.input().traits().readOnly()
                && input.element().confidence().compareTo(Confidence.MEDIUM) < 0
                && (tier == Tier.T1 || tier == Tier.T2 || tier == Tier.S);
    }

    private List<Asked> asked(PageForm form, List<CollectedInput> inputs) {
        PageFacts page = inputs.get(0).page();
        return pages.opened(page).stream()
                .filter(opened -> isOwn(opened, page, form, inputs) && !isLogin(opened, form))
                .map(opened -> new Asked(opened, page, form, inputs))
                .toList();
    }

    private boolean isOwn(PageFacts opened, PageFacts page, PageForm form, List<CollectedInput> inputs) {
        List<String> words = words(opened, page, form, inputs);
        boolean isSaid = form.inputs().stream()
                .flatMap(input -> input.labels().stream())
                .flatMap(label -> pages.read(label).stream())
                .anyMatch(text -> YOUR.matcher(text).find());
        return words.stream().noneMatch(STAFF::contains)
                && (isSaid
                        || words.stream().anyMatch(OWN::contains)
                        || follows(words, "sign", "up")
                        || follows(words, "contact", "us"));
    }

    /** Words of the files, the address and the handlers. */
    private static List<String> words(PageFacts opened, PageFacts page, PageForm form, List<CollectedInput> inputs) {
        Stream<String> handlers = inputs.stream()
                .flatMap(input -> input.handlers().stream())
                .map(handler -> handler.substring(handler.lastIndexOf('.') + 1));
        return Stream.concat(Stream.of(below(opened), below(page), form.action()), handlers)
                .flatMap(name -> NameTokens.of(name).stream())
                .toList();
    }

    /** The path below the folder of the sources. */
    private static String below(PageFacts page) {
        String path = page.file().path();
        int root = Math.max(path.lastIndexOf("/resources/"), path.lastIndexOf("/webapp/"));
        return root < 0 ? path : path.substring(root + 1);
    }

    /** A form for a name and a password, to people who are known already. */
    private static boolean isLogin(PageFacts opened, PageForm form) {
        long visible = form.inputs().stream()
                .filter(input -> Set.of("text", "email", "tel", "password").contains(input.type()))
                .count();
        boolean hasPassword =
                form.inputs().stream().anyMatch(input -> input.type().equals("password"));
        List<String> words = Stream.of(below(opened), form.action())
                .flatMap(name -> NameTokens.of(name).stream())
                .toList();
        boolean isEntry = words.contains("login")
                || words.contains("signin")
                || words.contains("signon")
                || words.contains("logon");
        return isEntry || (hasPassword && visible <= LOGIN_INPUTS);
    }

    private static boolean follows(List<String> words, String first, String second) {
        int at = words.indexOf(first);
        return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals(second);
    }
}
