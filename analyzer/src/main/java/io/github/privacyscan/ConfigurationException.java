package io.github.privacyscan;

/**
 * The request cannot be carried out as it stands: a missing folder, malformed knowledge, an unknown rule. The message is
 * for the user and names file and line where there are any. Front ends exit with code 2.
 */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
