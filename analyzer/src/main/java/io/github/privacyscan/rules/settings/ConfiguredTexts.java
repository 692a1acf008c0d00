package io.github.privacyscan.rules.settings;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts that a program takes from its settings: by an annotated field or constructor parameter, by a property of a class
 * that is filled with settings, or by a call that names the setting. What holds only for development or tests is left out.
 */
public final class ConfiguredTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]+)(?::([^{}]*))?}.*", Pattern.DOTALL);

    private static final Pattern ACCESSOR = Pattern.compile("(?:get|is)([A-Z].*)");

    private static final int DEPTH = 8;

    private final RuleContext context;
    private final LinkedProgram program;
    private final Settings settings;

    private ConfiguredTexts(RuleContext context) {
        this.context = context;
        this.program = context.program();
        this.settings = Settings.of(context);
    }

    /** The texts of a program. */
    public static ConfiguredTexts of(RuleContext context) {
        return new ConfiguredTexts(context);
    }

    /** The texts that the variable may be or begin with, each with the place where it is set; in order of the files. */
    public List<Definitions.Literal> of(Procedure procedure, Definitions definitions, int variable) {
        return expression(procedure, definitions, variable, DEPTH).stream()
                .flatMap(written -> values(procedure, written))
                .toList();
    }

    /** What the settings give for a text with a reference at its beginning, or the text itself. */
    private Stream<Definitions.Literal> values(Procedure procedure, Definitions.Literal written) {
        Matcher reference = PLACEHOLDER.matcher(written.text().strip());
        if (!reference.matches()) {
            return Stream.of(written);
        }
        List<Setting> named = settings.named(reference.group(1));
        List<Setting> own = named.stream()
                .filter(setting ->
                        setting.file().module().equals(procedure.file().module()))
                .toList();
        List<Setting> known = own.isEmpty() ? named : own;
        if (known.isEmpty()) {
            return Stream.ofNullable(reference.group(2)).map(text -> new Definitions.Literal(text, written.place()));
        }
        return known.stream()
                .filter(setting -> !setting.isForDevelopment())
                .map(setting -> new Definitions.Literal(settings.resolved(setting), setting.place()));
    }

    private Optional<Definitions.Literal> expression(
            Procedure procedure, Definitions definitions, int variable, int depth) {
        Instruction definition = definitions.of(variable).orElse(null);
        if (definition == null || depth == 0) {
            return Optional.empty();
        }
        if (definition instanceof Instruction.Copy copy) {
            return expression(procedure, definitions, copy.source(), depth - 1);
        }
        if (definition instanceof Instruction.Cast cast) {
            return expression(procedure, definitions, cast.value(), depth - 1);
        }
        if (definition instanceof Instruction.Concat concat) {
            return expression(procedure, definitions, concat.parts().get(0), depth - 1);
        }
        if (definition instanceof Instruction.Operation operation
                && operation.operator().equals("+")) {
            return expression(procedure, definitions, operation.operands().get(0), depth - 1);
        }
        Resolution resolution = definitions.resolution(variable);
        if (resolution instanceof Resolution.Field field) {
            return ofField(field.field());
        }
        return definition instanceof Instruction.Call call && resolution instanceof Resolution.Invoke invoke
                ? ofCall(procedure, definitions, call, invoke.method())
                : Optional.empty();
    }

    private Optional<Definitions.Literal> ofField(FieldRef field) {
        return program.field(field)
                .flatMap(declared -> annotated(declared.annotations(), field.owner())
                        .or(() -> ofConstructor(field))
                        .or(() -> property(field.owner(), field.name()).map(key -> literal(field, declared, key))));
    }

    /** The text in the annotation that names a setting. */
    private Optional<Definitions.Literal> annotated(List<AnnotationUse> annotations, String owner) {
        return context.roles()
                .find(annotations, owner, "setting")
                .flatMap(use -> context.roles()
                        .text(use, owner)
                        .map(text -> text.contains("${") || text.contains("://") ? text : "${" + text + "}")
                        .map(text -> new Definitions.Literal(text, new Place(path(owner), use.span()))));
    }

    /** The field gets the value of a parameter of a constructor that is annotated and has its name. */
    private Optional<Definitions.Literal> ofConstructor(FieldRef field) {
        return program.type(field.owner()).stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.name().equals(MethodDecl.CONSTRUCTOR))
                .flatMap(method -> method.params().stream())
                .filter(parameter -> parameter.name().equals(field.name()))
                .map(ParamDecl::annotations)
                .flatMap(annotations -> annotated(annotations, field.owner()).stream())
                .findFirst();
    }

    private Optional<Definitions.Literal> ofCall(
            Procedure procedure, Definitions definitions, Instruction.Call call, MethodRef method) {
        if (call.arguments().size() == 0) {
            String name = propertyName(method.name());
            return key(procedure, definitions, call, method, name, DEPTH)
                    .map(key -> new Definitions.Literal(
                            "${" + key + "}", new Place(procedure.file().path(), call.span())));
        }
        return definitions
                .text(call.arguments().get(0))
                .filter(text -> method.name().startsWith("get")
                        && !settings.named(text.text()).isEmpty())
                .map(text -> new Definitions.Literal("${" + text.text() + "}", text.place()));
    }

    /** The key of a property that an accessor gives, through accessors of objects inside objects. */
    private Optional<String> key(
            Procedure procedure,
            Definitions definitions,
            Instruction.Call call,
            MethodRef method,
            String name,
            int depth) {
        Optional<String> own = property(method.owner(), name);
        if (own.isPresent() || depth == 0) {
            return own;
        }
        return definitions
                .of(call.receiver())
                .filter(Instruction.Call.class::isInstance)
                .map(Instruction.Call.class::cast)
                .filter(inner -> inner.arguments().size() == 0)
                .filter(inner -> definitions.resolution(call.receiver()) instanceof Resolution.Invoke)
                .flatMap(inner -> key(
                        procedure,
                        definitions,
                        inner,
                        ((Resolution.Invoke) definitions.resolution(call.receiver())).method(),
                        propertyName(((Resolution.Invoke) definitions.resolution(call.receiver()))
                                .method()
                                .name()),
                        depth - 1))
                .map(prefix -> prefix + "." + name);
    }

    /** The key of a property of a class that is filled with settings. */
    private Optional<String> property(String owner, String name) {
        return program.type(owner)
                .flatMap(type -> context.roles().find(type.annotations(), owner, "settings"))
                .map(use -> context.roles().text(use, owner).orElse(""))
                .map(prefix -> prefix.isEmpty() ? name : prefix + "." + name);
    }

    private static String propertyName(String method) {
        Matcher accessor = ACCESSOR.matcher(method);
        return accessor.matches()
                ? accessor.group(1).substring(0, 1).toLowerCase(Locale.ROOT)
                        + accessor.group(1).substring(1)
                : method;
    }

    private Definitions.Literal literal(FieldRef field, FieldDecl declared, String key) {
        return new Definitions.Literal("${" + key + "}", new Place(path(field.owner()), declared.span()));
    }

    private String path(String owner) {
        return program.fileOf(owner).map(facts -> facts.file().path()).orElse("");
    }
}
