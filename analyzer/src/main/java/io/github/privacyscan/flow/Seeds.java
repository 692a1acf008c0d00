package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where personal data are first read: the sources of the flow. */
final class Seeds {

    private final Set<String> writtenTypes;
    private final CallGraph calls;
    private final Declarations declarations;
    private final Inventory inventory;
    private final Knowledge knowledge;
    private final Overwrites overwrites;
    private final ExposureFinder exposures;
    private final SerialiserSettings settings;
    private final HarmlessFields harmless;
    private final Opaqueness opaqueness;
    private final Contained contained;
    private final Code.Constants constants;

    /**
     * One source.
     *
     * @param procedure where
     * @param variable the variable that holds the data
     * @param from index of the instruction that reads them; {@link Fact#FROM_ENTRY} for parameters
     * @param element what they are
     * @param content where in the variable they are; empty for the value itself
     */
    record Seed(Procedure procedure, int variable, int from, DataElement element, AccessPath content) {
        Seed(Procedure procedure, int variable, int from, DataElement element) {
            this(procedure, variable, from, element, AccessPath.EMPTY);
        }

        /** The content of an object that is handed to a helper which writes it out. */
        static Seed of(OpenInputs.Demand demand) {
            return new Seed(
                    demand.code().procedure(),
                    demand.variable(),
                    demand.code().definition(demand.variable()),
                    demand.element(),
                    demand.content());
        }
    }

    Seeds(
            LinkedProgram program,
            CallGraph calls,
            Declarations declarations,
            Inventory inventory,
            Knowledge knowledge,
            Overwrites overwrites,
            Renderings renderings,
            Code.Constants constants) {
        this.writtenTypes = new HashSet<>();
        program.program().files().forEach(file -> file.types().forEach(this::addWritten));
        this.calls = calls;
        this.declarations = declarations;
        this.inventory = inventory;
        this.knowledge = knowledge;
        this.overwrites = overwrites;
        this.exposures = renderings.exposures();
        this.settings = renderings.settings();
        this.harmless = renderings.harmless();
        this.opaqueness = new Opaqueness(calls);
        this.contained = new Contained(calls, inventory, opaqueness, knowledge);
        this.constants = constants;
    }

    private void addWritten(TypeDecl type) {
        writtenTypes.add(type.binaryName());
        type.nested().forEach(this::addWritten);
    }

    /** All sources, in order of the procedures. */
    List<Seed> all(LinkedProgram program) {
        List<Seed> sources = new ArrayList<>();
        program.procedures().forEach(procedure -> of(procedure, sources::add));
        Consumer<OpenInputs.Demand> demanded = demand -> {
            if (counts(demand.element())) {
                sources.add(Seed.of(demand));
            }
        };
        new OpenInputs(program, calls, exposures, settings, constants).forEach(demanded);
        new OpenContainers(program, calls, exposures, overwrites, constants).forEach(demanded);
        return sources;
    }

