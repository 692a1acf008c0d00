package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.link.LinkedProgram;

/**
 * What is known of how values and objects come out.
 *
 * @param masks which texts hide what they are made of
 * @param exposures which fields of an object show
 * @param settings how serialisers were set up
 * @param harmless which fields only hold what was made harmless
 */
record Renderings(MaskedTexts masks, ExposureFinder exposures, SerialiserSettings settings, HarmlessFields harmless) {

    static Renderings of(
            LinkedProgram program,
            Inventory inventory,
            AnnotationRoles roles,
            CallGraph calls,
            Code.Constants constants) {
        MaskedTexts masks = new MaskedTexts(constants, new MaskJudge(calls, new TrialConstants(program, calls)));
        ReturnedFields returned = new ReturnedFields(calls, constants, masks);
        FieldStores stores = new FieldStores(program);
        return new Renderings(
                masks,
                new ExposureFinder(
                        program, inventory, new Properties(program, roles, returned), returned, calls.limits()),
                new SerialiserSettings(program, calls, stores),
                new HarmlessFields(calls, stores, masks, returned));
    }
}
