package io.github.privacyscan.rules.social;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Posts, comments and replies that everybody can read and that carry personal data, or ask for them. */
public final class PublicReply implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(PublicReply.class, "PDPO-SOCIAL-PUBLIC-REPLY", "Social networks")
            .title("Customer service sends or requests personal data on a public channel", "客戶服務在公開渠道傳送或索取個人資料")
            .provision("DPP4(1); leaflet on organisations' use of social networks, April 2014")
            .level(Level.ERROR, 7.5)
            .certainty(Certainty.LIKELY)
            .cwe(359, 201)
            .dpv("pd:SocialMediaCommunication", "dpv:Disclose")
            .info();

    private static final Text CLEAR = new Text(
            "Answer in a private message that leads to a page behind a login, or leave the value out.",
            "改以私人訊息回覆並引導至須登入的頁面，或不提供該值。");

    /** The name that people show in the network is how a reply addresses them. */
    private static final Set<String> SHOWN = Set.of("social-handle", "nickname", "user-post");

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    FlowRule.Phrases.of(
                            new Text("into a public post made by '{call}'", "流入由「{call}」公開發布的帖文或回覆"), CLEAR),
                    "public-post",
                    "social-network",
                    "http-out")
            .clearedBy(CallModel.Effect.HASHED)
            .except(flow -> SHOWN.contains(flow.element().concept().id()));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<SinkSite> posts = context.flow().sinks().stream()
                .filter(sink -> PublicChannels.isPublic(context, sink))
                .toList();
        return posts.isEmpty()
                ? List.of()
                : Stream.concat(
                                RULE.only(flow -> posts.contains(flow.sink())).check(context).stream(),
                                posts.stream().flatMap(post -> asked(context, post)))
                        .toList();
    }

    private static Stream<Finding> asked(RuleContext context, SinkSite post) {
        return PublicChannels.texts(context, post)
                .filter(Requests::asksForPersonalData)
                .limit(1)
                .map(text -> Observation.of(INFO, post.place())
                        .says(
                                "A public post made by '" + Wording.call(post) + "' asks its readers: '" + shown(text)
                                        + "'",
                                "由「" + Wording.call(post) + "」公開發布的帖文或回覆向讀者索取資料：「" + shown(text) + "」")
                        .clearedBy(CLEAR)
                        .finding("asked by " + post.method() + " in "
                                + post.procedure().method()));
    }

    private static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
