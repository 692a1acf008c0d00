package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.inventory.storage.StoreStatement;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where code that takes over data from elsewhere writes a wish about marketing that may already be kept. */
final class WishWrites {

    private static final Set<String> TAKEOVERS = Set.of(
            "import",
            "imports",
            "importer",
            "imported",
            "sync",
            "syncs",
            "synchronise",
            "synchronize",
            "synchroniser",
            "synchronizer",
            "merge",
            "merges",
            "merger",
            "migrate",
            "migration",
            "crm",
            "etl",
            "upsert",
            "ingest",
            "feed",
            "reregister",
            "reactivate",
            "匯入",
            "同步");

    /** Words of tests that tell who said it, and when. */
    private static final Set<String> TELLING = Set.of(
            "after",
            "before",
            "compare",
            "actor",
            "newer",
            "older",
            "later",
            "latest",
            "since",
            "version",
            "timestamp");

    private final RuleContext context;
    private final Wishes wishes;

    private WishWrites(RuleContext context) {
        this.context = context;
        this.wishes = Wishes.of(context);
    }

    /**
     * A write.
     *
     * @param wish what is written
     * @param value what it becomes
     * @param where the method
     * @param place the call or the assignment of the statement
     */
    record Write(String wish, Text value, String where, Place place) {}

    static List<Write> of(RuleContext context) {
        WishWrites search = new WishWrites(context);
        List<Write> writes = new ArrayList<>();
        context.calls().names().stream()
                .filter(name -> name.startsWith("set")
                        && search.wishes.wanted(name.substring(3)).isPresent())
                .flatMap(name -> context.calls().named(name).stream())
                .forEach(call -> search.write(call).ifPresent(writes::add));
        context.inventory().storage().statements().forEach(statement -> search.writes(statement, writes));
        return writes;
    }

    private Optional<Write> write(CallIndex.Call call) {
        boolean isTakeover = !call.procedure().isSynthetic()
                && takesOver(
                        call.procedure().method().owner(),
                        call.procedure().method().name());
        if (!isTakeover
                || !(call.instruction() instanceof Instruction.Call setter)
                || setter.arguments().size() != 1
                || setter.receiver() < 0) {
            return Optional.empty();
        }
        Definitions definitions = new Definitions(context.program(), call.procedure());
        boolean isNew = definitions
                .of(setter.receiver())
                .filter(Instruction.New.class::isInstance)
                .isPresent();
        Optional<Text> value = value(definitions, setter);
        return isNew || value.isEmpty() || looksAtKept(call, setter) || isGuarded(call)
                ? Optional.empty()
                : Optional.of(new Write(
                        Wording.simpleName(call.method().owner()) + "." + fieldOf(setter.name()),
                        value.get(),
                        Wording.call(call.procedure().method()),
                        call.place()));
    }

    private static String fieldOf(String setter) {
        return Character.toLowerCase(setter.charAt(3)) + setter.substring(4);
    }

    /** What is written, unless it is the answer that stops messages. */
    private Optional<Text> value(Definitions definitions, Instruction.Call setter) {
        int argument = setter.arguments().get(0);
        Optional<Constant> constant = definitions.constant(argument);
        Optional<Boolean> sends = wishes.wanted(setter.name().substring(3));
        if (constant.isPresent()) {
            return constant.get() instanceof Constant.Bool bool && sends.equals(Optional.of(bool.value()))
                    ? Optional.of(new Text("'" + bool.value() + "'", "「" + bool.value() + "」"))
                    : Optional.empty();
        }
        boolean isCombined = definitions
                .of(argument)
                .filter(made -> made instanceof Instruction.Phi || made instanceof Instruction.Operation)
                .isPresent();
        return isCombined ? Optional.empty() : Optional.of(new Text("the value that comes from elsewhere", "外來的值"));
    }

    /** Whether the method reads the wish of the same object. */
    private boolean looksAtKept(CallIndex.Call write, Instruction.Call setter) {
        return write.procedure().body().code().stream()
                .anyMatch(instruction -> instruction instanceof Instruction.Call call
                        && call.receiver() == setter.receiver()
                        && !call.equals(setter)
                        && call.arguments().size() == 0
                        && wishes.wanted(call.name()).isPresent());
    }

    private boolean isGuarded(CallIndex.Call call) {
        return context.flow().guards().waysTo(call.procedure(), call.index()).stream()
                .allMatch(way -> way.tests().stream()
                        .filter(test -> !test.place().equals(call.place()))
                        .anyMatch(this::tells));
    }

    private boolean tells(Guards.Test test) {
        boolean isCallOfData = test.holds().isEmpty()
                && test.names().stream()
                        .limit(1)
                        .anyMatch(name -> wishes.wanted(name).isPresent());
        return !isCallOfData
                && test.names().stream()
                        .anyMatch(name -> wishes.wanted(name).isPresent()
                                || NameTokens.of(name).stream().anyMatch(TELLING::contains));
    }

    private boolean takesOver(String owner, String member) {
        boolean isOfWish = wishes.wanted(member).isPresent();
        return !isOfWish
                && (NameTokens.of(member).stream().anyMatch(TAKEOVERS::contains)
                        || NameTokens.of(Wording.simpleName(owner)).stream().anyMatch(TAKEOVERS::contains));
    }

    private void writes(StoreStatement statement, List<Write> writes) {
        boolean isTakeover = statement.sql().kind() == SqlStatement.Kind.UPDATE
                && takesOver(statement.owner(), statement.member())
                && statement.sql().conditions().stream()
                        .noneMatch(condition ->
                                wishes.wanted(condition.column()).isPresent() || isTime(condition.column()));
        if (!isTakeover) {
            return;
        }
        for (SqlStatement.Assignment set : statement.sql().written()) {
            if (wishes.wanted(set.column()).isPresent() && set.value().kind() == SqlStatement.ValueKind.PARAMETER) {
                writes.add(new Write(
                        set.table().isEmpty() ? set.column() : set.table() + "." + set.column(),
                        new Text("the value that comes from elsewhere", "外來的值"),
                        Wording.simpleName(statement.owner()) + "." + statement.member(),
                        statement.text().place(set.start(), set.column().length())));
            }
        }
    }

    private static boolean isTime(String column) {
        return NameTokens.of(column).stream().anyMatch(Set.of("at", "time", "date", "updated", "version")::contains);
    }
}
