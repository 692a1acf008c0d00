package io.github.privacyscan.rules.samples;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.program.SettingsFacts.Form;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.samples.SampleRecord.Cell;
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups of settings, such as the items of a list of sample people in a YAML file. */
final class SettingRecords {

    private SettingRecords() {}

    /** The settings with the same key up to its last part, in order of the files. */
    static Stream<SampleRecord> of(RuleContext context) {
        return context.program().program().resources().of(SettingsFacts.class).stream()
                .filter(settings -> settings.form() != Form.TEXTS && settings.form() != Form.DESCRIPTOR)
                .flatMap(settings -> groups(settings).entrySet().stream()
                        .filter(group -> !group.getKey().isEmpty())
                        .map(group -> record(context, settings, group.getKey(), group.getValue())));
    }

    private static Map<String, List<Entry>> groups(SettingsFacts settings) {
        return settings.entries().stream()
                .filter(entry -> !entry.value().isBlank())
                .collect(Collectors.groupingBy(
                        entry ->
                                entry.key().substring(0, Math.max(0, entry.key().lastIndexOf('.'))),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static SampleRecord record(RuleContext context, SettingsFacts settings, String key, List<Entry> entries) {
        String path = settings.file().path();
        List<Cell> cells = entries.stream()
                .map(entry -> {
                    String name = entry.key().substring(key.length() + 1);
                    Place place = new Place(path, entry.span());
                    return new Cell(
                            entry.value(), context.inventory().named(name, DataElement.Kind.MAP_KEY, key, place));
                })
                .toList();
        return new SampleRecord(
                key.replaceAll("\\[\\d+]", ""), new Place(path, entries.get(0).span()), cells);
    }
}
