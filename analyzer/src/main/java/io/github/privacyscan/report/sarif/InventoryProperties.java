package io.github.privacyscan.report.sarif;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.DeclaredSdk;
import io.github.privacyscan.inventory.InventoryEntry;
import io.github.privacyscan.inventory.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The inventory as a property of the run. */
final class InventoryProperties {

    private InventoryProperties() {}

    /** One object for each element, in order; what was not found is left out. */
    static List<Map<String, Object>> of(List<InventoryEntry> entries) {
        return entries.stream().map(InventoryProperties::entry).toList();
    }

    /** One object for each library that a build declares and through which programs hand data to others. */
    static List<Map<String, Object>> ofSdks(List<DeclaredSdk> sdks) {
        return sdks.stream().map(InventoryProperties::sdk).toList();
    }

    private static Map<String, Object> sdk(DeclaredSdk sdk) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("artifact", sdk.artifact());
        map.put("version", sdk.version());
        map.put("recipient", sdk.recipient());
        map.put("kind", sdk.kind());
        map.put("used", sdk.isUsed());
        map.put("uri", sdk.place().path());
        map.put("startLine", sdk.place().span().startLine());
        return map;
    }

    private static Map<String, Object> entry(InventoryEntry entry) {
        DataElement element = entry.element();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("element", element.displayName());
        map.put("uri", element.place().path());
        if (element.place().span().isPresent()) {
            map.put("startLine", element.place().span().startLine());
        }
        map.put("kind", element.kind().label());
        map.put("concept", element.conceptId());
        map.put("tier", element.tier());
        map.put("confidence", element.confidence().name().toLowerCase(Locale.ROOT));
        map.put("evidence", element.evidence());
        put(map, "stored", entry.usage().stored());
        put(map, "collected", entry.usage().collected());
        put(map, "sent", entry.usage().sent());
        return map;
    }

    private static void put(Map<String, Object> map, String key, List<Usage.Spot> spots) {
        if (!spots.isEmpty()) {
            map.put(key, spots.stream().map(Usage.Spot::what).distinct().toList());
        }
    }
}
