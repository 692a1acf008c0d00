package io.github.privacyscan.inventory;

/**
 * A line of the inventory as reports show it.
 *
 * @param element the data
 * @param usage where it comes from and goes to
 */
public record InventoryEntry(DataElement element, Usage usage) {}
