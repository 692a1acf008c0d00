package io.github.privacyscan.rules.authority;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that record what was released to an authority, and what they have no field for. */
final class DisclosureRecords {

    private static final Set<String> RELEASE = Set.of("disclosure", "disclosures", "release", "releases");

    private static final Set<String> RECORD = Set.of("record", "records", "log", "entry", "register", "audit");

    /** What a record should tell, in the order of the questions, with the words that fields have for it. */
    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "who asks",
                    "要求者",
                    "agency",
                    "authority",
                    "officer",
                    "police",
                    "requester",
                    "department",
                    "recipient",
                    "requested"),
            new Question(
                    "the instrument or its reference",
                    "文書或其編號",
                    "instrument",
                    "warrant",
                    "order",
                    "subpoena",
                    "reference",
                    "basis"),
            new Question(
                    "the purpose", "用途", "purpose", "reason", "ground", "grounds", "offence", "why", "basis", "s58"),
            new Question(
                    "what was released",
                    "發放的資料",
                    "items",
                    "item",
                    "category",
                    "categories",
                    "fields",
                    "scope",
                    "data",
                    "content",
                    "type",
                    "types",
                    "released"),
            new Question(
                    "who approved it",
                    "批准者",
                    "approver",
                    "approvers",
                    "approved",
                    "approval",
                    "approvals",
                    "authorised",
                    "authorized",
                    "signed"),
            new Question("when", "時間", "at", "on", "time", "date", "timestamp", "created", "when", "instant"),
            new Question(
                    "whether it was granted or refused",
                    "應允或拒絕",
                    "outcome",
                    "status",
                    "result",
                    "refused",
                    "decision",
                    "granted",
                    "acceded",
                    "refusal"));

    private DisclosureRecords() {}

    private record Question(String english, String chinese, Set<String> words) {
        Question(String english, String chinese, String... words) {
            this(english, chinese, Set.of(words));
        }

        boolean isAnswered(Set<String> names) {
            return words.stream().anyMatch(names::contains);
        }
    }

    /**
     * A record and what it cannot tell.
     *
     * @param type the class
     * @param english the questions without a field
     * @param chinese the same
     */
    record Gap(TypeDecl type, List<String> english, List<String> chinese) {
        Gap {
            english = List.copyOf(english);
            chinese = List.copyOf(chinese);
        }
    }

    /** The records with gaps, in order of the text. */
    static List<Gap> of(RuleContext context) {
        return context.program().sourceTypes().stream()
                .filter(type -> type.kind() == TypeDecl.Kind.CLASS || type.kind() == TypeDecl.Kind.RECORD)
                .filter(DisclosureRecords::isRecord)
                .flatMap(type -> gap(context, type).stream())
                .toList();
    }

    /** Named as a record of releases, and in its name or fields an authority or an instrument. */
    private static boolean isRecord(TypeDecl type) {
        List<String> words = NameTokens.of(type.simpleName());
        boolean isNamed = words.stream().anyMatch(RELEASE::contains) || AuthorityWords.nameAuthority(type.simpleName());
        return isNamed
                && !words.isEmpty()
                && RECORD.contains(words.get(words.size() - 1))
                && Stream.concat(
                                Stream.of(type.simpleName()),
                                fields(type).stream().map(FieldDecl::name))
                        .anyMatch(name -> AuthorityWords.nameAuthority(name) || AuthorityWords.nameInstrument(name));
    }

    private static List<FieldDecl> fields(TypeDecl type) {
        return type.fields().stream()
                .filter(field -> !field.modifiers().isStatic())
                .toList();
    }

    private static Optional<Gap> gap(RuleContext context, TypeDecl type) {
        Set<String> names = new LinkedHashSet<>();
        List<FieldDecl> fields = new ArrayList<>();
        context.program().supertypes(type.binaryName()).stream()
                .flatMap(name -> context.program().type(name).stream())
                .forEach(declared -> fields.addAll(fields(declared)));
        for (FieldDecl field : fields) {
            names.addAll(NameTokens.of(field.name()));
            names.addAll(nested(context, type, field));
        }
        List<Question> open = QUESTIONS.stream()
                .filter(question -> !question.isAnswered(names))
                .toList();
        return fields.isEmpty() || open.isEmpty() || open.size() == QUESTIONS.size()
                ? Optional.empty()
                : Optional.of(new Gap(
                        type,
                        open.stream().map(Question::english).toList(),
                        open.stream().map(Question::chinese).toList()));
    }

    /** Words of the fields of an object that the record keeps: its request, its answers. */
    private static Set<String> nested(RuleContext context, TypeDecl type, FieldDecl field) {
        String name = context.program().resolve(field.type(), type.binaryName()).erasedName();
        return context.program().type(name).stream()
                .filter(declared -> context.program().fileOf(name).isPresent())
                .flatMap(declared -> fields(declared).stream())
                .flatMap(inner -> NameTokens.of(inner.name()).stream())
                .collect(Collectors.toSet());
    }
}
