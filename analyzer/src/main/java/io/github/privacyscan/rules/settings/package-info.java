/**
 * Rules about settings alone, and what other rules ask of settings: {@link
 * io.github.privacyscan.rules.settings.Settings} are all settings of the program with their files, {@link
 * io.github.privacyscan.rules.settings.RiskySettings} those that the knowledge (config-keys.yaml) names for one rule.
 *
 * <p>Settings of a program that handles no personal data are nobody's business: all rules here are silent then. Values that
 * may be secret are never shown, only how long they are.
 */
@NullMarked
package io.github.privacyscan.rules.settings;

import org.jspecify.annotations.NullMarked;
