package io.github.privacyscan.program;

import java.util.List;

/**
 * A lambda expression.
 *
 * @param params its parameters, types possibly {@link TypeRef#INFERRED}
 * @param captured how many inputs of the body are captured variables; they come before the parameters
 * @param body what it does; an expression lambda returns its value (also where the target type returns nothing)
 */
public record LambdaDecl(List<ParamDecl> params, int captured, Body body) {
    public LambdaDecl {
        params = List.copyOf(params);
    }
}
