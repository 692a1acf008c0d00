package io.github.privacyscan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The Markdown page that lies beside a rule's class: its documentation, its help in reports and its tests in one text.
 *
 * @param text the whole page, lines ended by {@code \n}
 */
public record RulePage(String text) {

    /** Heading of the last section, in Chinese. */
    public static final String CHINESE = "## 中文";

    /**
     * The page of a rule.
     *
     * @throws IllegalStateException if there is none
     */
    public static RulePage of(Class<? extends Rule> rule) {
        String name = rule.getSimpleName() + ".md";
        try (InputStream page = rule.getResourceAsStream(name)) {
            if (page == null) {
                throw new IllegalStateException("The page " + name + " does not lie beside " + rule.getName() + ".");
            }
            return new RulePage(new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new IllegalStateException("The page " + name + " cannot be read.", e);
        }
    }

    /** The English sections. */
    public String english() {
        int chinese = text.indexOf(CHINESE);
        return (chinese < 0 ? text : text.substring(0, chinese)).strip();
    }

    /** The Chinese section without its heading; empty if the page has none. */
    public String chinese() {
        int chinese = text.indexOf(CHINESE);
        return chinese < 0 ? "" : text.substring(chinese + CHINESE.length()).strip();
    }
}
