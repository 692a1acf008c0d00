package io.github.privacyscan.link;

import io.github.privacyscan.program.FieldDecl;
import java.util.stream.Stream;

/** Where and under which name to look for the method of a call. */
final class Receivers {

    /** What the reader calls the accessor of a component of a record it does not know, followed by the position. */
    private static final String COMPONENT = "component$";

    private final Environment environment;

    Receivers(Environment environment) {
        this.environment = environment;
    }

    /** The name of the method that a call on an object of that type means. */
    String method(String called, Type.Class type) {
        return called.startsWith(COMPONENT) ? accessor(called, type) : called;
    }

    /** A record pattern names its components by position; a record that is declared nowhere keeps that name. */
    private String accessor(String component, Type.Class type) {
        int position = Integer.parseInt(component.substring(COMPONENT.length()));
        return environment
                .declarations()
                .find(type.binaryName())
                .flatMap(info -> info.declaration().fields().stream()
                        .filter(field -> field.kind() == FieldDecl.Kind.RECORD_COMPONENT)
                        .skip(position)
                        .findFirst())
                .map(FieldDecl::name)
                .orElse(component);
    }

    /** Of a type variable with several bounds the one that has the method. */
    Type.Class withMethod(Frame frame, Type type, Type.Class bound, String name) {
        if (!(type instanceof Type.Variable variable)
                || !environment.members().methods(bound, name).isEmpty()) {
            return bound;
        }
        return Stream.concat(
                        frame.code().procedure().declaration().typeParams().stream(),
                        frame.code().owner().declaration().typeParams().stream())
                .filter(param -> param.name().equals(variable.name()))
                .flatMap(param -> param.bounds().stream().skip(1))
                .map(frame.code().scope()::read)
                .filter(Type.Class.class::isInstance)
                .map(Type.Class.class::cast)
                .filter(other -> !environment.members().methods(other, name).isEmpty())
                .findFirst()
                .orElse(bound);
    }
}
