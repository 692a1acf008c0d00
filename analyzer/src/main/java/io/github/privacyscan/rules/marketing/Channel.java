package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.rules.NameTokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A way to reach a person; who does not want to be called may still want letters, but a look at one list is none at the other. */
enum Channel {
    EMAIL("email", "emails", "mail", "mails", "edm", "newsletter", "newsletters"),
    SMS("sms", "mms", "texting"),
    CALL("call", "calls", "telemarketing", "voice"),
    PUSH("push"),
    CHAT("whatsapp", "wechat", "line"),
    POST("post", "postal");

    private final String words;

    Channel(String... words) {
        this.words = String.join(" ", words);
    }

    /** The channels that a kind of sinks may be; none if it may be any. */
    static Set<Channel> of(String sinkKind) {
        return switch (sinkKind) {
            case "email" -> Set.of(EMAIL);
            case "sms" -> Set.of(SMS, CALL);
            case "push" -> Set.of(PUSH);
            default -> Set.of();
        };
    }

    /** The channels that a test asks about: by the names of wishes, and by constants it hands over. */
    static Set<Channel> named(Guards.Test test, Wishes wishes) {
        List<String> spoken = test.names().stream()
                .filter(name -> wishes.wanted(name).isPresent() && !name.contains(" "))
                .toList();
        Stream<String> constants =
                Stream.concat(test.texts().stream(), test.names().stream().filter(Channel::isConstant));
        Set<Channel> named = EnumSet.noneOf(Channel.class);
        Stream.concat(spoken.stream(), constants.filter(text -> !text.contains(" ")))
                .forEach(name -> named.addAll(inName(name)));
        return named;
    }

    private static Set<Channel> inName(String name) {
        List<String> tokens = NameTokens.of(name);
        Set<Channel> found = EnumSet.noneOf(Channel.class);
        for (Channel channel : values()) {
            if (tokens.stream().anyMatch(List.of(channel.words.split(" ", -1))::contains)) {
                found.add(channel);
            }
        }
        return found;
    }

    private static boolean isConstant(String name) {
        return name.length() > 1 && name.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '_');
    }
}
