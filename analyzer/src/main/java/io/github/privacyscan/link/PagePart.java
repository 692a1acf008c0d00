package io.github.privacyscan.link;

import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageForm;
import io.github.privacyscan.program.PageFragment;
import io.github.privacyscan.program.PageInclude;
import io.github.privacyscan.program.PageInclude.Argument;
import io.github.privacyscan.program.PagePath;
import io.github.privacyscan.program.PagePrint;
import io.github.privacyscan.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page, or a fragment of one, as another page takes it in.
 *
 * @param page the page it is written in
 * @param fragment the fragment; empty for the whole page
 * @param given what its parameters stand for where it is taken in, by name
 */
public record PagePart(PageFacts page, Optional<PageFragment> fragment, Map<String, Argument> given) {

    public PagePart {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** A page or fragment to take in. */
    record Target(PageFacts page, Optional<PageFragment> fragment) {}

    /** Whether something at that place of the page belongs to this part. */
    public boolean holds(Span span) {
        if (fragment.isPresent()) {
            return !span.isPresent() || fragment.get().region().contains(span);
        }
        // What a macro prints, it prints where it is called.
        return page.dialect() != PageFacts.Dialect.FREEMARKER
                || page.fragments().stream().noneMatch(macro -> macro.region().contains(span));
    }

    /** The values that come out in this part, as ways into the model of the page that takes it in. */
    public List<PagePrint> prints() {
        return page.prints().stream()
                .filter(print -> holds(print.span()))
                .flatMap(print -> resolved(print.path())
                        .map(path ->
                                new PagePrint(path, print.context(), print.escaped(), print.functions(), print.span()))
                        .stream())
                .toList();
    }

    /** The forms of this part. */
    public List<PageForm> forms() {
        return page.forms().stream().filter(form -> holds(form.span())).toList();
    }

    /** What a way that starts from a parameter means outside; empty if that is no way into the model. */
    public Optional<PagePath> resolved(PagePath path) {
        Argument argument = given.get(path.root());
        return argument == null ? Optional.of(path) : argument.path().map(outer -> outer.then(path.steps()));
    }

    /** What this part takes in, with what it hands over. */
    PagePart with(PageInclude include, Target target) {
        Map<String, Argument> handed = new LinkedHashMap<>();
        List<String> params = target.fragment().map(PageFragment::params).orElse(List.of());
        if (target.fragment().isEmpty()) {
            handed.putAll(given);
        }
        for (int i = 0; i < include.arguments().size(); i++) {
            Argument argument = include.arguments().get(i);
            String name = argument.name().isEmpty() && i < params.size() ? params.get(i) : argument.name();
            if (!name.isEmpty()) {
                handed.put(
                        name,
                        new Argument(name, argument.written(), argument.path().flatMap(this::resolved)));
            }
        }
        return new PagePart(target.page(), target.fragment(), handed);
    }
}
