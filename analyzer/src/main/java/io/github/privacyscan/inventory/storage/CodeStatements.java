package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.inventory.storage.StoreStatement.Origin;
import io.github.privacyscan.link.AnnotationRoles;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.AnnotationUse.Value;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import io.github.privacyscan.sql.StatementReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that stand in Java: in annotations of methods, in constants and in code. */
final class CodeStatements {

    private static final Pattern SQL = Pattern.compile(
            "(?i)\\s*(?:select\\s.*\\sfrom\\s|from\\s+(?-i:[A-Z])\\w*\\s|insert\\s+into\\s|update\\s.*\\sset\\s|delete\\s+(?:from\\s|(?-i:[A-Z]))"
                    + "|merge\\s+into\\s).*",
            Pattern.DOTALL);
    private static final Set<String> VERBS = Set.of("select", "insert", "update", "delete", "merge", "from");
    private static final int MAX_LOOK = 4_000;
    private static final int MAX_START = 40;
    private static final int SHORTEST = 7;
    private static final Pattern PART = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|([A-Za-z_][\\w.]*)");
    private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)([^<>]*)>");

    private final LinkedProgram program;
    private final AnnotationRoles roles;
    private final List<StoreStatement> statements = new ArrayList<>();

    CodeStatements(LinkedProgram program, AnnotationRoles roles) {
        this.program = program;
        this.roles = roles;
    }

    /** All statements, those of declarations before those of code, each in order of files and text. */
    List<StoreStatement> find() {
        program.sourceTypes().forEach(this::declared);
        program.procedures().forEach(this::inCode);
        return statements;
    }

    private void declared(TypeDecl type) {
        String path = path(type.binaryName());
        for (MethodDecl method : type.methods()) {
            roles.find(method.annotations(), type.binaryName(), "query")
                    .ifPresent(query -> annotated(type, method, query, path));
        }
        for (FieldDecl field : type.fields()) {
            field.constant()
                    .filter(CodeStatements::isSql)
                    .ifPresent(text ->
                            add(type.binaryName(), field.name(), Origin.CONSTANT, text, new Place(path, field.span())));
        }
    }

    private String path(String type) {
        return program.fileOf(type).map(facts -> facts.file().path()).orElse("");
    }

    private void annotated(TypeDecl type, MethodDecl method, AnnotationUse query, String path) {
        String text = Optional.ofNullable(query.members().get("value"))
                .map(value -> text(value, type.binaryName()))
                .orElse("");
        String named = text.replace("#{#entityName}", domain(type));
        if (!named.isBlank()) {
            add(
                    type.binaryName(),
                    method.name(),
                    Origin.ANNOTATION,
                    named.contains("<script>") ? withoutTags(named) : named,
                    new Place(path, query.span()));
        }
    }

    /** The first type argument of what an interface extends. */
    private static String domain(TypeDecl type) {
        return type.interfaces().stream()
                .flatMap(above -> above instanceof TypeRef.Named named
                        ? named.arguments().stream().limit(1)
                        : java.util.stream.Stream.empty())
                .map(TypeRef::simpleText)
                .findFirst()
                .orElse("#entityName");
    }

    private String text(Value value, String owner) {
        if (value instanceof Value.Literal literal) {
            return literal.text();
        }
        if (value instanceof Value.Several several) {
            return several.values().stream()
                    .map(part -> text(part, owner))
                    .reduce((before, after) -> before + " " + after)
                    .orElse("");
        }
        if (value instanceof Value.Name name) {
            return constant(name.name(), owner);
        }
        return value instanceof Value.Other other ? folded(other.source(), owner) : "";
    }

    /** The text of a concatenation of literals and constants. */
    private String folded(String source, String owner) {
        StringBuilder text = new StringBuilder();
        Matcher part = PART.matcher(source);
        while (part.find()) {
            text.append(part.group(1) != null ? unescaped(part.group(1)) : constant(part.group(2), owner));
        }
        return text.toString();
    }

    private static String unescaped(String written) {
        return written.replace("\\n", "\n")
                .replace("\\t", " ")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }

    private String constant(String name, String owner) {
        int dot = name.lastIndexOf('.');
        String holder = dot < 0
                ? owner
                : program.resolve(TypeRef.named(name.substring(0, dot)), owner).erasedName();
        return program.supertypes(holder).stream()
                .flatMap(type -> program.type(type).stream())
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.name().equals(name.substring(dot + 1)))
                .flatMap(field -> field.constant().stream())
                .findFirst()
                .orElse("");
    }

    /** A dynamic statement in an annotation: all of its text. */
    private static String withoutTags(String script) {
        String plain = TAG.matcher(script).replaceAll(tag -> switch (tag.group(2)) {
            case "where" -> tag.group(1).isEmpty() ? " where " : " ";
            case "set" -> tag.group(1).isEmpty() ? " set " : " ";
            default -> " ";
        });
        return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private void inCode(Procedure procedure) {
        Body body = procedure.body();
        if (body.code().stream().noneMatch(CodeStatements::startsStatement)) {
            return;
        }
        Map<Integer, String> texts = new HashMap<>();
        for (Instruction instruction : body.code()) {
            if (instruction instanceof Instruction.Const found && found.value() instanceof Constant.Text text) {
                texts.put(found.target(), text.value());
            }
        }
        Set<Integer> parts = new HashSet<>();
        for (Instruction instruction : body.code()) {
            if (instruction instanceof Instruction.Concat concat) {
                concat.parts().forEach(parts::add);
                addIfSql(procedure, joined(texts, concat.parts()), concat.span());
            }
        }
        for (Instruction instruction : body.code()) {
            String text = parts.contains(instruction.target()) ? "" : texts.getOrDefault(instruction.target(), "");
            addIfSql(procedure, text, instruction.span());
        }
    }

    private static boolean startsStatement(Instruction instruction) {
        return instruction instanceof Instruction.Const found
                && found.value() instanceof Constant.Text text
                && startsLikeSql(text.value());
    }

    /** The constant parts; a parameter stands for each of the others. */
    private static String joined(Map<Integer, String> texts, Operands parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(texts.getOrDefault(part, "?")));
        return text.toString();
    }

    private void addIfSql(Procedure procedure, String text, Span span) {
        if (!isSql(text)) {
            return;
        }
        String owner = procedure.method().owner();
        add(owner, procedure.method().name(), Origin.CONSTANT, text, new Place(path(owner), span));
    }

    private static boolean isSql(String text) {
        return startsLikeSql(text)
                && SQL.matcher(text.length() > MAX_LOOK ? text.substring(0, MAX_LOOK) : text)
                        .matches();
    }

    /** Whether the first word is one that starts statements; sentences begin with one capital letter. */
    private static boolean startsLikeSql(String text) {
        if (text.length() < SHORTEST) {
            return false;
        }
        String start = text.length() > MAX_START ? text.substring(0, MAX_START) : text;
        String word = start.stripLeading().split("\\s", 2)[0];
        boolean oneCase = word.equals(word.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
        return oneCase && VERBS.contains(word.toLowerCase(Locale.ROOT));
    }

    private void add(String owner, String member, Origin origin, String text, Place place) {
        StatementText whole = StatementText.of(text, place);
        statements.add(new StoreStatement(owner, member, origin, StatementReader.read(text), whole, place));
    }
}
