/**
 * Text in YAML 1.2 becomes a small immutable tree in which every node knows its line. The only package of the knowledge
 * that uses the YAML library; its callers see {@link io.github.privacyscan.knowledge.yaml.YamlNode} alone and get errors
 * of the form {@code file:line: message} that name the nearest valid word for a misspelt one.
 */
@NullMarked
package io.github.privacyscan.knowledge.yaml;

import org.jspecify.annotations.NullMarked;
