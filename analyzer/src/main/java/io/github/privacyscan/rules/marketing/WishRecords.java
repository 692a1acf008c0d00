package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a program keeps or answers what people wish about direct marketing. */
final class WishRecords {

    /** How names of methods begin that answer and do not act. */
    private static final Set<String> QUESTIONS =
            Set.of("is", "has", "exists", "contains", "can", "may", "allows", "wants");

    private WishRecords() {}

    /**
     * A field, or a method that answers.
     *
     * @param name for readers
     * @param isOfObjections whether it keeps objections, and not agreements
     * @param place where it is declared
     */
    record Entry(String name, boolean isOfObjections, Place place) {

        Finding.Related related() {
            return new Finding.Related(
                    place, new Text("'" + name + "' holds the wish of the receiver", "「" + name + "」載有收件人的意願"));
        }
    }

    /** Those that keep objections. */
    static List<Entry> objections(RuleContext context) {
        return of(context).stream().filter(Entry::isOfObjections).toList();
    }

    /** All, fields before methods, in order of the text. */
    static List<Entry> of(RuleContext context) {
        List<Entry> fields = new ArrayList<>();
        List<Entry> methods = new ArrayList<>();
        Wishes wishes = Wishes.of(context);
        for (TypeDecl type : context.program().sourceTypes()) {
            context.program().fileOf(type.binaryName()).ifPresent(file -> {
                for (FieldDecl field : type.fields()) {
                    if (isState(field) && wishes.wanted(field.name()).isPresent()) {
                        fields.add(entry(wishes, file, type, field.name(), field.span()));
                    }
                }
                for (MethodDecl method : type.methods()) {
                    if (answers(type, method)) {
                        methods.add(entry(wishes, file, type, method.name(), method.span()));
                    }
                }
            });
        }
        fields.addAll(methods);
        // A generated builder repeats the fields of its type at the same place.
        Set<Place> places = new HashSet<>();
        return fields.stream().filter(entry -> places.add(entry.place())).toList();
    }

    /** A helper object that is asked about wishes is no record of them. */
    private static boolean isState(FieldDecl field) {
        return field.kind() != FieldDecl.Kind.ENUM_CONSTANT
                && field.kind() != FieldDecl.Kind.CAPTURED
                && !field.modifiers().isStatic()
                && Wish.wanted(field.type().simpleText()).isEmpty();
    }

    private static boolean answers(TypeDecl type, MethodDecl method) {
        boolean isYesNo = method.returnType().simpleText().equalsIgnoreCase("boolean");
        boolean isQuestion = NameTokens.of(method.name()).stream().limit(1).anyMatch(QUESTIONS::contains);
        return isYesNo
                && isQuestion
                && (Wish.wanted(method.name()).isPresent()
                        || Wish.wanted(type.simpleName()).isPresent());
    }

    private static Entry entry(Wishes wishes, FileFacts file, TypeDecl type, String name, Span span) {
        String shown = type.simpleName() + "." + name;
        return new Entry(shown, wishes.isObjection(shown), new Place(file.file().path(), span));
    }
}
