package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.AccessPathSpec.Root;
import io.github.privacyscan.knowledge.CallModel.Effect;
import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads the sections of a library file that are about calls. */
final class CallSections {

    private static final List<String> METHOD_KEYS =
            List.of("type", "methods", "parameters", "parameterTypes", "annotations", "because", "unproved");
    private static final List<String> EFFECTS = List.of("none", "part", "encoded", "hashed");
    private static final AccessPathSpec RECEIVER = PathText.parse("receiver");
    private static final AccessPathSpec RESULT = PathText.parse("result");
    private static final AccessPathSpec ALL_ARGUMENTS = PathText.parse("argument all");

    private final YamlNode root;
    private final ClosedLists words;
    private final Map<String, OwnKind> own;
    private final Renaming renaming;
    private final Consumer<TypeStub> stubs;
    private final List<CallModel> models = new ArrayList<>();
    private final Set<Identity> seen = new HashSet<>();

    /** The same few paths stand in most entries. */
    private final Map<String, AccessPathSpec> paths = new HashMap<>();

    /** What makes an entry the same as another one. */
    private record Identity(
            Class<?> model,
            String type,
            String method,
            OptionalInt parameters,
            List<String> parameterTypes,
            List<String> annotations,
            Object facts) {}

    /**
     * @param root the file
     * @param own the kinds that the file declares; {@code words} has them too
     * @param renaming which names of the library to read; types it does not apply to are left out
     * @param stubs takes what the entries say about types in passing
     */
    CallSections(
            YamlNode root, ClosedLists words, Map<String, OwnKind> own, Renaming renaming, Consumer<TypeStub> stubs) {
        this.root = root;
        this.words = words;
        this.own = own;
        this.renaming = renaming;
        this.stubs = stubs;
    }

    /** All models of the file, section by section. */
    List<CallModel> read() {
        section("sinks", List.of("kind", "arguments", "render", "recipient"), this::sink);
        section("sources", List.of("kind", "yields", "name", "concept"), this::source);
        section("passes", List.of("flows", "effect", "render", "replaces"), this::pass);
        section("builders", List.of("arguments", "finish"), this::builder);
        section("sanitizers", List.of("kind"), this::sanitizer);
        section("aliases", List.of("result"), this::alias);
        section("streams", List.of("goes"), this::opening);
        section("guards", List.of("kind", "opens"), this::guard);
        section("positions", List.of("does"), this::position);
        Handovers handovers = new Handovers(renaming);
        section("deliveries", Handovers.DELIVERY_KEYS, (entry, method) -> {
            CallModel.Delivery model = handovers.delivery(entry, method);
            add(entry, model.listeners(), model);
        });
        section("copies", Handovers.COPY_KEYS, (entry, method) -> {
            CallModel.Copy model = handovers.copy(entry, method);
            add(entry, List.of(model.from(), model.to()), model);
        });
        return models;
    }

    private void section(String name, List<String> keys, BiConsumer<YamlNode, MethodPattern> reader) {
        List<String> allowed = new ArrayList<>(METHOD_KEYS);
        allowed.addAll(keys);
        for (YamlNode entry : root.items(name)) {
            if (DeclarationModel.Part.of(entry).isPresent()) {
                continue;
            }
            entry.allowOnly(allowed);
            for (YamlNode type : entry.get("type").items()) {
                if (renaming.appliesTo(type.convert(EntryText::typeName))) {
                    reader.accept(entry, pattern(entry, renaming.apply(type.text())));
                }
            }
        }
    }

    /** The methods of a type that an entry is about. */
    static MethodPattern pattern(YamlNode entry, String type) {
        List<String> names = entry.get("methods").items().stream()
                .map(name -> name.convert(EntryText::methodName))
                .toList();
        if (names.isEmpty()) {
            throw entry.error("'methods' is empty");
        }
        List<String> parameterTypes = entry.texts("parameterTypes");
        OptionalInt parameters = entry.findNumber("parameters")
                .map(OptionalInt::of)
                .orElse(parameterTypes.isEmpty() ? OptionalInt.empty() : OptionalInt.of(parameterTypes.size()));
        if (!parameterTypes.isEmpty() && parameters.getAsInt() != parameterTypes.size()) {
            throw entry.error("'parameters' and 'parameterTypes' contradict each other");
        }
        return new MethodPattern(type, names, parameters, parameterTypes, entry.texts("annotations"));
    }

    private void sink(YamlNode entry, MethodPattern method) {
        String kind = entry.get("kind").choice(words.sinks().keySet(), "sink kind");
        Rendering rendering = entry.find("render")
                .map(ClosedLists::rendering)
                .orElse(words.sinks().getOrDefault(kind, Rendering.VALUE));
        List<AccessPathSpec> arguments =
                entry.find("arguments").map(this::values).orElse(List.of(ALL_ARGUMENTS));
        add(
                entry,
                List.of(kind, arguments),
                new CallModel.Sink(method, entry.origin(), kind, arguments, rendering, entry.findText("recipient")));
    }

    private void source(YamlNode entry, MethodPattern method) {
        String kind = entry.get("kind").choice(words.sources(), "source kind");
        List<AccessPathSpec> yields = entry.find("yields").map(this::values).orElse(List.of(RESULT));
        int name = entry.find("name").map(this::nameArgument).orElse(-1);
        Optional<String> concept = entry.findText("concept")
                .or(() -> name < 0 && own.containsKey(kind) ? Optional.of(kind) : Optional.empty());
        add(entry, List.of(kind, yields), new CallModel.Source(method, entry.origin(), kind, yields, name, concept));
    }

