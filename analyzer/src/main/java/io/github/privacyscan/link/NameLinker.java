package io.github.privacyscan.link;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Simple and dotted names: variables before types before packages (JLS 6.4.2). */
final class NameLinker {

    /** Segments a package can have; the deepest known have a dozen. */
    private static final int MAX_SEGMENTS = 64;

    private static final Set<String> PACKAGE_HEADS = Set.of("java", "javax", "jdk", "sun", "org", "com", "net", "io");

    private final Environment environment;
    private final FunctionLinker functions;

    /** A field and how it is reached. */
    private record Found(Members.FoundField field, Resolution.Receiver receiver) {}

    NameLinker(Environment environment, FunctionLinker functions) {
        this.environment = environment;
        this.functions = functions;
    }

    void load(Frame frame, int index, Instruction.NameLoad load) {
        String name = load.name();
        Optional<Found> field = inScope(frame, name).or(() -> imported(frame, name, false));
        if (field.isPresent()) {
            loaded(frame, index, load.target(), field.get());
            return;
        }
        Optional<String> type =
                environment.declarations().names().simple(frame.code().owner(), name);
        if (type.isPresent()) {
            frame.resolution(index, new Resolution.TypeName(type.get()));
            return;
        }
        List<String> owners =
                environment.declarations().names().staticOwners(frame.code().owner(), name, false);
        if (!owners.isEmpty()) {
            frame.resolution(index, unknownStatic(owners.get(0), name));
            return;
        }
        imported(frame, name, true).ifPresentOrElse(found -> loaded(frame, index, load.target(), found), () -> {
            frame.resolution(index, guess(frame, load));
            frame.type(load.target(), environment.declarations().usual(name));
        });
    }

    private static Resolution unknownStatic(String owner, String name) {
        return new Resolution.Field(new FieldRef(owner, name, true), Resolution.Receiver.NONE);
    }

    private static void loaded(Frame frame, int index, int target, Found found) {
        frame.resolution(index, new Resolution.Field(found.field().ref(), found.receiver()));
        frame.type(target, typeOf(frame, found.field()));
    }

    /** A captured variable without a written type has the type of the variable itself. */
    private static Type typeOf(Frame frame, Members.FoundField field) {
        boolean captured = field.field().kind() == FieldDecl.Kind.CAPTURED;
        Type known = captured ? frame.captured().get(field.ref()) : null;
        return known == null ? field.type() : known;
    }

    private Resolution guess(Frame frame, Instruction.NameLoad load) {
        String name = load.name();
        boolean isHead = isHead(frame, load.target());
        if (isHead && (environment.declarations().isPackage(name) || PACKAGE_HEADS.contains(name))) {
            return new Resolution.PackageName(name);
        }
        if (looksLikeType(name)) {
            return new Resolution.TypeName(
                    environment.declarations().names().resolve(frame.code().owner(), name));
        }
        Optional<Resolution> inherited = ofUnknownSupertype(frame, name);
        if (inherited.isPresent()) {
            return inherited.get();
        }
        List<String> owners = unknown(
                environment.declarations().names().staticOwners(frame.code().owner(), name, true));
        if (owners.size() == 1) {
            return unknownStatic(owners.get(0), name);
        }
        boolean isUsual = !environment.declarations().usual(name).equals(Type.UNKNOWN);
        return isHead && !isUsual
                ? new Resolution.PackageName(name)
                : new Resolution.Unresolved(name, "no field of that name is known");
    }

    private List<String> unknown(List<String> owners) {
        return owners.stream()
                .filter(owner -> environment
                        .declarations()
                        .find(owner)
                        .filter(type ->
                                environment.hierarchy().unknownSupertype(type).isEmpty())
                        .isEmpty())
                .toList();
    }

    private Optional<Resolution> ofUnknownSupertype(Frame frame, String name) {
        int depth = 0;
        Optional<TypeInfo> level = Optional.of(frame.code().owner());
        while (level.isPresent()) {
            Optional<Type.Class> unknown = environment.hierarchy().unknownSupertype(level.get());
            if (unknown.isPresent()) {
                FieldRef field = new FieldRef(unknown.get().binaryName(), name, false);
                return Optional.of(new Resolution.Field(field, frame.enclosing(depth)));
            }
            depth++;
            level = level.get().outer();
        }
        return Optional.empty();
    }

    /** Whether a dot follows the name. */
    private static boolean isHead(Frame frame, int variable) {
        for (int i = frame.definitionIndex(variable) + 1; i < frame.size(); i++) {
            Instruction instruction = frame.instruction(i);
            if ((instruction instanceof Instruction.FieldLoad load && load.object() == variable)
                    || (instruction instanceof Instruction.Call call && call.receiver() == variable)) {
                return true;
            }
        }
        return false;
    }

    /** Types are capitalised by convention, constants are upper case throughout. */
    static boolean looksLikeType(String name) {
        return Names.isCapitalised(name) && (name.length() == 1 || name.chars().anyMatch(Character::isLowerCase));
    }

    void store(Frame frame, int index, Instruction.NameStore store) {
        Optional<Found> field = inScope(frame, store.name()).or(() -> imported(frame, store.name(), false));
        if (field.isPresent()) {
            frame.resolution(
                    index,
                    new Resolution.Field(field.get().field().ref(), field.get().receiver()));
            functions.expect(frame, store.value(), field.get().field().type());
        } else {
            frame.resolution(
                    index,
                    ofUnknownSupertype(frame, store.name())
                            .orElseGet(
                                    () -> new Resolution.Unresolved(store.name(), "no field of that name is known")));
        }
    }

