/**
 * The front end for Maven: parameters become one request for the whole reactor, the result becomes files, log lines and a
 * build result.
 *
 * <pre>
 * module 1 ─► ScanMojo ─┐
 * module 2 ─► ScanMojo ─┼─► Reactor: was that the last one? ─► ReactorScan ─► Analysis
 * module 3 ─► ScanMojo ─┘
 * </pre>
 *
 * <p>The goal is no aggregator: bound in a parent POM, an aggregator would run once for each module, and first before any
 * module is built. It asks Maven to resolve nothing either, because on a clean checkout the artifacts of sibling modules do
 * not exist and the build would fail before the goal starts.
 */
@NullMarked
package io.github.privacyscan.maven;

import org.jspecify.annotations.NullMarked;
