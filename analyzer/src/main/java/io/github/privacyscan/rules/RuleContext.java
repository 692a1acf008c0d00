package io.github.privacyscan.rules;

import io.github.privacyscan.flow.FlowResult;
import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.AnnotationRoles;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Endpoints;
import io.github.privacyscan.link.LinkedProgram;
import java.util.List;

/**
 * What a rule may ask.
 *
 * @param program the linked facts
 * @param inventory personal data
 * @param flow flows, guards and exposures
 * @param knowledge concepts and library models
 * @param roles what annotations on declarations mean
 * @param endpoints the methods that answer requests, in order of the text
 * @param calls all calls by the method called
 */
public record RuleContext(
        LinkedProgram program,
        Inventory inventory,
        FlowResult flow,
        Knowledge knowledge,
        AnnotationRoles roles,
        List<Endpoint> endpoints,
        CallIndex calls) {

    public RuleContext {
        endpoints = List.copyOf(endpoints);
    }

    /** A context whose roles, endpoints and calls are those of the program. */
    public RuleContext(LinkedProgram program, Inventory inventory, FlowResult flow, Knowledge knowledge) {
        this(
                program,
                inventory,
                flow,
                knowledge,
                AnnotationRoles.of(program, knowledge),
                Endpoints.of(program, knowledge),
                new CallIndex(program));
    }
}
