package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads the entries about messages that are delivered and about properties that are copied. */
final class Handovers {

    static final List<String> DELIVERY_KEYS = List.of("message", "channel", "to", "qualifier");
    static final List<String> COPY_KEYS = List.of("from", "to", "ignore", "deep");
    private static final List<String> LISTENER_KEYS = List.of("annotation", "type", "method", "names", "on");

    private final Renaming renaming;

    Handovers(Renaming renaming) {
        this.renaming = renaming;
    }

    CallModel.Delivery delivery(YamlNode entry, MethodPattern method) {
        List<Integer> channels =
                entry.items("channel").stream().map(YamlNode::number).toList();
        List<CallModel.Listener> listeners = entry.get("to").items().stream()
                .flatMap(item -> listeners(item).stream())
                .toList();
        return new CallModel.Delivery(
                method,
                entry.origin(),
                entry.get("message").number(),
                channels,
                listeners,
                entry.findText("qualifier").map(renaming::apply));
    }

    private List<CallModel.Listener> listeners(YamlNode node) {
        node.allowOnly(LISTENER_KEYS);
        List<String> names = node.texts("names");
        if (node.has("type")) {
            return node.get("type").items().stream()
                    .map(type -> new CallModel.Listener(
                            node.findText("annotation").map(renaming::apply),
                            Optional.of(renaming.apply(type.text())),
                            node.text("method"),
                            names,
                            node.findText("on").map(renaming::apply)))
                    .toList();
        }
        return node.get("annotation").items().stream()
                .map(annotation -> new CallModel.Listener(
                        Optional.of(renaming.apply(annotation.text())),
                        Optional.empty(),
                        "",
                        names,
                        node.findText("on").map(renaming::apply)))
                .toList();
    }

    CallModel.Copy copy(YamlNode entry, MethodPattern method) {
        return new CallModel.Copy(
                method,
                entry.origin(),
                entry.get("from").convert(PathText::parse),
                entry.get("to").convert(PathText::parse),
                entry.findNumber("ignore").orElse(-1),
                entry.flag("deep"));
    }
}
