package io.github.privacyscan.read.config;

import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.program.SettingsFacts.Form;
import io.github.privacyscan.read.xml.XmlWalk;
import io.github.privacyscan.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads descriptors ({@code web.xml}, {@code persistence.xml}, the settings of a mapper): every element with a text is an
 * entry whose key has the names of the elements around it, {@code web-app.session-config.session-timeout}. Elements that
 * occur several times have numbers. A pair of a name and a value ({@code <property name="…" value="…"/>}, {@code
 * <param-name>} and {@code <param-value>}) is an entry besides, with the name as its key.
 */
public final class DescriptorReader {

    private final List<Entry> entries = new ArrayList<>();

    private DescriptorReader() {}

    /** Reads any XML. */
    public static SettingsFacts read(SourceText source) {
        XmlWalk.Tree tree = XmlWalk.read(source);
        DescriptorReader reader = new DescriptorReader();
        tree.root().ifPresent(root -> reader.add(root, root.name()));
        return new SettingsFacts(source.file(), Form.DESCRIPTOR, reader.entries, tree.problems());
    }

    private void add(XmlWalk.Node node, String path) {
        if (node.children().isEmpty()
                && (!node.text().isEmpty() || node.attributes().isEmpty())) {
            entries.add(new Entry(path, node.text(), node.span()));
        }
        String key = node.attribute("name");
        String value = node.attributes().containsKey("value") ? node.attribute("value") : node.text();
        if (!key.isEmpty() && node.children().isEmpty()) {
            entries.add(new Entry(key, value, node.span()));
        }
        node.children("param-name").stream()
                .findFirst()
                .ifPresent(name -> entries.add(new Entry(name.text(), node.childText("param-value"), name.span())));
        Map<String, Integer> all = new HashMap<>();
        node.children().forEach(child -> all.merge(child.name(), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        for (XmlWalk.Node child : node.children()) {
            int number = seen.merge(child.name(), 1, Integer::sum) - 1;
            boolean isOne = all.getOrDefault(child.name(), 0) == 1;
            add(child, path + "." + child.name() + (isOne ? "" : "[" + number + "]"));
        }
    }
}
