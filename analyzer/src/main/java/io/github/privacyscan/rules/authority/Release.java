package io.github.privacyscan.rules.authority;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.List;

/**
 * A method that lets personal data out to an authority.
 *
 * @param procedure its code
 * @param outlets numbers of the instructions that let data out: returns and calls; never empty
 * @param place the first of them, as a reader finds it
 * @param data what comes out, worst first; never empty
 */
record Release(Procedure procedure, List<Integer> outlets, Place place, List<DataElement> data) {

    Release {
        outlets = List.copyOf(outlets);
        data = List.copyOf(data);
    }

    /** The method, for readers: {@code MailboxService.releaseToPolice}. */
    String name() {
        return Wording.call(procedure.method());
    }

    /** Words that survive moved lines. */
    String identity() {
        return procedure.method().owner() + "#" + procedure.method().name();
    }

    /** From the declaration of the worst element to a place of the release. */
    Finding.Path pathTo(Place end) {
        String element = data.get(0).displayName();
        return new Finding.Path(List.of(
                new Finding.Step(data.get(0).place(), new Text("the data: '" + element + "'", "資料：「" + element + "」")),
                new Finding.Step(end, new Text("let out by '" + name() + "'", "由「" + name() + "」發放"))));
    }
}
