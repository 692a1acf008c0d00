package io.github.privacyscan.link;

import io.github.privacyscan.link.members.Delegation;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods that classes repeat because an annotation says so, found by the types of the members that have them. */
final class Delegates {

    private final Declarations declarations;
    private final Hierarchy hierarchy;
    private final Members members;

    Delegates(Declarations declarations) {
        this.declarations = declarations;
        this.hierarchy = new Hierarchy(declarations);
        this.members = new Members(declarations, hierarchy);
    }

    /** The methods to add, by binary name of the class; empty for most programs. */
    Map<String, List<MethodDecl>> methods() {
        Map<String, List<MethodDecl>> result = new LinkedHashMap<>();
        for (Delegation delegation : declarations.delegations()) {
            declarations
                    .find(delegation.owner())
                    .ifPresent(owner -> result.computeIfAbsent(owner.name(), unused -> new ArrayList<>())
                            .addAll(methods(owner, delegation)));
        }
        return result;
    }

    private List<MethodDecl> methods(TypeInfo owner, Delegation delegation) {
        Set<String> taken = new LinkedHashSet<>();
        owner.methodsInOrder().forEach(method -> taken.add(signature(method)));
        declarations
                .find(Types.OBJECT.erasedName())
                .ifPresent(object -> object.methodsInOrder().forEach(method -> taken.add(signature(method))));
        for (Type excluded : owner.scope().readAll(delegation.excluded())) {
            methods(excluded).forEach(method -> taken.add(signature(method.method())));
        }
        List<MethodDecl> result = new ArrayList<>();
        for (Type type : owner.scope().readAll(delegation.types())) {
            for (Members.Candidate method : methods(type)) {
                if (isRepeated(method.method()) && taken.add(signature(method.method()))) {
                    result.add(repeated(delegation, method));
                }
            }
        }
        return result;
    }

    private static String signature(MethodInfo method) {
        return method.name() + method.ref().parameterTypes();
    }

    private static boolean isRepeated(MethodInfo method) {
        return !method.isStatic()
                && !method.name().startsWith("<")
                && method.declaration()
                        .filter(written -> written.modifiers().isPublic())
                        .isPresent();
    }

    private List<Members.Candidate> methods(Type type) {
        Optional<TypeInfo> info = declarations.find(type.erasedName());
        if (info.isEmpty() || !(type instanceof Type.Class use)) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Hierarchy.View view : hierarchy.views(info.get()).values()) {
            view.info().ifPresent(each -> names.addAll(each.allMethods().keySet()));
        }
        return names.stream()
                .flatMap(name -> members.methods(use, name).stream())
                .toList();
    }

    private static MethodDecl repeated(Delegation delegation, Members.Candidate candidate) {
        MethodInfo method = candidate.method();
        List<String> own = method.typeParams().stream().map(Type.Variable::name).toList();
        List<ParamDecl> params = new ArrayList<>();
        for (Type param : candidate.params()) {
            params.add(new ParamDecl("arg" + params.size(), written(param, own), List.of(), delegation.span()));
        }
        List<TypeParam> typeParams = method.typeParams().stream()
                .map(variable -> new TypeParam(variable.name(), List.of(written(variable.bound(), own))))
                .toList();
        TypeRef returns = written(Types.substitute(method.returns(), candidate.binding()), own);
        return delegation.method(method.name(), typeParams, returns, params, method.isVarargs());
    }

    /** The type as it could be written where it is not in scope by its simple name. */
    private static TypeRef written(Type type, List<String> variables) {
        if (type instanceof Type.Array array) {
            return new TypeRef.Array(written(array.element(), variables));
        }
        if (type instanceof Type.Class named) {
            return new TypeRef.Named(
                    named.binaryName(),
                    named.arguments().stream()
                            .map(argument -> written(argument, variables))
                            .toList());
        }
        if (type instanceof Type.Variable variable) {
            return variables.contains(variable.name())
                    ? TypeRef.named(variable.name())
                    : written(Types.erase(variable), variables);
        }
        return type instanceof Type.Primitive primitive
                ? TypeRef.named(primitive.name())
                : TypeRef.named("java.lang.Object");
    }
}
