package io.github.privacyscan.knowledge;

import java.util.Objects;

/** A knowledge file cannot be read or has a mistake in it. The message is for its author: {@code file:line: …}. */
public final class KnowledgeException extends Exception {

    private static final long serialVersionUID = 1L;

    public KnowledgeException(String message) {
        super(message);
    }

    /** Never null: the constructor asks for it. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
