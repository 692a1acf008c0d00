package io.github.privacyscan.rules.access;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which addresses the settings of a program leave open: the chains of filters that it sets up in code. */
final class AccessSettings {

    /** Kinds of requests. */
    static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    /** The filter that lets anybody in. */
    private static final String ANYBODY = "anon";

    private static final AddressPattern ALL = new AddressPattern("/**");

    private final RuleContext context;
    private final Set<String> addresses;
    private final Set<String> rest;
    private final Set<String> scopes;
    private final Set<String> ignoring;
    private final Set<String> maps;
    private final Set<String> closing;
    private final Set<String> opening;
    private final Map<MethodRef, Draft> drafts = new LinkedHashMap<>();

    private AccessSettings(RuleContext context) {
        this.context = context;
        addresses = methods("address", false);
        rest = methods("any-address", false);
        scopes = methods("address-scope", false);
        ignoring = methods("address-scope", true);
        maps = methods("address-map", false);
        closing = methods("authorisation", false);
        opening = methods("authorisation", true);
    }

    private static final class Draft {
        private final Procedure procedure;
        private final List<AddressPattern> scope = new ArrayList<>();
        private final List<AddressRule> rules = new ArrayList<>();
        private boolean scopeIsKnown = true;
        private boolean isBypass;

        Draft(Procedure procedure) {
            this.procedure = procedure;
        }

        AccessChain chain() {
            List<AddressRule> ordered = rules.stream()
                    .sorted(Comparator.comparing(AddressRule::place))
                    .toList();
            return new AccessChain(
                    procedure.file().module(),
                    scope,
                    scopeIsKnown,
                    ordered,
                    procedure.method().owner(),
                    isBypass);
        }
    }

    /** The chains, in order of the text; one walk over the code. */
    static List<AccessChain> of(RuleContext context) {
        AccessSettings search = new AccessSettings(context);
        context.program().procedures().stream()
                .filter(procedure ->
                        !procedure.isSynthetic() && !procedure.file().test())
                .forEach(search::visit);
        return search.drafts.values().stream()
                .filter(draft -> !draft.rules.isEmpty())
                .map(Draft::chain)
                .toList();
    }

    private Set<String> methods(String kind, boolean opens) {
        Set<String> names = new TreeSet<>();
        for (CallModel model : context.knowledge().calls()) {
            if (model instanceof CallModel.Guard guard && guard.kind().equals(kind) && guard.opens() == opens) {
                names.addAll(guard.method().names());
            }
        }
        return names;
    }

    private void visit(Procedure procedure) {
        boolean sets = false;
        boolean maps = false;
        for (Instruction instruction : procedure.body().code()) {
            if (instruction instanceof Instruction.Call call) {
                sets |= addresses.contains(call.name()) || rest.contains(call.name()) || scopes.contains(call.name());
                maps |= this.maps.contains(call.name());
            }
        }
        if (sets || maps) {
            AddressTexts texts = new AddressTexts(context, procedure);
            for (Instruction instruction : procedure.body().code()) {
                if (instruction instanceof Instruction.Call call) {
                    if (sets) {
                        chained(procedure, texts, call);
                    }
                    if (maps && call.arguments().size() == 2) {
                        mapped(procedure, texts, call);
                    }
                }
            }
        }
    }

    private Draft draft(Procedure procedure) {
        return drafts.computeIfAbsent(procedure.method(), method -> new Draft(procedure));
    }

    /** {@code antMatchers("/a/**").permitAll()}. */
    private void chained(Procedure procedure, AddressTexts texts, Instruction.Call call) {
        Optional<Instruction.Call> before = call(texts, call.receiver());
        boolean isScope = scopes.contains(call.name())
                || (addresses.contains(call.name())
                        && before.filter(outer -> addresses.contains(outer.name())
                                        && outer.arguments().size() == 0)
                                .isPresent());
        if (isScope && call.arguments().size() > 0) {
            AddressRule scope = rule(procedure, texts, call, call, false);
            draft(procedure).scope.addAll(scope.patterns());
            draft(procedure).scopeIsKnown &= scope.isKnown();
        } else if (addresses.contains(call.name())
                && before.filter(outer -> ignoring.contains(outer.name())).isPresent()) {
            draft(procedure).isBypass = true;
            draft(procedure).rules.add(rule(procedure, texts, call, call, true));
        } else if (closing.contains(call.name()) || opening.contains(call.name())) {
            before.filter(outer -> addresses.contains(outer.name()) || rest.contains(outer.name()))
                    .ifPresent(outer -> draft(procedure)
                            .rules
                            .add(rule(procedure, texts, outer, call, opening.contains(call.name()))));
        }
    }

    private AddressRule rule(
            Procedure procedure,
            AddressTexts texts,
            Instruction.Call matcher,
            Instruction.Call decision,
            boolean open) {
        Place place = new Place(procedure.file().path(), decision.nameSpan());
        if (rest.contains(matcher.name())) {
            return new AddressRule(List.of(ALL), true, Set.of(), open, place);
        }
        List<AddressPattern> patterns = new ArrayList<>();
        Set<String> verbs = new LinkedHashSet<>();
        boolean isKnown = patterns(texts, matcher.arguments(), patterns, verbs);
        if (isKnown && patterns.isEmpty() && !verbs.isEmpty()) {
            patterns.add(ALL);
        }
        return new AddressRule(patterns, isKnown, verbs, open, place);
    }

    private static boolean patterns(
            AddressTexts texts, Operands arguments, List<AddressPattern> patterns, Set<String> verbs) {
        boolean isKnown = true;
        for (int argument : arguments.stream().toArray()) {
            Optional<String> verb = verb(texts, argument);
            Optional<List<String>> written = texts.of(argument);
            if (verb.isPresent()) {
                verbs.add(verb.get());
            } else if (written.isPresent()) {
                written.get().stream().map(AddressPattern::new).forEach(patterns::add);
            } else {
                isKnown = false;
            }
        }
        return isKnown;
    }

    private static Optional<String> verb(AddressTexts texts, int variable) {
        return texts.definitions()
                .of(variable)
                .flatMap(definition -> definition instanceof Instruction.FieldLoad load
                        ? Optional.of(load.field())
                        : definition instanceof Instruction.NameLoad name ? Optional.of(name.name()) : Optional.empty())
                .filter(VERBS::contains);
    }

    /** {@code map.put("/a/**", "anon")} in the method that sets up the filters. */
    private void mapped(Procedure procedure, AddressTexts texts, Instruction.Call call) {
        Optional<List<String>> filters = texts.of(call.arguments().get(1));
        Optional<List<String>> address = texts.of(call.arguments().get(0));
        if (filters.isPresent()
                && filters.get().size() == 1
                && (address.isEmpty() || address.get().get(0).startsWith("/"))) {
            boolean open = filters.get().get(0).split(",", 2)[0].trim().equals(ANYBODY);
            List<AddressPattern> patterns =
                    address.orElse(List.of()).stream().map(AddressPattern::new).toList();
            Place place = new Place(procedure.file().path(), call.link());
            draft(procedure).rules.add(new AddressRule(patterns, address.isPresent(), Set.of(), open, place));
        }
    }

    private static Optional<Instruction.Call> call(AddressTexts texts, int variable) {
        return texts.definitions()
                .of(variable)
                .flatMap(definition ->
                        definition instanceof Instruction.Call call ? Optional.of(call) : Optional.empty());
    }
}
