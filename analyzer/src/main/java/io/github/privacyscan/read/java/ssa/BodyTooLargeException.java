package io.github.privacyscan.read.java.ssa;

/** Thrown when a body has more blocks than hand-written code ever has. The body is then left out and reported. */
public final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("more than " + SsaBuilder.MAX_BLOCKS + " basic blocks");
    }
}
