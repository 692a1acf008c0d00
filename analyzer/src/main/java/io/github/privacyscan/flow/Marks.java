package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel.Effect;
import java.util.EnumSet;
import java.util.Set;

/** Sets of effects as bits, because facts hold them. */
final class Marks {

    private Marks() {}

    // The bits live no longer than a run, so the order of the constants is free to change.
    @SuppressWarnings("EnumOrdinal")
    static int of(Effect effect) {
        return effect == Effect.NONE ? 0 : 1 << effect.ordinal();
    }

    static Set<Effect> effects(int marks) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        for (Effect effect : Effect.values()) {
            if ((marks & of(effect)) != 0) {
                effects.add(effect);
            }
        }
        return effects;
    }
}