    private Optional<Found> inScope(Frame frame, String name) {
        int depth = 0;
        Optional<TypeInfo> level = Optional.of(frame.code().owner());
        while (level.isPresent()) {
            Optional<Members.FoundField> field =
                    environment.members().field(level.get().thisType(), name);
            if (field.isPresent()) {
                Resolution.Receiver receiver =
                        field.get().field().modifiers().isStatic() ? Resolution.Receiver.NONE : frame.enclosing(depth);
                return Optional.of(new Found(field.get(), receiver));
            }
            depth++;
            level = level.get().outer();
        }
        return Optional.empty();
    }

    private Optional<Found> imported(Frame frame, String name, boolean onDemand) {
        for (String owner :
                environment.declarations().names().staticOwners(frame.code().owner(), name, onDemand)) {
            Optional<Members.FoundField> field = environment.members().field(new Type.Class(owner, List.of()), name);
            if (field.isPresent() && field.get().field().modifiers().isStatic()) {
                return Optional.of(new Found(field.get(), Resolution.Receiver.NONE));
            }
        }
        return Optional.empty();
    }

    void load(Frame frame, int index, Instruction.FieldLoad load) {
        Resolution head = frame.meaning(load.object());
        if (head instanceof Resolution.PackageName name && isTooDeep(name.name())) {
            frame.resolution(index, new Resolution.Unresolved(load.field(), "no package nests so deeply"));
        } else if (head instanceof Resolution.PackageName name) {
            String qualified = name.name() + "." + load.field();
            boolean isType = environment.declarations().find(qualified).isPresent()
                    || (looksLikeType(load.field())
                            && !environment.declarations().isPackage(qualified));
            frame.resolution(
                    index, isType ? new Resolution.TypeName(qualified) : new Resolution.PackageName(qualified));
        } else if (head instanceof Resolution.TypeName type) {
            ofType(frame, index, load, type.binaryName());
        } else {
            ofValue(frame, index, load);
        }
    }

    /** Trying every prefix of a name takes time with the square of its length; real ones are short. */
    private static boolean isTooDeep(String packageName) {
        return packageName.length() > 2 * MAX_SEGMENTS
                && packageName.chars().filter(c -> c == '.').count() >= MAX_SEGMENTS;
    }

    private void ofType(Frame frame, int index, Instruction.FieldLoad load, String owner) {
        Optional<Members.FoundField> field =
                environment.members().field(new Type.Class(owner, List.of()), load.field());
        if (field.isPresent()) {
            loaded(frame, index, load.target(), new Found(field.get(), Resolution.Receiver.NONE));
            return;
        }
        Optional<TypeInfo> type = environment.declarations().find(owner);
        Optional<String> member = type.flatMap(
                info -> environment.declarations().names().memberType(info, load.field(), new java.util.HashSet<>()));
        if (member.isPresent()) {
            frame.resolution(index, new Resolution.TypeName(member.get()));
        } else if (looksLikeType(load.field())) {
            frame.resolution(index, new Resolution.TypeName(owner + "$" + load.field()));
        } else {
            String declaring = type.flatMap(environment.hierarchy()::unknownSupertype)
                    .map(Type.Class::binaryName)
                    .orElse(owner);
            frame.resolution(index, unknownStatic(declaring, load.field()));
        }
    }

    private void ofValue(Frame frame, int index, Instruction.FieldLoad load) {
        Type type = bounded(frame.type(load.object()));
        if (type instanceof Type.Array && load.field().equals("length")) {
            frame.resolution(index, new Resolution.ArrayLength());
            frame.type(load.target(), Types.INT);
            return;
        }
        Optional<Members.FoundField> field = field(type, load.field());
        frame.resolution(index, access(frame, load.object(), load.field(), type, field));
        field.ifPresent(found -> frame.type(load.target(), typeOf(frame, found)));
    }

    void store(Frame frame, int index, Instruction.FieldStore store) {
        Resolution head = frame.meaning(store.object());
        Type type = head instanceof Resolution.TypeName name
                ? Type.named(name.binaryName())
                : bounded(frame.type(store.object()));
        Optional<Members.FoundField> field = field(type, store.field());
        frame.resolution(index, access(frame, store.object(), store.field(), type, field));
        field.ifPresent(found -> functions.expect(frame, store.value(), found.type()));
    }

    private Optional<Members.FoundField> field(Type type, String name) {
        return type instanceof Type.Class use ? environment.members().field(use, name) : Optional.empty();
    }

    private static Resolution access(
            Frame frame, int object, String name, Type type, Optional<Members.FoundField> field) {
        if (field.isPresent()) {
            boolean isStatic = field.get().field().modifiers().isStatic();
            return new Resolution.Field(
                    field.get().ref(), isStatic ? Resolution.Receiver.NONE : frame.receiver(object));
        }
        if (type instanceof Type.Class unknown) {
            return new Resolution.Field(new FieldRef(unknown.binaryName(), name, false), frame.receiver(object));
        }
        return new Resolution.Unresolved(name, "the type of the object is not known");
    }

    static Type bounded(Type type) {
        return type instanceof Type.Variable variable ? bounded(variable.bound()) : type;
    }
}
