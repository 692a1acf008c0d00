package io.github.privacyscan.findings;

/**
 * A sentence in both languages of Hong Kong.
 *
 * @param en English
 * @param zhHant Traditional Chinese
 */
public record Text(String en, String zhHant) {}
