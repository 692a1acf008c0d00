package io.github.privacyscan.rules.protection;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import java.util.List;
import java.util.stream.Stream;

/** The calls of libraries that make ciphers, keys and start values, as the models of guards tell them. */
final class CryptoCalls {

    private final LinkedProgram program;
    private final List<CallModel.Guard> guards;

    CryptoCalls(LinkedProgram program, Knowledge knowledge) {
        this.program = program;
        guards = knowledge.calls().stream()
                .filter(CallModel.Guard.class::isInstance)
                .map(CallModel.Guard.class::cast)
                .filter(guard -> guard.kind().startsWith("cipher"))
                .toList();
    }

    /** Whether a method is of that kind. */
    boolean isOf(String kind, MethodRef method) {
        return matching(kind, method).findAny().isPresent();
    }

    /** Whether a method makes a cipher that is weak whatever it is given. */
    boolean isWeak(MethodRef method) {
        return matching("cipher", method).anyMatch(CallModel.Guard::opens);
    }

    private Stream<CallModel.Guard> matching(String kind, MethodRef method) {
        return guards.stream()
                .filter(guard -> guard.kind().equals(kind))
                .filter(guard -> guard.method()
                        .accepts(method.name(), method.parameterTypes().size(), method.parameterTypes()))
                .filter(guard -> guard.method().type().equals(method.owner())
                        || program.isSubtype(method.owner(), guard.method().type()));
    }
}
