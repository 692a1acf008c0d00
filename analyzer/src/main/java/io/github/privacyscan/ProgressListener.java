package io.github.privacyscan;

/** Is told how far a scan has come; may be called from several threads. */
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener NONE = (stage, done, total) -> {};

    /**
     * A step was done.
     *
     * @param stage short English name of the stage, {@code read}
     * @param done how much is done
     * @param total how much there is, or 0 when unknown
     */
    void progress(String stage, int done, int total);
}
