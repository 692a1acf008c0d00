package io.github.privacyscan.link;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import java.util.List;
import java.util.Optional;

/** The types of created objects (JLS 15.9.1) and of what local classes capture. */
final class Creations {

    private final Environment environment;

    Creations(Environment environment) {
        this.environment = environment;
    }

    /** The type that is created, its arguments open where the diamond leaves them to be inferred. */
    Type.Class created(Frame frame, Instruction.New creation) {
        Type type = frame.code().scope().read(creation.type());
        if (creation.outer() >= 0
                && type instanceof Type.Class inner
                && inner.binaryName().indexOf('$') < 0) {
            type = innerOf(frame, creation, inner);
        }
        if (!(type instanceof Type.Class named)) {
            return new Type.Class(type.erasedName(), List.of());
        }
        Optional<TypeInfo> info = environment.declarations().find(named.binaryName());
        if (!creation.diamond() || info.isEmpty()) {
            return named;
        }
        List<Type> arguments = info.get().params().stream()
                .map(param -> frame.inference().fresh(Types.erase(param)))
                .toList();
        return new Type.Class(named.binaryName(), arguments);
    }

    /** {@code outer.new Inner()}: the name is a member of the object's type. */
    private Type.Class innerOf(Frame frame, Instruction.New creation, Type.Class written) {
        String name = creation.type().simpleText();
        Type outer = NameLinker.bounded(frame.type(creation.outer()));
        return environment
                .declarations()
                .find(outer.erasedName())
                .flatMap(info -> environment.declarations().names().memberType(info, name, new java.util.HashSet<>()))
                .map(member -> new Type.Class(member, written.arguments()))
                .orElse(written);
    }

    /** The fields of a local class that hold captured variables get the types of these. */
    static void capture(Frame frame, TypeInfo type, Operands captured) {
        int next = 0;
        for (FieldDecl field : type.declaration().fields()) {
            if (field.kind() == FieldDecl.Kind.CAPTURED && next < captured.size()) {
                Type value = frame.inference().closed(frame.type(captured.get(next++)));
                frame.captured().putIfAbsent(new FieldRef(type.name(), field.name(), false), value);
            }
        }
    }

    /** An anonymous class that implements an interface runs the constructor of {@code Object} (JLS 15.9.5.1). */
    Type.Class constructed(Type.Class type, boolean anonymous) {
        boolean implementing = anonymous
                && environment
                        .declarations()
                        .find(type.binaryName())
                        .filter(TypeInfo::isInterface)
                        .isPresent();
        return implementing ? new Type.Class("java.lang.Object", List.of()) : type;
    }
}
