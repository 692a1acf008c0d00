/**
 * The judgement: rules ask questions of inventory and flow and answer with findings. A rule is a class, a Markdown page
 * beside it whose examples are its tests, and one line in {@code Rules}.
 *
 * <p>A rule that says "these data reach that sink without that guard" is declared, not coded. It implements {@link
 * io.github.privacyscan.rules.DeclaredRule} and names a {@link io.github.privacyscan.rules.FlowRule}:
 *
 * <pre>{@code
 * private static final FlowRule RULE = FlowRule.into(INFO, PHRASES, "ai-model")  // kinds of sinks (sink-kinds.yaml)
 *         .ofTiers(Tier.T1, Tier.S)                 // or .of("hkid", "passport-number"), .ofCategories("health"), .only(...)
 *         .clearedBy(Effect.HASHED)                 // what may have happened to the value on its way
 *         .except(flow -> ...)                      // flows that do not matter
 *         .when(leak -> ...)                        // all that comes out at one call: a name beside a number
 *         .guardedBy(test -> ...)                   // silent where every way to the call passes such a test
 *         .variant(Tier.T2, Level.WARNING, 5.5)     // the first variant that holds gives level and severity
 *         .at(leak -> ...);                         // the place to report, if not the sink call
 * }</pre>
 *
 * <p>Its facts stand in {@code facts.yaml} of the tests as well, as the catalogue of rules was agreed; its page in {@code
 * docs/rules} is generated.
 */
@NullMarked
package io.github.privacyscan.rules;

import org.jspecify.annotations.NullMarked;
