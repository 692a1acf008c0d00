package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageEmbed;
import io.github.privacyscan.program.PageEmbed.Kind;
import io.github.privacyscan.program.PageLink;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.read.template.Token.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects links and what a page brings in from elsewhere. */
final class Embeds {

    private final PageContext page;
    private final List<PageEmbed> embeds = new ArrayList<>();
    private final List<PageLink> links = new ArrayList<>();
    private Optional<PageLink> open = Optional.empty();
    private List<PageText> linkTexts = new ArrayList<>();

    Embeds(PageContext page) {
        this.page = page;
    }

    List<PageEmbed> embeds() {
        return embeds;
    }

    List<PageLink> links() {
        endLink();
        return links;
    }

    void open(Open tag) {
        switch (tag.localName()) {
            case "script" -> embed(Kind.SCRIPT, "", address(tag, "src"), false, tag);
            case "iframe", "frame" -> embed(Kind.IFRAME, "", address(tag, "src"), isInvisible(tag), tag);
            case "img" -> embed(Kind.IMAGE, "", address(tag, "src"), isInvisible(tag), tag);
            case "link" -> {
                if (tag.prefix().isEmpty()) {
                    embed(Kind.LINK, tag.value("rel"), address(tag, "href"), false, tag);
                } else {
                    link(tag);
                }
            }
            case "meta" ->
                embed(Kind.META, tag.value("name", "http-equiv", "property"), address(tag, "content"), false, tag);
            case "a", "outputlink" -> link(tag);
            default -> {
                // Nothing else names an address.
            }
        }
    }

    void close(String name) {
        String local = name.substring(name.indexOf(':') + 1);
        if (local.equals("a") || local.equals("link") || local.equals("outputlink")) {
            endLink();
        }
    }

    /** A text that people read at this place. */
    void text(PageText text) {
        if (open.isPresent()) {
            linkTexts.add(text);
        }
    }

    private void link(Open tag) {
        endLink();
        String href = address(tag, "href");
        String written = href.isEmpty() ? tag.value("value", "action", "beanclass") : href;
        open = Optional.of(new PageLink(written, List.of(), page.span(tag)));
    }

    private void endLink() {
        open.ifPresent(link -> links.add(new PageLink(link.href(), linkTexts, link.span())));
        open = Optional.empty();
        linkTexts = new ArrayList<>();
    }

    private static String address(Open tag, String attribute) {
        String computed = Thymeleaf.value(tag, attribute);
        return computed.isEmpty() ? tag.value(attribute) : computed;
    }

    private void embed(Kind kind, String name, String address, boolean invisible, Open tag) {
        if (!address.isEmpty()) {
            embeds.add(
                    new PageEmbed(kind, name, address, invisible, page.scope().conditions(), page.span(tag)));
        }
    }

    private static boolean isInvisible(Open tag) {
        String style = tag.value("style").toLowerCase(Locale.ROOT).replace(" ", "");
        boolean tiny =
                tag.value("width").matches("[01](px)?") || tag.value("height").matches("[01](px)?");
        return tiny || tag.has("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }
}
