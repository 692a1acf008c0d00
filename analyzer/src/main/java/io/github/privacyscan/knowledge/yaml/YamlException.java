package io.github.privacyscan.knowledge.yaml;

import java.util.Objects;

/** A mistake in a YAML file. The message is for its author and starts with {@code file:line: }. */
public final class YamlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the file, as the user knows it
     * @param line the line from 1
     * @param message what is wrong, without the place
     */
    public YamlException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }

    /** Never null: the constructor asks for it. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
