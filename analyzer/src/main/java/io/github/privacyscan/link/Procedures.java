package io.github.privacyscan.link;

import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.LambdaDecl;
import io.github.privacyscan.program.MethodDecl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The procedures of all source types, numbered by file, type, member; synthetic members behind the written ones of their
 * type, lambdas directly behind the method they stand in. Behind all of these stand the bodies that are generated for
 * mappers and for calls that copy properties.
 */
final class Procedures {

    private final List<Procedure> all = new ArrayList<>();
    private final IdentityHashMap<FileFacts, List<Code>> byFile = new IdentityHashMap<>();
    private final Map<MethodInfo, Procedure> byMethod = new HashMap<>();

    Procedures(Declarations declarations) {
        for (TypeInfo type : declarations.sources()) {
            type.file().ifPresent(file -> addMethods(type, file));
        }
    }

    private void addMethods(TypeInfo type, FileFacts file) {
        List<Code> codes = byFile.computeIfAbsent(file, unused -> new ArrayList<>());
        List<MethodInfo> methods = type.methodsInOrder();
        for (int i = 0; i < methods.size(); i++) {
            MethodInfo method = methods.get(i);
            boolean synthetic = i >= type.writtenMethods();
            method.declaration()
                    .ifPresent(written ->
                            written.body().ifPresent(body -> codes.add(add(file, method, written, body, synthetic))));
        }
    }

    private Code add(FileFacts file, MethodInfo info, MethodDecl method, Body body, boolean synthetic) {
        TypeInfo type = info.owner();
        Procedure procedure = new Procedure(all.size(), file.file(), info.ref(), method, body, false, synthetic);
        all.add(procedure);
        byMethod.putIfAbsent(info, procedure);
        Map<String, Type> variables = new LinkedHashMap<>();
        info.typeParams().forEach(variable -> variables.put(variable.name(), variable));
        TypeScope scope = type.scope().with(variables);
        Map<Integer, Code> lambdas = lambdas(procedure, type, scope);
        return new Code(procedure, type, scope, info.returns(), info.params(), Optional.empty(), lambdas);
    }

    /** Gives a method without a body one that is not written; its type names are binary names. */
    void generate(MethodInfo info, MethodDecl method, Body body, FileFacts file) {
        Procedure procedure = new Procedure(all.size(), file.file(), info.ref(), method, body, false, true);
        all.add(procedure);
        byMethod.putIfAbsent(info, procedure);
        byFile.computeIfAbsent(file, unused -> new ArrayList<>())
                .add(new Code(
                        procedure,
                        info.owner(),
                        TypeScope.binary(Map.of()),
                        info.returns(),
                        info.params(),
                        Optional.empty(),
                        Map.of()));
    }

    /** The code that one call of a library runs; its type names are binary names. */
    Code generate(Procedure caller, TypeInfo owner, MethodRef method, MethodDecl declaration, List<Type> params) {
        Body body = declaration.body().orElseThrow();
        Procedure procedure = new Procedure(all.size(), caller.file(), method, declaration, body, false, true);
        all.add(procedure);
        return new Code(procedure, owner, TypeScope.binary(Map.of()), Type.UNKNOWN, params, Optional.empty(), Map.of());
    }

    private Map<Integer, Code> lambdas(Procedure outer, TypeInfo type, TypeScope scope) {
        Map<Integer, Code> result = new TreeMap<>();
        List<Instruction> code = outer.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Lambda lambda) {
                result.put(i, lambda(outer, type, scope, lambda.lambda()));
            }
        }
        return result;
    }

    private Code lambda(Procedure outer, TypeInfo type, TypeScope scope, LambdaDecl lambda) {
        Procedure procedure = new Procedure(
                all.size(),
                outer.file(),
                outer.method(),
                outer.declaration(),
                lambda.body(),
                true,
                outer.isSynthetic());
        all.add(procedure);
        List<Type> params =
                lambda.params().stream().map(param -> scope.read(param.type())).toList();
        Map<Integer, Code> inner = lambdas(procedure, type, scope);
        return new Code(procedure, type, scope, Type.UNKNOWN, params, Optional.of(lambda), inner);
    }

    /** All by number. */
    List<Procedure> all() {
        return all;
    }

    /** The methods of a file, outer types before those nested in them. */
    List<Code> of(FileFacts file) {
        return byFile.getOrDefault(file, List.of());
    }

    /** The code of a method, if it has any in the sources. */
    Optional<Procedure> of(MethodInfo method) {
        return Optional.ofNullable(byMethod.get(method));
    }
}
