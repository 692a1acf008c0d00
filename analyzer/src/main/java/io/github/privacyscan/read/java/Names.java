package io.github.privacyscan.read.java;

import io.github.privacyscan.read.java.ssa.Local;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The local variables and local types in scope, innermost scope first. */
final class Names {

    private final Deque<Scope> scopes = new ArrayDeque<>();

    Names() {
        enter();
    }

    /** Opens a scope. */
    void enter() {
        scopes.push(new Scope(new HashMap<>(4), new HashMap<>(0)));
    }

    /** Closes the innermost scope. */
    void leave() {
        scopes.pop();
    }

    /** Closes the innermost scope, but keeps some of its variables in the one around it. */
    void leaveKeeping(Set<String> kept) {
        Map<String, Local> locals = scopes.pop().locals();
        locals.keySet().retainAll(kept);
        scopes.element().locals().putAll(locals);
    }

    /** The variables of the innermost scope, as a copy. */
    Map<String, Local> innermost() {
        return Map.copyOf(scopes.element().locals());
    }

    /** Leaves only those of the given variables in the innermost scope that bear one of the names. */
    void show(Map<String, Local> variables, Set<String> visible) {
        Map<String, Local> locals = scopes.element().locals();
        locals.clear();
        locals.putAll(variables);
        locals.keySet().retainAll(visible);
    }

    void declare(Local local) {
        scopes.element().locals().put(local.name(), local);
    }

    /** Declares a variable in the outermost scope. */
    void declareOutermost(Local local) {
        scopes.getLast().locals().put(local.name(), local);
    }

    void declareType(String simpleName, TypeScope type) {
        scopes.element().types().put(simpleName, type);
    }

    Optional<Local> local(String name) {
        for (Scope scope : scopes) {
            Local local = scope.locals().get(name);
            if (local != null) {
                return Optional.of(local);
            }
        }
        return Optional.empty();
    }

    Optional<TypeScope> type(String simpleName) {
        for (Scope scope : scopes) {
            TypeScope type = scope.types().get(simpleName);
            if (type != null) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private record Scope(Map<String, Local> locals, Map<String, TypeScope> types) {}
}
