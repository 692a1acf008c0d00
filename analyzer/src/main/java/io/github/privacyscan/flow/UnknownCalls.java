package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects where personal data went into calls of which nothing is known, and the analysis lost sight of them. */
final class UnknownCalls {

    /** Packages of the language's own library: what it does with values is described as far as it matters. */
    private static final String LANGUAGE = "java.";

    /** Facts kept of one call; more would name the same few data again. */
    private static final int MAX_FACTS = 16;

    private final CallGraph calls;
    private final Map<Site, Map<Root, Fact>> received = new LinkedHashMap<>();

    private record Site(Procedure procedure, int instruction) {}

    UnknownCalls(CallGraph calls) {
        this.calls = calls;
    }

    /** Whether an instruction is a call of something outside the sources that no model tells about. */
    static boolean isUnknown(CallGraph calls, Code code, int at) {
        boolean isCall =
                code.instruction(at) instanceof Instruction.Call || code.instruction(at) instanceof Instruction.New;
        if (!isCall || !calls.at(code.procedure(), at).isEmpty()) {
            return false;
        }
        if (!(code.procedure().resolution(at) instanceof Resolution.Invoke invoke)) {
            return code.procedure().resolution(at) instanceof Resolution.Unresolved;
        }
        return invoke.targets().isEmpty()
                && !isQuestionOfLanguage(invoke)
                && code.models(at)
                        .filter(known ->
                                known.saysWhereValuesGo() || !known.guards().isEmpty())
                        .isEmpty();
    }

    /** {@code equals}, {@code indexOf}, {@code contains}: the answer says little about the value. */
    private static boolean isQuestionOfLanguage(Resolution.Invoke invoke) {
        return invoke.method().known()
                && invoke.method().owner().startsWith(LANGUAGE)
                && invoke.returnType() instanceof Type.Primitive
                && !invoke.returnType().erasedName().equals("void");
    }

    /** Notes a fact that reaches a use of its variable. */
    void note(Code code, Fact fact, int at) {
        if (isUnknown(calls, code, at) && arguments(code.instruction(at)).indexOf(fact.variable()) >= 0) {
            Map<Root, Fact> facts =
                    received.computeIfAbsent(new Site(code.procedure(), at), site -> new LinkedHashMap<>());
            if (facts.size() < MAX_FACTS) {
                facts.putIfAbsent(fact.root(), fact);
            }
        }
    }

    /** What a call or creation hands over. */
    static Operands arguments(Instruction instruction) {
        return instruction instanceof Instruction.Call call
                ? call.arguments()
                : ((Instruction.New) instruction).arguments();
    }

    /**
     * One entry per method, those most worth a model first. Interfaces of the sources that a framework implements
     * (repositories) are left out: they are no libraries.
     */
    List<UnknownCall> all(LinkedProgram program, Paths paths) {
        Map<String, List<Site>> byMethod = new TreeMap<>();
        for (Site site : received.keySet()) {
            String type = type(site);
            if (type.isEmpty() || program.fileOf(type).isEmpty()) {
                byMethod.computeIfAbsent(type + "#" + method(site), name -> new ArrayList<>())
                        .add(site);
            }
        }
        Map<Contexts.Context, Set<DataElement>> known = new LinkedHashMap<>();
        return byMethod.values().stream()
                .map(sites -> entry(sites, paths, known))
                .sorted()
                .toList();
    }

    private UnknownCall entry(List<Site> sites, Paths paths, Map<Contexts.Context, Set<DataElement>> known) {
        Set<String> data = new TreeSet<>();
        Set<UnknownCall.Use> uses = new TreeSet<>();
        for (Site site : sites) {
            uses.add(use(site));
            for (Fact fact : received.getOrDefault(site, Map.of()).values()) {
                known.computeIfAbsent(
                                new Contexts.Context(fact.procedure(), fact.root()),
                                context -> new LinkedHashSet<>(paths.elements(fact)))
                        .forEach(element -> data.add(element.displayName()));
            }
        }
        Place first = sites.stream()
                .map(site -> calls.code(site.procedure()).place(site.instruction()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Site one = sites.get(0);
        UnknownCall.Use use = uses.size() == 1 ? uses.iterator().next() : UnknownCall.Use.VALUE;
        return new UnknownCall(type(one), method(one), use, sites.size(), List.copyOf(data), first);
    }

    private static String type(Site site) {
        return site.procedure().resolution(site.instruction()) instanceof Resolution.Invoke invoke
                ? invoke.method().owner()
                : "";
    }

    private static String method(Site site) {
        Instruction instruction = site.procedure().body().code().get(site.instruction());
        if (site.procedure().resolution(site.instruction()) instanceof Resolution.Invoke invoke) {
            return invoke.method().name();
        }
        return instruction instanceof Instruction.Call call ? call.name() : MethodDecl.CONSTRUCTOR;
    }

    private UnknownCall.Use use(Site site) {
        Code code = calls.code(site.procedure());
        Instruction instruction = code.instruction(site.instruction());
        if (instruction instanceof Instruction.New) {
            return UnknownCall.Use.CREATED;
        }
        int[] uses = instruction.target() < 0 ? new int[0] : code.uses(instruction.target());
        if (uses.length == 0) {
            return UnknownCall.Use.IGNORED;
        }
        for (int use : uses) {
            if (!isDecision(code, use)) {
                return UnknownCall.Use.VALUE;
            }
        }
        return UnknownCall.Use.QUESTION;
    }

    /** A branch, or the negation that a branch looks at. */
    private static boolean isDecision(Code code, int at) {
        return code.instruction(at) instanceof Instruction.Branch
                || (code.instruction(at) instanceof Instruction.Operation operation
                        && operation.operator().equals("!"));
    }
}
