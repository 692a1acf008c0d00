/**
 * Reads settings ({@link io.github.privacyscan.program.SettingsFacts}: properties, YAML, variables of processes, descriptors),
 * the configuration of logging ({@link io.github.privacyscan.program.LoggingFacts}) and what builds declare
 * ({@link io.github.privacyscan.program.BuildFacts}). Broken input costs the entry, the block or the file and becomes a
 * problem of the facts. Nothing outside a file is read for it, no object is made from YAML, and size and depth of what one
 * file can give are bounded. Nothing here knows what a setting means.
 */
@NullMarked
package io.github.privacyscan.read.config;

import org.jspecify.annotations.NullMarked;
