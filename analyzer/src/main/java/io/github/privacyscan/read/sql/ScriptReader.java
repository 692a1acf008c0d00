package io.github.privacyscan.read.sql;

import io.github.privacyscan.program.SchemaFacts;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import io.github.privacyscan.sql.Lexer;
import io.github.privacyscan.sql.ScriptLines;
import io.github.privacyscan.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads scripts and dumps, one statement after the other; of long statements only the start is kept. */
public final class ScriptReader {

    /** So many tokens of one statement are read; the longest sensible tables have a tenth. */
    private static final int MAX_TOKENS = 60_000;

    /** {@code V2_1__add_phone.sql}: changes made once, in the order of their versions. */
    private static final Pattern MIGRATION = Pattern.compile("(?i)v\\d[\\w.]*__.*\\.sql");

    private static final Pattern FORMATTED = Pattern.compile("(?i)\\s*+--\\s*+liquibase\\s++formatted\\s++sql");

    private final String text;
    private final Lexer lexer;
    private final ScriptLines lines;
    private final SchemaDraft draft;
    private final DefinitionReader definitions;

    private ScriptReader(String text, int firstLine, SchemaDraft draft) {
        this.text = text;
        this.draft = draft;
        lexer = new Lexer(text);
        lines = new ScriptLines(text, firstLine);
        definitions = new DefinitionReader(lines, draft);
    }

    /** Reads any text; there is no broken script, only statements that say nothing. */
    public static SchemaFacts read(SourceText source) {
        String path = source.file().path();
        boolean isHistory =
                MIGRATION.matcher(path.substring(path.lastIndexOf('/') + 1)).matches()
                        || FORMATTED.matcher(source.text()).lookingAt();
        SchemaDraft draft = new SchemaDraft(isHistory);
        readInto(draft, source.text(), 1);
        return draft.finish(source.file(), List.of());
    }

    /** Reads a script that starts in a line of another file. */
    static void readInto(SchemaDraft draft, String text, int firstLine) {
        new ScriptReader(text, firstLine, draft).readAll();
    }

    private void readAll() {
        Optional<Token> first = lexer.next();
        while (first.isPresent()) {
            if (first.get().is("insert") || first.get().is("replace")) {
                insert();
            } else if (first.get().is("copy")) {
                copy();
            } else if (!endsStatement(first.get())) {
                definitions.read(statement(first.get()), lexer.comments());
            }
            lexer.forgetComments();
            first = lexer.next();
        }
    }

    private List<Token> statement(Token first) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(first);
        Optional<Token> token = lexer.next();
        while (token.isPresent() && !endsStatement(token.get())) {
            if (tokens.size() < MAX_TOKENS) {
                tokens.add(token.get());
            }
            token = lexer.next();
        }
        commentBehind(token);
        return tokens;
    }

    /** Comments between the end of a table and the end of its line still belong to it; lexing one token on finds them. */
    private void commentBehind(Optional<Token> end) {
        if (end.isPresent()) {
            int here = lexer.offset();
            lexer.next();
            lexer.moveTo(here);
        }
    }

    /** A semicolon, or a line that holds nothing but {@code go} or a slash. */
    private boolean endsStatement(Token token) {
        return token.is(";") || ((token.is("go") || token.is("/")) && isAloneOnItsLine(token));
    }

    private boolean isAloneOnItsLine(Token token) {
        int before = token.start() - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        int after = token.end();
        while (after < text.length() && (text.charAt(after) == ' ' || text.charAt(after) == '\r')) {
            after++;
        }
        return (before < 0 || text.charAt(before) == '\n') && (after >= text.length() || text.charAt(after) == '\n');
    }

    private void insert() {
        Optional<Token> token = lexer.next();
        while (token.isPresent()
                && (token.get().is("into")
                        || token.get().is("ignore")
                        || token.get().is("low_priority"))) {
            token = lexer.next();
        }
        Name table = name(token);
        List<String> columns = new ArrayList<>();
        token = table.next();
        if (token.filter(mark -> mark.is("(")).isPresent()) {
            columns.addAll(row());
            token = lexer.next();
        }
        while (token.isPresent() && !endsStatement(token.get())) {
            if (token.get().is("(")) {
                boolean wanted = draft.wantsSamples(table.name(), columns);
                List<String> values = row();
                draft.row(table.name(), columns, wanted ? values : List.of(), table.span());
            }
            token = lexer.next();
        }
    }

    /** The literals or names up to the parenthesis that closes; what is longer than one token is empty. */
    private List<String> row() {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int depth = 0;
        int tokens = 0;
        Optional<Token> token = lexer.next();
        while (token.isPresent()
                && !token.get().is(";")
                && !(depth == 0 && token.get().is(")"))) {
            depth += token.get().is("(") ? 1 : token.get().is(")") ? -1 : 0;
            if (depth == 0 && token.get().is(",")) {
                values.add(tokens == 1 ? value.toString() : "");
                value.setLength(0);
                tokens = 0;
            } else {
                tokens++;
                value.append(
                        tokens == 1 && !token.get().is("null") ? token.get().text() : "");
            }
            token = lexer.next();
        }
        values.add(tokens == 1 ? value.toString() : "");
        return values;
    }

    /** A name that was read, and the token behind it. */
    private record Name(String name, Span span, Optional<Token> next) {}

    private Name name(Optional<Token> first) {
        String name = "";
        Span span = Span.NONE;
        Optional<Token> token = first;
        while (token.isPresent() && (token.get().isName() || token.get().is("."))) {
            if (token.get().isName()) {
                name = token.get().text();
                span = lines.span(token.get().start(), token.get().end());
            }
            Optional<Token> next = lexer.next();
            if (token.get().isName() && next.filter(mark -> mark.is(".")).isEmpty()) {
                return new Name(name, span, next);
            }
            token = next;
        }
        return new Name(name, span, token);
    }

    /** {@code COPY t (a, b) FROM stdin;} and lines up to one that is {@code \.}, as PostgreSQL dumps have them. */
    private void copy() {
        Name table = name(lexer.next());
        List<String> columns = new ArrayList<>();
        Optional<Token> token = table.next();
        boolean isInput = false;
        while (token.isPresent() && !token.get().is(";")) {
            if (token.get().is("(") && columns.isEmpty()) {
                columns.addAll(row());
            }
            isInput |= token.get().is("stdin");
            token = lexer.next();
        }
        int at = text.indexOf('\n', lexer.offset()) + 1;
        while (isInput && at > 0 && at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
            at = end + 1;
            if (line.equals("\\.")) {
                break;
            }
            boolean wanted = draft.wantsSamples(table.name(), columns);
            draft.row(table.name(), columns, wanted ? List.of(line.split("\t", -1)) : List.of(), table.span());
            lexer.moveTo(at > 0 ? at : text.length());
        }
        lexer.moveTo(isInput && at == 0 ? text.length() : Math.max(at, lexer.offset()));
    }
}
