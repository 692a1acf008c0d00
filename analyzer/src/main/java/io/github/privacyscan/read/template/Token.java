package io.github.privacyscan.read.template;

import java.util.List;
import java.util.Optional;

/** A part of a template; offsets count characters of its text. */
sealed interface Token {

    int start();

    int end();

    /** What stands between tags. */
    record Text(int start, int end) implements Token {}

    /** A comment that readers of the page's source see. */
    record Comment(int start, int end) implements Token {}

    /**
     * An opening tag or a directive: {@code <a>}, {@code <c:if>}, {@code <#list>}, {@code <@layout>}, {@code <%@ page %>}.
     *
     * @param name in small letters for HTML; with its sign for directives: {@code #list}, {@code %@page}
     * @param attributes in order; none for {@code #} directives
     * @param body everything after the name
     * @param closed whether it closes itself
     */
    record Open(String name, List<Attribute> attributes, String body, boolean closed, int start, int end)
            implements Token {

        /** The attribute of that name, in any case. */
        Optional<Attribute> attribute(String wanted) {
            return attributes.stream()
                    .filter(attribute -> attribute.name().equalsIgnoreCase(wanted))
                    .findFirst();
        }

        /** The value of the first of these attributes that is there and not empty; empty if none is. */
        String value(String... wanted) {
            for (String name : wanted) {
                String value = attribute(name).map(Attribute::value).orElse("");
                if (!value.isEmpty()) {
                    return value;
                }
            }
            return "";
        }

        boolean has(String wanted) {
            return attribute(wanted).isPresent();
        }

        /** The part of the name before the colon; empty for HTML. */
        String prefix() {
            return name.contains(":") ? name.substring(0, name.indexOf(':')) : "";
        }

        /** The part of the name after the colon. */
        String localName() {
            return name.substring(name.indexOf(':') + 1);
        }
    }

    /** A closing tag. */
    record Close(String name, int start, int end) implements Token {}

    /** Java in a page: {@code <% %>}; the code's kind is told by the character after the percent sign. */
    record Code(int start, int end) implements Token {}

    /**
     * An attribute.
     *
     * @param name as written
     * @param value without quotes; empty if there is none
     * @param valueStart offset of the value
     */
    record Attribute(String name, String value, int valueStart) {}
}
