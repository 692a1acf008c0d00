package io.github.privacyscan.read.template;

import io.github.privacyscan.read.template.Token.Open;
import io.github.privacyscan.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Java in a JSP as a class of its own, every piece of code on the line (and, but where something had to be put before it,
 * in the column) where it stands in the page. What it finds there, the reader of Java files reads like any other.
 */
public final class Scriptlets {

    private static final String PRINT = "out.print(";
    private static final String METHOD =
            " public void _jspService(HttpServletRequest request, HttpServletResponse response,"
                    + " PageContext pageContext, HttpSession session, ServletContext application, JspWriter out, Object page)"
                    + " throws Exception {";

    private final String text;
    private final StringBuilder java = new StringBuilder();
    private final List<String> imports = new ArrayList<>();
    private int copied;
    private boolean inMethod;
    private boolean any;

    private Scriptlets(String text) {
        this.text = text;
    }

    /** The class; empty for files that are no JSP and for those without code. */
    public static Optional<SourceText> of(SourceText page) {
        String path = page.file().path();
        boolean isJsp =
                path.matches("(?i).*\\.(jspf?|jspx|tagx?)") && page.text().contains("<%");
        return isJsp ? new Scriptlets(page.text()).written(page) : Optional.empty();
    }

    private Optional<SourceText> written(SourceText page) {
        List<Token> tokens = Markup.tokens(text);
        boolean onlyLater = tokens.stream().noneMatch(this::isDeclaration);
        for (Token token : tokens) {
            if (token instanceof Open tag && tag.name().equals("%@page")) {
                List.of(tag.value("import").split(",", -1)).forEach(name -> imports.add(name.strip()));
            }
        }
        inMethod = onlyLater;
        for (Token token : tokens) {
            if (token instanceof Token.Code code) {
                piece(code);
            } else if (token instanceof Open tag) {
                attributes(tag);
            }
        }
        if (!any) {
            return Optional.empty();
        }
        java.append(blank(copied, text.length()));
        String whole = head(page.file().path()) + (onlyLater ? METHOD : "") + java + (inMethod ? "}" : "") + "}";
        return Optional.of(new SourceText(page.file(), whole, page.encoding()));
    }

    /** Code in the values of a tag's attributes, and the bean that a tag names. */
    private void attributes(Open tag) {
        if (tag.name().equals("jsp:usebean") && tag.has("class") && tag.has("id") && inMethod) {
            upTo(tag.start());
            java.append(tag.value("class") + " " + tag.value("id") + " = (" + tag.value("class")
                    + ") request.getAttribute(\"" + tag.value("id") + "\");");
        }
        for (Token.Attribute attribute : tag.attributes()) {
            int from = attribute.valueStart();
            int end = from + attribute.value().length();
            for (int at = text.indexOf("<%", from); at >= 0 && at < end; at = text.indexOf("<%", at + 2)) {
                piece(new Token.Code(at, Skipping.after(text, "%>", at)));
            }
        }
    }

    private boolean isDeclaration(Token token) {
        return token instanceof Token.Code code && text.startsWith("<%!", code.start());
    }

    private void piece(Token.Code code) {
        int closed = text.startsWith("%>", code.end() - 2) ? code.end() - 2 : code.end();
        boolean declares = isDeclaration(code);
        boolean prints = text.startsWith("<%=", code.start());
        int from = Math.min(closed, code.start() + (declares || prints ? 3 : 2));
        if (code.start() < copied || text.startsWith("<%@", code.start()) || (declares && inMethod)) {
            return;
        }
        if (!declares && !inMethod) {
            upTo(code.start());
            java.append(METHOD);
            inMethod = true;
        }
        any = true;
        upTo(from);
        if (prints) {
            beginPrint();
        }
        java.append(text, from, closed).append(prints ? ");" : "  ");
        copied = code.end();
    }

    /** Puts the call over the blanks before the expression, so that its columns stay. */
    private void beginPrint() {
        int free = java.length();
        while (free > 0 && java.charAt(free - 1) == ' ' && java.length() - free < PRINT.length()) {
            free--;
        }
        java.setLength(free);
        java.append(PRINT);
    }

    private void upTo(int offset) {
        java.append(blank(copied, offset));
        copied = Math.max(copied, offset);
    }

    /** As many blanks as there are characters, with the same line ends. */
    private String blank(int from, int to) {
        StringBuilder blanks = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            blanks.append(c == '\n' || c == '\r' ? c : ' ');
        }
        return blanks.toString();
    }

    private String head(String path) {
        String servlet = imports.stream().anyMatch(name -> name.startsWith("jakarta.")) ? "jakarta" : "javax";
        StringBuilder head = new StringBuilder("package jsp; ");
        for (String name : List.of(
                "http.HttpServletRequest",
                "http.HttpServletResponse",
                "http.HttpSession",
                "ServletContext",
                "jsp.JspWriter",
                "jsp.PageContext")) {
            head.append("import ")
                    .append(servlet)
                    .append(".servlet.")
                    .append(name)
                    .append("; ");
        }
        imports.stream()
                .filter(name -> name.matches("[\\w.]+(\\.\\*)?"))
                .forEach(name -> head.append("import ").append(name).append("; "));
        StringBuilder name = new StringBuilder();
        path.chars().forEach(c -> name.append(Character.isJavaIdentifierPart(c) ? (char) c : '_'));
        return head.append("public final class _").append(name).append(" {").toString();
    }
}
