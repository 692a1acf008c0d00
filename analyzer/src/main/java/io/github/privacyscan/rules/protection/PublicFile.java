package io.github.privacyscan.rules.protection;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Masking;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Personal data in files and objects that everybody can read: below a web root, or uploaded for everybody. */
public final class PublicFile implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(PublicFile.class, "PDPO-DPP4-FILE-PUBLIC", "DPP4")
            .title("File of personal data reachable without login or by search engines", "個人資料檔案可被公開或搜尋引擎存取")
            .provision("DPP4(1)(b)")
            .level(Level.ERROR, 8.5)
            .certainty(Certainty.SURE)
            .cwe(219, 552, 732, 548)
            .dpv("dpv:StorageLocation")
            .info();

    private static final Text CLEAR = new Text(
            "Keep the file in a private store and hand it out by a request that is authorised, or by an address that ends soon.",
            "把檔案存於私人空間，經授權的請求或短期有效的網址提供。");

    private static final Text LIST = new Text("everybody may read it by this access list", "此存取清單容許任何人讀取");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<Finding> found = new ArrayList<>();
        PublicObjects objects = new PublicObjects(context);
        for (Leak leak : Leak.of(context.flow().flows(), flow -> counts(flow, "cloud-storage"))) {
            objects.opened(leak.flows().get(0)).ifPresent(list -> found.add(uploaded(leak, list)));
        }
        PublicFolders folders = new PublicFolders(context);
        for (Leak leak : Leak.of(context.flow().flows(), flow -> counts(flow, "file"))) {
            folder(folders, leak.sink()).ifPresent(folder -> found.add(written(leak, folder)));
        }
        return found;
    }

    private static boolean counts(DataFlow flow, String kind) {
        return flow.sink().model().kind().equals(kind)
                && Leak.countsAlone(flow.element())
                && !flow.element().isProtected()
                && !Masking.isMasked(flow);
    }

    /** The public folder a file is written to; none where the same method takes the file away again. */
    private static Optional<String> folder(PublicFolders folders, SinkSite sink) {
        List<Instruction> code = sink.procedure().body().code();
        boolean isRemoved = code.stream()
                .anyMatch(instruction -> instruction instanceof Instruction.Call call
                        && call.name().startsWith("delete"));
        return isRemoved ? Optional.empty() : folders.of(sink.procedure(), code.get(sink.instruction()));
    }

    private static Finding uploaded(Leak leak, Place list) {
        Text data = Wording.data(leak.elements());
        String call = Wording.call(leak.sink());
        return told(leak)
                .says(
                        data.en() + verb(leak) + "into an object that everybody may read, by '" + call + "'",
                        data.zhHant() + "經「" + call + "」存入任何人均可讀取的物件")
                .near(list, LIST)
                .finding(FlowRule.identity(leak));
    }

    /** Not sure: settings that the sources do not show may keep people from the folder. */
    private static Finding written(Leak leak, String folder) {
        Text data = Wording.data(leak.elements());
        return told(leak)
                .says(
                        data.en() + verb(leak) + "into a file under '" + folder + "', which the web server hands out",
                        data.zhHant() + "寫入「" + folder + "」之下的檔案，網頁伺服器會對外提供")
                .atMost(Certainty.LIKELY)
                .finding(FlowRule.identity(leak));
    }

    private static String verb(Leak leak) {
        return leak.flows().size() == 1 ? " flows " : " flow ";
    }

    private static Observation told(Leak leak) {
        Observation told =
                Observation.of(INFO, leak.sink().place()).about(leak.elements()).clearedBy(CLEAR);
        for (DataFlow flow : leak.flows()) {
            told = told.along(FlowPaths.path(flow));
        }
        return told;
    }
}
