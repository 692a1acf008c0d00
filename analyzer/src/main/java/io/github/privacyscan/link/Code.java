package io.github.privacyscan.link;

import io.github.privacyscan.program.LambdaDecl;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A procedure to link, with what its text can see.
 *
 * @param procedure what linking fills
 * @param owner the type it stands in
 * @param scope the meaning of type names in it
 * @param returns what a method must return; {@link Type#UNKNOWN} for a lambda until its target type is known
 * @param params parameter types as declared
 * @param lambda the lambda, if it is one
 * @param lambdas the lambdas in it by instruction
 */
record Code(
        Procedure procedure,
        TypeInfo owner,
        TypeScope scope,
        Type returns,
        List<Type> params,
        Optional<LambdaDecl> lambda,
        Map<Integer, Code> lambdas) {

    Code {
        params = List.copyOf(params);
        // Nearly all code has none, and it is kept for every method.
        lambdas = lambdas.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(lambdas));
    }

    /** The code of a lambda by the instruction that creates it; each such instruction has one. */
    Code lambda(int instruction) {
        return Objects.requireNonNull(lambdas.get(instruction), "a lambda without code");
    }
}
