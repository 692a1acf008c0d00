package io.github.privacyscan.rules;

import io.github.privacyscan.flow.FlowResult;
import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.LinkedProgram;

/**
 * What a rule may ask.
 *
 * @param program the linked facts
 * @param inventory personal data
 * @param flow flows, guards and exposures
 * @param knowledge concepts and library models
 */
public record RuleContext(LinkedProgram program, Inventory inventory, FlowResult flow, Knowledge knowledge) {}
