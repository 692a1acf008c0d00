/**
 * Reads settings: text to {@link io.github.privacyscan.program.SettingsFacts}. Broken input costs the entry or the file and
 * becomes a problem of the facts; nothing here knows what a setting means.
 */
@NullMarked
package io.github.privacyscan.read.config;

import org.jspecify.annotations.NullMarked;