    /** Calls {@code sink} for every source of a procedure, in order of its code. */
    private void of(Procedure procedure, Consumer<Seed> sink) {
        Code code = calls.code(procedure);
        parameters(code, sink);
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.instruction(i);
            Resolution resolution = procedure.resolution(i);
            if (instruction.target() >= 0 && resolution instanceof Resolution.Field access) {
                field(code, i, access, sink);
            } else if (instruction instanceof Instruction.Call call && resolution instanceof Resolution.Invoke invoke) {
                call(code, i, call, invoke, sink);
            } else if (instruction instanceof Instruction.Call call) {
                variable(code, i, call.target(), sink);
            }
        }
    }

    private static boolean counts(DataElement element) {
        return element.confidence() != Confidence.WEAK && element.concept().tier() != Concept.Tier.NONE;
    }

    private void parameters(Code code, Consumer<Seed> sink) {
        Procedure procedure = code.procedure();
        if (procedure.isLambda() || procedure.isSynthetic()) {
            return;
        }
        int first = procedure.body().thisVariable() == 0 ? 1 : 0;
        for (int i = 0; i < procedure.declaration().params().size(); i++) {
            int input = first + i;
            declarations
                    .parameter(procedure, i)
                    .ifPresent(element -> sink.accept(new Seed(procedure, input, Fact.FROM_ENTRY, element)));
            inventory
                    .parameter(procedure.method(), i)
                    .filter(element -> counts(element) && !element.isBag())
                    .filter(element -> opaqueness.ofInput(procedure, input))
                    .ifPresent(element -> sink.accept(new Seed(procedure, input, Fact.FROM_ENTRY, element)));
        }
    }

    private void field(Code code, int at, Resolution.Field access, Consumer<Seed> sink) {
        int base = Steps.base(access);
        int target = code.instruction(at).target();
        Optional<DataElement> declared = declarations.field(access.field());
        if (declared.isPresent() && (base < 0 || !overwrites.knownHere(code, base, Steps.of(access.field()), at))) {
            sink.accept(new Seed(code.procedure(), target, at, declared.get()));
        }
        Optional<DataElement> found = inventory.field(access.field());
        if (found.isPresent()
                && counts(found.get())
                && isWritten(access.field().owner())
                && !harmless.contains(access.field(), found.get().concept().id())
                && (base < 0
                        || access.base().kind() == Resolution.Receiver.Kind.OUTER
                        || !overwrites.knownHere(code, base, Steps.of(access.field()), at))) {
            if (!found.get().isBag()) {
                sink.accept(new Seed(code.procedure(), target, at, found.get()));
            } else if (!Contained.isKeyedReader(code, access.field())) {
                sink.accept(new Seed(code.procedure(), target, at, found.get(), Contained.UNNAMED));
            }
        } else if (found.isEmpty() && base >= 0 && !overwrites.knownHere(code, base, Steps.of(access.field()), at)) {
            inventory
                    .unseenField(access.field(), code.place(at))
                    .filter(Seeds::counts)
                    .ifPresent(element -> sink.accept(new Seed(code.procedure(), target, at, element)));
        }
    }

    /** Fields of generated types (builders) hold only what the sources put there. */
    private boolean isWritten(String type) {
        return writtenTypes.contains(type);
    }

    private void call(Code code, int at, Instruction.Call call, Resolution.Invoke invoke, Consumer<Seed> sink) {
        CallModels models = code.models(at).orElseThrow();
        boolean named = false;
        for (CallModel.Source source : models.sources()) {
            named |= modelled(code, at, call, source, sink);
        }
        if (!named && !models.sources().isEmpty()) {
            variable(code, at, call.target(), sink);
        }
        for (CallModel.Pass pass : models.passes()) {
            if (Form.of(pass.rendering()).isSerialised()) {
                serialised(code, at, pass, sink);
            }
            reflected(code, at, pass, sink);
        }
        if (!models.sources().isEmpty() || !models.sanitizers().isEmpty()) {
            return;
        }
        if (!invoke.targets().isEmpty()) {
            if (opaqueness.ofResult(invoke.targets())) {
                keyed(code, at, call.target(), sink);
            }
            return;
        }
        Optional<DataElement> element =
                call.arguments().size() == 0 && models.passes().isEmpty()
                        ? inventory.accessor(invoke.method(), code.place(at)).filter(Seeds::counts)
                        : Optional.empty();
        if (element.isPresent()) {
            sink.accept(new Seed(code.procedure(), call.target(), at, element.get()));
        } else if (!queried(code, at, invoke, sink)) {
            if (!models.saysWhereValuesGo()) {
                keyed(code, at, call.target(), sink);
            } else {
                contained
                        .element(code, at, call, models)
                        .filter(Seeds::counts)
                        .ifPresent(got -> sink.accept(new Seed(code.procedure(), call.target(), at, got)));
            }
        }
    }

    /** A value from outside that is got by its name, or else put into a variable of such a name. */
    private void keyed(Code code, int at, int target, Consumer<Seed> sink) {
        inventory
                .key(code.place(at))
                .filter(Seeds::counts)
                .ifPresentOrElse(
                        element -> sink.accept(new Seed(code.procedure(), target, at, element)),
                        () -> variable(code, at, target, sink));
    }

    /** A statement of the method reads one column: its value, or a list of them, is the result. */
    private boolean queried(Code code, int at, Resolution.Invoke invoke, Consumer<Seed> sink) {
        MethodRef method = invoke.method();
        Optional<DataElement> element =
                inventory.queried(method.owner(), method.name()).filter(Seeds::counts);
        int target = code.instruction(at).target();
        String type = code.typeOf(target).erasedName();
        boolean isValue = type.startsWith("java.lang.") || type.indexOf('.') < 0;
        if (element.isEmpty() || writtenTypes.contains(type)) {
            return false;
        }
        AccessPathSpec spec = new AccessPathSpec(
                AccessPathSpec.Root.RESULT,
                AccessPathSpec.ALL,
                AccessPathSpec.NOT_A_FUNCTION,
                isValue ? List.of() : List.of("element"));
        code.arguments(at)
                .orElseThrow()
                .slots(spec, code, constants)
                .forEach(slot -> sink.accept(new Seed(
                        code.procedure(), slot.variable(), at, element.get(), AccessPath.EMPTY.behind(slot.path()))));
        return true;
    }

    /** A field that is read by its name. */
    private void reflected(Code code, int at, CallModel.Pass pass, Consumer<Seed> sink) {
        for (CallEdge.Slot from : code.arguments(at).orElseThrow().slots(pass.from(), code, constants)) {
            int hash = from.path().size() == 1 ? from.path().get(0).indexOf('#') : -1;
            if (hash >= 0
                    && !overwrites.knownHere(code, from.variable(), from.path().get(0), at)) {
                String step = from.path().get(0);
                FieldRef field = new FieldRef(step.substring(0, hash), step.substring(hash + 1), false);
                declarations
                        .field(field)
                        .or(() -> inventory.field(field).filter(Seeds::counts))
                        .ifPresent(element -> sink.accept(
                                new Seed(code.procedure(), code.instruction(at).target(), at, element)));
            }
        }
    }

    /** A local variable named after personal data, assigned from something that is not known. */
    private void variable(Code code, int at, int target, Consumer<Seed> sink) {
        String name = code.procedure().body().variables().get(target).name();
        if (!name.isEmpty()) {
            inventory
                    .variable(name, code.procedure().method().owner(), code.typeOf(target), code.place(at))
                    .filter(Seeds::counts)
                    .ifPresent(element -> sink.accept(new Seed(code.procedure(), target, at, element)));
        }
    }

    /** An object that a library serialises: what its type shows comes out, wherever the object came from. */
    private void serialised(Code code, int at, CallModel.Pass pass, Consumer<Seed> sink) {
        Arguments arguments = code.arguments(at).orElseThrow();
        Form form = settings.of(code, arguments, pass.rendering());
        arguments.slots(pass.from(), code, constants).stream()
                .filter(from -> from.path().isEmpty() && !WholeObjects.isCreatedHere(code, from.variable()))
                .flatMap(from -> exposures.of(code.typeOf(from.variable()), form).stream())
                .map(Exposures.Exposed::element)
                .filter(Seeds::counts)
                .forEach(element -> arguments.slots(pass.to(), code, constants).stream()
                        .filter(to -> to.path().isEmpty())
                        .forEach(to -> sink.accept(new Seed(code.procedure(), to.variable(), at, element))));
    }

    /** A source that a model describes; whether it is known what it gives. */
    private boolean modelled(Code code, int at, Instruction.Call call, CallModel.Source source, Consumer<Seed> sink) {
        Optional<DataElement> element = elementOf(code, at, call, source).filter(Seeds::counts);
        Arguments arguments = code.arguments(at).orElseThrow();
        element.ifPresent(data -> source.yields().stream()
                .flatMap(spec -> arguments.slots(spec, code, constants).stream())
                .forEach(slot -> sink.accept(
                        new Seed(code.procedure(), slot.variable(), at, data, AccessPath.EMPTY.behind(slot.path())))));
        return element.isPresent();
    }

    private Optional<DataElement> elementOf(Code code, int at, Instruction.Call call, CallModel.Source source) {
        String owner = code.procedure().method().owner();
        if (source.concept().isPresent()) {
            return knowledge
                    .concept(source.concept().get())
                    .map(concept -> new DataElement(
                            DataElement.Kind.ACCESSOR,
                            source.method().type(),
                            call.name(),
                            concept,
                            Confidence.CONFIRMED,
                            false,
                            List.of("model " + source.origin()),
                            code.place(at)));
        }
        if (source.nameArgument() >= 0
                && source.nameArgument() < call.arguments().size()) {
            return code.constant(call.arguments().get(source.nameArgument()), constants)
                    .flatMap(name -> inventory.named(name, DataElement.Kind.MAP_KEY, owner, code.place(at)));
        }
        return Optional.empty();
    }
}
