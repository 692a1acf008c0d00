package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.SchemaFacts;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Consents to marketing that stand at yes before anybody chose: initialisers, columns, parameters, ticked boxes. */
final class PresetConsents {

    private static final Set<String> YES = Set.of("true", "1", "y", "yes", "t", "on", "b'1'", "granted", "opted_in");

    /** Constants that mean yes. */
    private static final Set<String> YES_NAMES = Set.of(
            "TRUE", "YES", "GRANTED", "GIVEN", "OPTED_IN", "OPT_IN", "SUBSCRIBED", "ACCEPTED", "AGREED", "CONSENTED");

    private static final Pattern DEFINITION = Pattern.compile("(?i)\\bdefault\\s+'?(?:1|true|y|b'1')(?![\\w])");

    /** A comment that says that one means no. */
    private static final Pattern ONE_IS_NO = Pattern.compile("(?i)1\\s*[:：=、.-]?\\s*(?:no\\b|否|不|未|拒)");

    private final RuleContext context;
    private final ConsentChoices choices;
    private final List<Preset> found = new ArrayList<>();

    private PresetConsents(RuleContext context, ConsentChoices choices) {
        this.context = context;
        this.choices = choices;
    }

    /**
     * A consent that is preset.
     *
     * @param name what is preset, for readers
     * @param how how it is preset, as the rest of a sentence
     * @param choice what its name says
     * @param place where
     */
    record Preset(String name, Text how, MarketingChoice choice, Place place) {}

    static List<Preset> of(RuleContext context, ConsentChoices choices) {
        PresetConsents search = new PresetConsents(context, choices);
        search.initialised();
        search.declared();
        search.columns();
        search.parameters();
        search.ticked();
        return search.found;
    }

    private void initialised() {
        for (Procedure procedure : context.program().procedures()) {
            String name = procedure.declaration().name();
            boolean starts = name.equals(MethodDecl.INSTANCE_INIT)
                    || (name.equals(MethodDecl.CONSTRUCTOR) && isStraight(procedure));
            if (starts && !procedure.isSynthetic() && !procedure.isLambda()) {
                initialised(procedure);
            }
        }
    }

    private static boolean isStraight(Procedure procedure) {
        return procedure.body().blocks().size() == 1;
    }

    private void initialised(Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        for (int at = 0; at < code.size(); at++) {
            int value = stored(code.get(at));
            if (value >= 0 && procedure.resolution(at) instanceof Resolution.Field field) {
                MarketingChoice choice =
                        choices.ofField(field.field().owner(), field.field().name());
                if (choice != MarketingChoice.NONE && isYes(procedure, value)) {
                    add(
                            field.field(),
                            choice,
                            new Place(procedure.file().path(), code.get(at).span()));
                }
            }
        }
    }

    private static int stored(Instruction instruction) {
        if (instruction instanceof Instruction.NameStore store) {
            return store.value();
        }
        return instruction instanceof Instruction.FieldStore store ? store.value() : Instruction.NONE;
    }

    private boolean isYes(Procedure procedure, int value) {
        Definitions definitions = new Definitions(context.program(), procedure);
        if (definitions.resolution(value) instanceof Resolution.Field field) {
            return YES_NAMES.contains(field.field().name());
        }
        Constant constant = definitions.constant(value).orElse(Constant.NULL);
        if (constant instanceof Constant.Bool bool) {
            return bool.value();
        }
        if (constant instanceof Constant.Text text) {
            return YES.contains(text.value().toLowerCase(java.util.Locale.ROOT));
        }
        return constant instanceof Constant.Number number && number.source().equals("1");
    }

    private void add(FieldRef field, MarketingChoice choice, Place place) {
        found.add(new Preset(
                Wording.simpleName(field.owner()) + "." + field.name(),
                new Text("is set to yes when the object is made", "在建立物件時已設為同意"),
                choice,
                place));
    }

    /** Fields whose annotation writes the default of their column. */
    private void declared() {
        for (TypeDecl type : context.program().sourceTypes()) {
            for (FieldDecl field : type.fields()) {
                field.annotations().stream()
                        .filter(annotation -> annotation.members().keySet().stream()
                                .flatMap(member -> annotation.text(member).stream())
                                .anyMatch(text -> DEFINITION.matcher(text).find()))
                        .forEach(annotation -> declared(type, field, annotation.span()));
            }
        }
    }

    private void declared(TypeDecl type, FieldDecl field, io.github.privacyscan.source.Span span) {
        MarketingChoice choice = choices.ofField(type.binaryName(), field.name());
        Optional<Place> place = context.program()
                .fileOf(type.binaryName())
                .map(file -> new Place(file.file().path(), span));
        if (choice != MarketingChoice.NONE && place.isPresent()) {
            found.add(new Preset(
                    type.simpleName() + "." + field.name(),
                    new Text("is yes by default in its column", "其資料欄預設為同意"),
                    choice,
                    place.get()));
        }
    }

    private void columns() {
        for (SchemaFacts schema : context.program().program().resources().of(SchemaFacts.class)) {
            for (SchemaFacts.Table table : schema.tables()) {
                for (SchemaFacts.Column column : table.columns()) {
                    String preset = column.defaultValue().orElse("").strip().toLowerCase(java.util.Locale.ROOT);
                    if (YES.contains(preset)
                            && !ONE_IS_NO.matcher(column.comment().orElse("")).find()) {
                        column(schema, table, column);
                    }
                }
            }
        }
    }

    private void column(SchemaFacts schema, SchemaFacts.Table table, SchemaFacts.Column column) {
        MarketingChoice choice =
                choices.ofColumn(table.name(), column.name(), column.comment().orElse(""));
        if (choice != MarketingChoice.NONE) {
            found.add(new Preset(
                    table.name() + "." + column.name(),
                    new Text("is yes by default in its table", "在資料表中預設為同意"),
                    choice,
                    new Place(schema.file().path(), column.span())));
        }
    }

    /** Parameters of requests that count as yes when they are left out. */
    private void parameters() {
        for (Endpoint endpoint : context.endpoints()) {
            for (Endpoint.Input input : endpoint.inputs()) {
                boolean isYes = input.parameter().annotations().stream()
                        .flatMap(annotation -> annotation.text("defaultValue").stream())
                        .anyMatch(YES::contains);
                if (isYes && MarketingChoice.ofName(input.name()) != MarketingChoice.NONE) {
                    found.add(new Preset(
                            endpoint.method().name() + "(" + input.name() + ")",
                            new Text("counts as yes when a request leaves it out", "在請求沒有提供時當作同意"),
                            MarketingChoice.ofName(input.name()),
                            endpoint.at(input.parameter().span())));
                }
            }
        }
    }

    private void ticked() {
        for (ConsentChoices.Box box : choices.boxes()) {
            if (box.input().traits().checked()) {
                found.add(new Preset(
                        box.input().name(),
                        new Text("is ticked before anybody chose", "在用戶選擇之前已被剔選"),
                        box.kind(),
                        box.place()));
            }
        }
    }
}
