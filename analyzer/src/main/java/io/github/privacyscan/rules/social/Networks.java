package io.github.privacyscan.rules.social;

import io.github.privacyscan.rules.NameTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells from the name of an identifier which social network or chat service gave it. */
final class Networks {

    /** Words of names by the network they mean; the first that holds decides. */
    private static final Map<String, List<String>> WORDS = words();

    private Networks() {}

    /** The network; empty where the name does not tell. */
    static Optional<String> of(String name) {
        List<String> tokens = NameTokens.of(name);
        String joined = String.join("", tokens);
        return WORDS.entrySet().stream()
                .filter(network -> network.getValue().stream()
                        .anyMatch(word -> tokens.contains(word) || (word.length() > 4 && joined.contains(word))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("WhatsApp", List.of("whatsapp"));
        words.put("Facebook", List.of("facebook", "fb", "psid"));
        words.put("Instagram", List.of("instagram", "ig"));
        words.put("WeCom", List.of("wecom", "wxwork", "qywx", "workweixin"));
        words.put("DingTalk", List.of("dingtalk", "dingding"));
        words.put("Alipay", List.of("alipay"));
        words.put("Weibo", List.of("weibo", "微博"));
        words.put("QQ", List.of("qq", "qqopenid"));
        words.put("Douyin or TikTok", List.of("douyin", "tiktok", "抖音"));
        words.put("Xiaohongshu", List.of("xiaohongshu", "xhs", "小红书", "小紅書"));
        words.put("WeChat", List.of("wechat", "weixin", "wx", "openid", "unionid", "open", "union", "微信"));
        words.put("X", List.of("twitter", "x"));
        words.put("LINE", List.of("line"));
        words.put("LinkedIn", List.of("linkedin"));
        words.put("Google", List.of("google"));
        words.put("Apple", List.of("apple"));
        words.put("GitHub", List.of("github"));
        words.put("Telegram", List.of("telegram"));
        words.put("Snapchat", List.of("snapchat"));
        words.put("Threads", List.of("threads"));
        words.put("Kakao", List.of("kakao", "kakaotalk"));
        words.put("Discord", List.of("discord"));
        return words;
    }
}
