/**
 * Findings as SARIF 2.1.0, streamed: one result at a time is turned into an object of java-sarif, the only model of the
 * format we use, and written.
 *
 * <pre>
 * ReportInput ─► Artifacts (paths → indices) ─┐
 *             ─► Taxonomies (CWE, DPV, PDPO) ─┤
 *             ─► RuleDescriptors ─────────────┼─► SarifWriter ─► JSON
 *             ─► Results (one per finding) ───┤
 *             ─► Notifications (problems) ────┘
 * </pre>
 *
 * <p>What consumers trip over is avoided on purpose: level and kind are always written, a location has its path in line and
 * its index, messages of one place differ, there is no time, no absolute path and no {@code rank}.
 */
@NullMarked
package io.github.privacyscan.report.sarif;

import org.jspecify.annotations.NullMarked;
