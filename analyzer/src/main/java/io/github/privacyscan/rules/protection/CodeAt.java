package io.github.privacyscan.rules.protection;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The instructions written at a place, for the files somebody asks about. */
final class CodeAt {

    private final Map<Place, List<Site>> sites = new HashMap<>();

    /** The code of these files. */
    CodeAt(RuleContext context, Set<String> files) {
        if (files.isEmpty()) {
            return;
        }
        for (Procedure procedure : context.program().procedures()) {
            if (files.contains(procedure.file().path())) {
                index(procedure);
            }
        }
    }

    /**
     * An instruction.
     *
     * @param procedure where it is
     * @param index its number
     */
    record Site(Procedure procedure, int index) {

        Instruction instruction() {
            return procedure.body().code().get(index);
        }
    }

    /** What is written there; a call in a chain counts for the place of its link. */
    List<Site> at(Place place) {
        return sites.getOrDefault(place, List.of());
    }

    private void index(Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.get(i);
            Place place = new Place(
                    procedure.file().path(),
                    instruction instanceof Instruction.Call call ? call.link() : instruction.span());
            sites.computeIfAbsent(place, absent -> new ArrayList<>(1)).add(new Site(procedure, i));
        }
    }
}
