package io.github.privacyscan.rules.access;

import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.MapperFacts;
import io.github.privacyscan.program.MapperFacts.Piece;
import io.github.privacyscan.program.MapperFacts.Statement;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Statements in mapper files and in annotations that read of everybody when no person is given. */
final class OwnerStatements {

    private static final Pattern WHERE = Pattern.compile("\\bwhere\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("^\\s*select\\s+count\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern EQUALS =
            Pattern.compile("([\\w.`\"]+)\\s*=\\s*[#$]\\{|\\b(\\w+)\\s+in\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPTIONAL_PARAMETER =
            Pattern.compile("([:?]#?\\{?#?\\w+\\}?)\\s+is\\s+null\\s+or\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile("[:?]#?\\{?#?\\w+\\}?");
    private static final Pattern COMPARED = Pattern.compile("([\\w.]+)\\s*=\\s*(?=[:?])");

    private final RuleContext context;
    private final PersonalTypes types;

    OwnerStatements(RuleContext context, PersonalTypes types) {
        this.context = context;
        this.types = types;
    }

    Stream<OptionalOwner> all() {
        Stream<OptionalOwner> mapped = context.program().program().resources().of(MapperFacts.class).stream()
                .flatMap(file -> file.statements().stream().flatMap(statement -> mapped(file, statement).stream()));
        Stream<OptionalOwner> annotated = context.program().sourceTypes().stream()
                .filter(TypeDecl::isInterface)
                .flatMap(type -> type.methods().stream().flatMap(method -> annotated(type, method).stream()));
        return Stream.concat(mapped, annotated);
    }

    private Optional<OptionalOwner> mapped(MapperFacts file, Statement statement) {
        if (!statement.element().equals("select") || statement.pieces().isEmpty()) {
            return Optional.empty();
        }
        List<Piece> optional = new ArrayList<>();
        boolean isInside = false;
        for (Piece piece : statement.pieces()) {
            boolean hasParameter = piece.text().contains("#{") || piece.text().contains("${");
            boolean wasInside = isInside;
            isInside |= WHERE.matcher(piece.text()).find();
            if (piece.isConditional() && hasParameter) {
                optional.add(piece);
            } else if (hasParameter || (wasInside && piece.include().isPresent())) {
                return Optional.empty();
            }
        }
        boolean isCount = COUNT.matcher(statement.pieces().get(0).text()).find();
        return isCount || optional.size() != 1
                ? Optional.empty()
                : key(optional.get(0)).flatMap(key -> found(file, statement, optional.get(0), key));
    }

    private Optional<OptionalOwner> found(MapperFacts file, Statement statement, Piece piece, String key) {
        String written = statement.resultMap().isEmpty()
                ? statement.resultType()
                : file.results().stream()
                        .filter(map -> map.id().equals(statement.resultMap()))
                        .map(MapperFacts.ResultMap::type)
                        .findFirst()
                        .orElse("");
        return types.named(written)
                .map(type -> types.in(type.binaryName()))
                .filter(elements -> !elements.isEmpty())
                .map(elements -> new OptionalOwner(
                        new Place(file.file().path(), piece.span()),
                        key,
                        Wording.simpleName(file.namespace()) + "." + statement.id(),
                        elements));
    }

    private static Optional<String> key(Piece piece) {
        Matcher compared = EQUALS.matcher(piece.text());
        Optional<String> key = Optional.empty();
        while (compared.find()) {
            String column = lastPart(compared.group(1) == null ? compared.group(2) : compared.group(1));
            if (key.isPresent() || !AccessWords.isSubjectKey(column)) {
                return Optional.empty();
            }
            key = Optional.of(column);
        }
        return key;
    }

    private Optional<OptionalOwner> annotated(TypeDecl type, MethodDecl method) {
        String text = String.join(" ", context.roles().texts(method.annotations(), type.binaryName(), "query"));
        Matcher optional = OPTIONAL_PARAMETER.matcher(text);
        if (!optional.find()) {
            return Optional.empty();
        }
        TreeSet<String> parameters = new TreeSet<>();
        PARAMETER.matcher(text).results().forEach(parameter -> parameters.add(parameter.group()));
        Optional<String> key = COMPARED.matcher(text.substring(optional.end()))
                .results()
                .map(compared -> lastPart(compared.group(1)))
                .findFirst()
                .filter(AccessWords::isSubjectKey);
        if (parameters.size() != 1
                || key.isEmpty()
                || text.toLowerCase(Locale.ROOT).startsWith("select count")) {
            return Optional.empty();
        }
        Optional<FileFacts> file = context.program().fileOf(type.binaryName());
        return types.holder(context.program().resolve(method.returnType(), type.binaryName()))
                .flatMap(holder -> file.map(facts -> new OptionalOwner(
                        new Place(facts.file().path(), method.span()),
                        key.get(),
                        type.simpleName() + "." + method.name(),
                        holder.elements())));
    }

    private static String lastPart(String column) {
        String plain = column.replaceAll("[`\"]", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
