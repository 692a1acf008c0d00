package io.github.privacyscan.rules.access;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Filters and interceptors of a program that may keep callers out before any handler runs. */
final class OwnFilters {

    private static final Set<String> BEFORE = Set.of("filter", "interceptor", "aspect", "middleware");

    private static final Set<String> REFUSALS = Set.of(
            "sendError",
            "sendRedirect",
            "setStatus",
            "setStatusCode",
            "setRawStatusCode",
            "abortWith",
            "redirect",
            "getWriter",
            "getOutputStream");

    private final Set<String> chained;
    private final boolean asks;
    private final boolean declared;

    OwnFilters(RuleContext context, List<AccessChain> chains) {
        this.chained = chains.stream()
                .flatMap(chain -> context.program().type(chain.owner()).stream())
                .flatMap(type -> type.fields().stream())
                .flatMap(field -> simpleName(field).stream())
                .collect(Collectors.toSet());
        Set<String> types = context.program().sourceTypes().stream()
                .filter(this::standsBefore)
                .map(TypeDecl::binaryName)
                .collect(Collectors.toSet());
        List<Procedure> code = types.isEmpty()
                ? List.of()
                : context.program().procedures().stream()
                        .filter(procedure -> types.contains(procedure.method().owner()))
                        .filter(procedure -> !procedure.file().test())
                        .toList();
        Set<String> refusing = code.stream()
                .filter(OwnFilters::refuses)
                .map(procedure -> procedure.method().owner())
                .collect(Collectors.toSet());
        this.asks = code.stream()
                .anyMatch(procedure -> refusing.contains(procedure.method().owner()) && CallerUse.asks(procedure));
        this.declared = context.program().program().resources().of(SettingsFacts.class).stream()
                .flatMap(facts -> facts.entries().stream())
                .anyMatch(OwnFilters::isAccess);
    }

    /** Whether a filter that no security setting names looks at who calls. */
    boolean askAnywhere() {
        return asks;
    }

    /** Whether a setting or descriptor says who may send requests. */
    boolean areDeclared() {
        return declared;
    }

    /** Whether a body can keep a request from what comes after it. */
    private static boolean refuses(Procedure procedure) {
        Set<Integer> no = new HashSet<>();
        for (Instruction instruction : procedure.body().code()) {
            if (instruction instanceof Instruction.Const literal
                    && literal.value().equals(new Constant.Bool(false))) {
                no.add(literal.target());
            }
            if (instruction instanceof Instruction.Throw
                    || (instruction instanceof Instruction.Call call && REFUSALS.contains(call.name()))
                    || (instruction instanceof Instruction.Return result && no.contains(result.value()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAccess(SettingsFacts.Entry entry) {
        String key = entry.key().toLowerCase(Locale.ROOT);
        return key.contains("security-constraint")
                || (key.contains("auth") && entry.value().equalsIgnoreCase("authenticated"));
    }

    private boolean standsBefore(TypeDecl type) {
        return !chained.contains(type.simpleName())
                && Stream.concat(
                                Stream.of(type.simpleName()),
                                Stream.concat(type.superclass().stream(), type.interfaces().stream())
                                        .map(OwnFilters::name))
                        .flatMap(name -> NameTokens.of(name).stream())
                        .anyMatch(BEFORE::contains);
    }

    private Optional<String> simpleName(FieldDecl field) {
        return Optional.of(name(field.type())).filter(name -> !name.isEmpty());
    }

    private static String name(TypeRef type) {
        return type instanceof TypeRef.Named named
                ? named.name().substring(named.name().lastIndexOf('.') + 1)
                : "";
    }
}
