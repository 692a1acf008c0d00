package io.github.privacyscan.read.template;

import io.github.privacyscan.read.template.Token.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a template into tags, texts and code, in one pass and without a stack.
 *
 * <p>An HTML parser would not do: templates put directives where HTML has no place for them ({@code <option <c:if …>selected</c:if>>},
 * quotes inside quotes, comparisons with angle brackets). Whatever is no tag is text; nothing is an error.
 */
final class Markup {

    private static final List<String> RAW = List.of("script", "style");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int textStart;
    /** The element whose content is no markup; empty outside. */
    private String raw = "";

    private Markup(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Markup markup = new Markup(text);
        markup.cut();
        return markup.tokens;
    }

    private void cut() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<' && startsToken()) {
                endText(at);
                token();
                textStart = at;
            } else if (Skipping.isExpression(text, at)) {
                at = Skipping.afterBraces(text, at + 1);
            } else {
                at++;
            }
        }
        endText(text.length());
    }

    private boolean startsToken() {
        if (text.startsWith("<%", at) || Skipping.isTemplateTag(text, at)) {
            return true;
        }
        if (!raw.isEmpty()) {
            return text.regionMatches(true, at, "</" + raw, 0, raw.length() + 2);
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return Character.isLetter(next) || "/!#@?".indexOf(next) >= 0;
    }

    private void endText(int end) {
        if (end > textStart) {
            tokens.add(new Token.Text(textStart, end));
        }
    }

    private void token() {
        int start = at;
        if (text.startsWith("<%--", at)) {
            at = Skipping.after(text, "--%>", at);
        } else if (text.startsWith("<#--", at)) {
            at = Skipping.after(text, "-->", at);
        } else if (text.startsWith("<%@", at)) {
            directive();
        } else if (text.startsWith("<%", at)) {
            at = Skipping.after(text, "%>", at);
            tokens.add(new Token.Code(start, at));
        } else if (text.startsWith("<!--", at)) {
            at = Skipping.after(text, "-->", at);
            tokens.add(new Token.Comment(start, at));
        } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
            at = Skipping.after(text, ">", at);
        } else if (text.startsWith("</", at)) {
            close();
        } else {
            open();
        }
    }

    /** {@code <%@ include file="top.jsp" %>} */
    private void directive() {
        int start = at;
        int end = Skipping.after(text, "%>", at);
        at += 3;
        skipBlanks();
        String name = name();
        List<Attribute> attributes = attributes(Math.max(at, end - 2), new ArrayList<>());
        at = end;
        tokens.add(new Token.Open("%@" + name, attributes, "", true, start, end));
    }

    private void close() {
        int start = at;
        at += 2;
        String name = name();
        at = Skipping.after(text, ">", at);
        if (name.equals(raw)) {
            raw = "";
        }
        tokens.add(new Token.Close(name, start, at));
    }

    private void open() {
        int start = at;
        at++;
        String name = name();
        int bodyStart = at;
        if (name.startsWith("#")) {
            at = Skipping.directiveEnd(text, at);
            boolean closed = text.charAt(at - 1) == '/';
            String body = text.substring(bodyStart, closed ? at - 1 : at);
            at = Math.min(text.length(), at + 1);
            tokens.add(new Token.Open(name, List.of(), body, closed, start, at));
            return;
        }
        List<Token> nested = new ArrayList<>();
        List<Attribute> attributes = attributes(text.length(), nested);
        boolean closed = at < text.length() && text.charAt(at) == '/';
        int bodyEnd = at;
        at = Math.min(text.length(), closed ? at + 2 : text.startsWith(">", at) ? at + 1 : at);
        tokens.add(new Token.Open(name, attributes, text.substring(bodyStart, bodyEnd), closed, start, at));
        tokens.addAll(nested);
        if (RAW.contains(name) && !closed) {
            raw = name;
        }
    }

    private String name() {
        int start = at;
        while (at < text.length() && " \t\r\n>/<=\"'".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(start, at);
        return name.startsWith("@") ? name : name.toLowerCase(Locale.ROOT);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Reads attributes up to the end of the tag, which stays unread; code and directives among them become tokens. */
    private List<Attribute> attributes(int limit, List<Token> nested) {
        List<Attribute> attributes = new ArrayList<>();
        for (skipBlanks(); at < limit && text.charAt(at) != '>'; skipBlanks()) {
            if (text.startsWith("/>", at)) {
                break;
            }
            if (text.charAt(at) == '<') {
                if (!text.startsWith("<%", at) && !Skipping.isTemplateTag(text, at)) {
                    break;
                }
                nestedTag(nested);
            } else {
                attributes.add(attribute());
            }
        }
        return attributes;
    }

    /** A directive inside a tag is handed on after the tag; what stands inside it belongs to nobody. */
    private void nestedTag(List<Token> nested) {
        int known = tokens.size();
        String outer = raw;
        token();
        raw = outer;
        List<Token> added = tokens.subList(known, tokens.size());
        nested.addAll(added);
        added.clear();
    }

    private Attribute attribute() {
        int start = at;
        if (Skipping.isExpression(text, at)) {
            at = Skipping.afterBraces(text, at + 1);
            return new Attribute("", text.substring(start, at), start);
        }
        at++;
        while (at < text.length() && " \t\r\n>=<\"'".indexOf(text.charAt(at)) < 0 && !text.startsWith("/>", at)) {
            at++;
        }
        String name = text.substring(start, at);
        int afterName = at;
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != '=' || start == at) {
            at = afterName;
            return new Attribute(name, "", afterName);
        }
        at++;
        skipBlanks();
        return at < text.length() && "\"'".indexOf(text.charAt(at)) >= 0 ? quoted(name) : bare(name);
    }

    private Attribute quoted(String name) {
        char quote = text.charAt(at);
        int start = at + 1;
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.startsWith("<%", at)) {
                at = Skipping.after(text, "%>", at);
            } else if (Skipping.isExpression(text, at)) {
                at = Skipping.afterBraces(text, at + 1);
            } else if (text.charAt(at) == '<' && Skipping.isTemplateTag(text, at)) {
                at = Math.min(text.length(), Skipping.directiveEnd(text, at) + 1);
            } else {
                at++;
            }
        }
        Attribute attribute = new Attribute(name, text.substring(start, Math.min(at, text.length())), start);
        at = Math.min(text.length(), at + 1);
        return attribute;
    }

    private Attribute bare(String name) {
        int start = at;
        while (at < text.length() && " \t\r\n>".indexOf(text.charAt(at)) < 0 && !text.startsWith("/>", at)) {
            at = Skipping.isExpression(text, at) ? Skipping.afterBraces(text, at + 1) : at + 1;
        }
        return new Attribute(name, text.substring(start, at), start);
    }
}
