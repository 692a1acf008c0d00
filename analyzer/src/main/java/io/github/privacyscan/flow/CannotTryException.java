package io.github.privacyscan.flow;

/** A trial run met something that it cannot do, or that would fail in the real program too. Carries no stack: it is an answer. */
final class CannotTryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotTryException(String what) {
        super(what, null, false, false);
    }
}
