package io.github.privacyscan.rules.access;

import io.github.privacyscan.link.Endpoint;
import java.util.List;
import java.util.Optional;

/**
 * Settings for addresses, of which the first that fits a request holds.
 *
 * @param module the module that sets them
 * @param scope the only requests they are for; none for all
 * @param scopeIsKnown whether the scope is known
 * @param rules in order
 * @param owner binary name of the type that sets them
 * @param isBypass whether requests that fit pass by all other settings
 */
record AccessChain(
        String module,
        List<AddressPattern> scope,
        boolean scopeIsKnown,
        List<AddressRule> rules,
        String owner,
        boolean isBypass) {

    AccessChain {
        scope = List.copyOf(scope);
        rules = List.copyOf(rules);
    }

    /** Whether requests to the address are certainly none of its business. */
    boolean isNotFor(String address) {
        return scopeIsKnown && !scope.isEmpty() && scope.stream().noneMatch(pattern -> pattern.touches(address));
    }

    /** The rule by which anybody may send requests to the handler; empty when none is certain. */
    Optional<AddressRule> opening(Endpoint handler, String address) {
        for (AddressRule rule : rules) {
            if (rule.open() && rule.covers(handler, address)) {
                return Optional.of(rule);
            }
            if (!rule.open() && rule.touches(handler, address)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