    private void pass(YamlNode entry, MethodPattern method) {
        Effect effect = entry.find("effect")
                .map(word -> Effect.valueOf(word.choice(EFFECTS, "effect").toUpperCase(Locale.ROOT)))
                .orElse(Effect.NONE);
        Rendering rendering = entry.find("render").map(ClosedLists::rendering).orElse(Rendering.VALUE);
        for (YamlNode flow : entry.get("flows").items()) {
            String[] ends = flow.text().split(" -> ", -1);
            if (ends.length != 2) {
                throw flow.error("'" + flow.text() + "' is not of the form 'argument 0 -> result'");
            }
            AccessPathSpec from = path(flow, ends[0].strip());
            AccessPathSpec to = path(flow, ends[1].strip());
            add(
                    entry,
                    List.of(from, to, effect),
                    new CallModel.Pass(method, entry.origin(), from, to, effect, rendering, entry.flag("replaces")));
        }
    }

    /** A builder collects its arguments, returns itself, and hands over what it collected when it is finished. */
    private void builder(YamlNode entry, MethodPattern method) {
        List<AccessPathSpec> arguments =
                entry.find("arguments").map(this::values).orElse(List.of(ALL_ARGUMENTS));
        for (AccessPathSpec argument : arguments) {
            add(entry, argument, pass(method, entry, argument, RECEIVER));
        }
        add(entry, "itself", new CallModel.Alias(method, entry.origin(), RECEIVER));
        List<String> finish = entry.texts("finish");
        if (!finish.isEmpty()) {
            MethodPattern finished = new MethodPattern(method.type(), finish, OptionalInt.empty(), List.of());
            add(entry, "finished", pass(finished, entry, RECEIVER, RESULT));
        }
        Map<String, TypeRef> returns = new LinkedHashMap<>();
        method.names().stream()
                .filter(name -> !name.endsWith(MethodPattern.ANY))
                .forEach(name -> returns.put(name, TypeRef.named(TypeStub.THIS)));
        stubs.accept(
                new TypeStub(method.type(), List.of(), List.of(), returns, Map.of(), List.of(), false, entry.origin()));
    }

    private static CallModel.Pass pass(MethodPattern method, YamlNode entry, AccessPathSpec from, AccessPathSpec to) {
        return new CallModel.Pass(method, entry.origin(), from, to, Effect.NONE, Rendering.VALUE, false);
    }

    private void sanitizer(YamlNode entry, MethodPattern method) {
        String kind = entry.get("kind").choice(words.sanitizers().keySet(), "sanitizer kind");
        boolean clears = words.sanitizers().getOrDefault(kind, false);
        add(entry, kind, new CallModel.Sanitizer(method, entry.origin(), kind, clears));
    }

    private void alias(YamlNode entry, MethodPattern method) {
        AccessPathSpec alias = value(entry.get("result"));
        add(entry, alias, new CallModel.Alias(method, entry.origin(), alias));
    }

    private void opening(YamlNode entry, MethodPattern method) {
        YamlNode goes = entry.get("goes");
        String kind = goes.text().equals(CallModel.Opening.MEMORY)
                ? CallModel.Opening.MEMORY
                : goes.choice(words.sinks().keySet(), "sink kind");
        add(entry, kind, new CallModel.Opening(method, entry.origin(), kind));
    }

    private void position(YamlNode entry, MethodPattern method) {
        String does = entry.get("does").choice(List.of("append", "read", "remove"), "thing to do with a position");
        CallModel.Position.Does what = CallModel.Position.Does.valueOf(does.toUpperCase(Locale.ROOT));
        add(entry, does, new CallModel.Position(method, entry.origin(), what));
    }

    private void guard(YamlNode entry, MethodPattern method) {
        String kind = entry.get("kind").choice(words.guards(), "guard kind");
        add(entry, kind, new CallModel.Guard(method, entry.origin(), kind, entry.flag("opens")));
    }

    private void add(YamlNode entry, Object facts, CallModel model) {
        MethodPattern method = model.method();
        for (String name : method.names()) {
            if (!seen.add(new Identity(
                    model.getClass(),
                    method.type(),
                    name,
                    method.parameters(),
                    method.parameterTypes(),
                    method.annotations(),
                    facts))) {
                throw entry.error("there are two equal entries for " + method.type() + "#" + name);
            }
        }
        models.add(model);
    }

    /** Numbers of arguments, the words "all" and "none", or whole paths. */
    private List<AccessPathSpec> values(YamlNode node) {
        return node.items().stream()
                .filter(item -> !item.text().equals("none"))
                .map(this::value)
                .toList();
    }

    private AccessPathSpec value(YamlNode node) {
        String text = node.text();
        boolean isShort = text.equals("all") || text.chars().allMatch(c -> c >= '0' && c <= '9');
        return path(node, isShort ? "argument " + text : text);
    }

    private AccessPathSpec path(YamlNode node, String text) {
        return node.convert(whole -> paths.computeIfAbsent(text, PathText::parse));
    }

    private int nameArgument(YamlNode node) {
        AccessPathSpec value = value(node);
        if (value.root() != Root.ARGUMENT || value.index() < 0) {
            throw node.error("'" + node.text() + "' is not an argument");
        }
        return value.index();
    }
}
