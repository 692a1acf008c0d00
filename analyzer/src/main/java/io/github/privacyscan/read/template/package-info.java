/**
 * Reads pages and message templates – HTML, Thymeleaf, JSP, FreeMarker, Faces – to {@link
 * io.github.privacyscan.program.PageFacts}.
 *
 * <pre>
 * PageReader            one file in, its facts out; never fails
 *  ├ Markup             text to Tokens: tags, directives, code, texts
 *  └ PageBuilder        hands each token to the collectors
 *     ├ Naming          loops, assignments, conditions: fills Scope
 *     ├ Prints          values that come out, by way of Expressions and ExpressionReader
 *     ├ Forms           inputs with InputLabels
 *     ├ Embeds          links, scripts, images; ScriptCalls for what inline scripts call
 *     └ Includes        other pages and fragments
 * </pre>
 *
 * <p>No template engine and no HTML parser is used: the languages are mixed in one file, directives stand where HTML has no
 * place for them, and all that is asked is where values come out. See {@code docs/decisions} for the reasons.
 */
@NullMarked
package io.github.privacyscan.read.template;

import org.jspecify.annotations.NullMarked;
