package io.github.privacyscan.link;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.MethodPattern;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.Resources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which code fills which page: a method names a view in a text that it returns or hands over, and puts values under names into
 * a model. Which methods do that with models, knowledge says. Immutable; empty at no cost for programs without pages.
 */
public final class Views {

    private static final String MODEL = "template-model";

    private final Pages pages;
    private final LinkedProgram program;
    private final List<MethodPattern> fillers;
    private final Set<String> fillerNames;
    private final boolean patterns;
    private final Map<Procedure, Use> uses = new HashMap<>();
    private final List<Procedure> inOrder = new ArrayList<>();

    /**
     * What a procedure does for pages.
     *
     * @param pages the pages it names, sorted
     * @param attributes types of the values it puts into models, by name
     */
    public record Use(List<PageFacts> pages, Map<String, Type> attributes) {

        static final Use NONE = new Use(List.of(), Map.of());

        public Use {
            pages = List.copyOf(pages);
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    private Views(Pages pages, LinkedProgram program, Knowledge knowledge) {
        this.pages = pages;
        this.program = program;
        this.fillers = knowledge.calls().stream()
                .filter(model ->
                        model instanceof CallModel.Sink sink && sink.kind().equals(MODEL))
                .map(CallModel::method)
                .toList();
        this.fillerNames =
                fillers.stream().flatMap(filler -> filler.names().stream()).collect(Collectors.toUnmodifiableSet());
        this.patterns = fillerNames.stream().anyMatch(name -> name.endsWith(MethodPattern.ANY));
    }

    /** As for a program without pages, for those who ask about nothing that its pages have. */
    public static Views none(LinkedProgram program, Knowledge knowledge) {
        return new Views(Pages.of(new Resources(List.of())), program, knowledge);
    }

    /** Finds the views of a program. */
    static Views of(LinkedProgram program, Knowledge knowledge) {
        Views views = new Views(Pages.of(program.program().resources()), program, knowledge);
        if (!views.pages.all().isEmpty()) {
            program.procedures().stream()
                    .filter(procedure -> !procedure.isSynthetic())
                    .forEach(views::add);
        }
        return views;
    }

    /** The pages themselves. */
    public Pages pages() {
        return pages;
    }

    /** What a procedure does for pages. */
    public Use of(Procedure procedure) {
        return uses.getOrDefault(procedure, Use.NONE);
    }

    /** The procedures that name a page, in order of the program. */
    public List<Procedure> naming(PageFacts page) {
        return inOrder.stream()
                .filter(procedure -> of(procedure).pages().contains(page))
                .toList();
    }

    /** The procedures that put a value of that name into a model, in order of the program. */
    public List<Procedure> filling(String attribute) {
        return inOrder.stream()
                .filter(procedure -> of(procedure).attributes().containsKey(attribute))
                .toList();
    }

    /** The name a filling call gives its value: a constant, or the type's simple name; empty for calls that take maps. */
    public Optional<String> attribute(Procedure procedure, Operands arguments, int value) {
        if (value > 0) {
            return new Texts(program, procedure).of(arguments.get(value - 1));
        }
        String type = procedure.typeOf(arguments.get(value)).erasedName();
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        boolean named = arguments.size() == 1 && program.fileOf(type).isPresent();
        return named ? Optional.of(decapitalised(simple)) : Optional.empty();
    }

    private static String decapitalised(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private void add(Procedure procedure) {
        Set<PageFacts> named = new LinkedHashSet<>();
        Map<String, Type> attributes = new LinkedHashMap<>();
        Set<Integer> names = new HashSet<>();
        List<Instruction> code = procedure.body().code();
        for (int at = 0; at < code.size(); at++) {
            if (fills(procedure, at)) {
                fill(procedure, arguments(code.get(at)), attributes, names);
            }
        }
        named(procedure, names).forEach(text -> pages.view(text).ifPresent(named::add));
        if (!named.isEmpty() || !attributes.isEmpty()) {
            List<PageFacts> sorted = named.stream()
                    .sorted((a, b) -> a.file().compareTo(b.file()))
                    .toList();
            uses.put(procedure, new Use(sorted, attributes));
            inOrder.add(procedure);
        }
    }

    /** The texts of a procedure that may name a view: all but the names of what is put into models. */
    private List<String> named(Procedure procedure, Set<Integer> names) {
        Texts texts = new Texts(program, procedure);
        List<String> found = new ArrayList<>();
        for (int at = 0; at < procedure.body().code().size(); at++) {
            Instruction instruction = procedure.body().code().get(at);
            boolean tells = instruction instanceof Instruction.Const
                    || instruction instanceof Instruction.Concat
                    || procedure.resolution(at) instanceof Resolution.Field;
            if (tells && instruction.target() >= 0 && !names.contains(instruction.target())) {
                texts.of(instruction.target()).ifPresent(found::add);
            }
        }
        return found;
    }

    private void fill(Procedure procedure, Operands arguments, Map<String, Type> attributes, Set<Integer> names) {
        int value = arguments.size() - 1;
        if (value < 0) {
            return;
        }
        if (value > 0) {
            names.add(arguments.get(value - 1));
        }
        attribute(procedure, arguments, value)
                .ifPresent(name -> attributes.putIfAbsent(name, procedure.typeOf(arguments.get(value))));
    }

    private boolean fills(Procedure procedure, int at) {
        if (!(procedure.resolution(at) instanceof Resolution.Invoke invoke)) {
            return false;
        }
        MethodRef method = invoke.method();
        // Asked for every call, and few methods have such a name.
        if (!patterns && !fillerNames.contains(method.name())) {
            return false;
        }
        int count = arguments(procedure.body().code().get(at)).size();
        return fillers.stream()
                .anyMatch(filler -> filler.accepts(method.name(), count, method.parameterTypes())
                        && program.isSubtype(method.owner(), filler.type()));
    }

    private static Operands arguments(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            return call.arguments();
        }
        return instruction instanceof Instruction.New creation ? creation.arguments() : Operands.EMPTY;
    }
}
