package io.github.privacyscan.link;

import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.source.SourceFile;

/**
 * A body that was linked: a method, constructor, initialiser or lambda.
 *
 * <p>Identity is the number: two procedures are equal only if they are the same object of one {@link LinkedProgram}.
 */
public final class Procedure implements Comparable<Procedure> {

    private final int id;
    private final SourceFile file;
    private final MethodRef method;
    private final MethodDecl declaration;
    private final Body body;
    private final boolean lambda;
    private final boolean synthetic;
    // Arrays, because every stage asks for every instruction.
    private volatile Type[] types = {};
    private volatile Resolution[] resolutions = {};

    /** Made by linking only. */
    Procedure(
            int id,
            SourceFile file,
            MethodRef method,
            MethodDecl declaration,
            Body body,
            boolean lambda,
            boolean synthetic) {
        this.id = id;
        this.file = file;
        this.method = method;
        this.declaration = declaration;
        this.body = body;
        this.lambda = lambda;
        this.synthetic = synthetic;
    }

    /** Number in {@link LinkedProgram#procedures()}, from 0, the same for the same input. */
    public int id() {
        return id;
    }

    /** The file it is written in; for synthetic members the file of their type. */
    public SourceFile file() {
        return file;
    }

    /** The method; for a lambda the method it is written in. */
    public MethodRef method() {
        return method;
    }

    /** The declaration; for a lambda that of the method it is written in. */
    public MethodDecl declaration() {
        return declaration;
    }

    /** The code. */
    public Body body() {
        return body;
    }

    /** Whether this is a lambda: its inputs are captured variables and lambda parameters. */
    public boolean isLambda() {
        return lambda;
    }

    /** Whether it has no text of its own: Lombok and record members. */
    public boolean isSynthetic() {
        return synthetic;
    }

    /** The type of a variable. */
    public Type typeOf(int variable) {
        Type[] known = types;
        return variable >= 0 && variable < known.length ? known[variable] : Type.UNKNOWN;
    }

    /** What linking found for the instruction of that index. */
    public Resolution resolution(int instruction) {
        Resolution[] known = resolutions;
        return instruction < known.length ? known[instruction] : Resolution.NOTHING;
    }

    /** Called once by linking, before the program is handed out. */
    void linked(Type[] variableTypes, Resolution[] instructionResolutions) {
        types = variableTypes.clone();
        resolutions = instructionResolutions.clone();
    }

    /** Called by linking only, before the program is handed out: an instruction turns out to mean something else. */
    void relinked(int instruction, Resolution resolution) {
        Resolution[] changed = resolutions.clone();
        changed[instruction] = resolution;
        resolutions = changed;
    }

    @Override
    public int compareTo(Procedure other) {
        return Integer.compare(id, other.id);
    }

    @Override
    public String toString() {
        return (lambda ? "lambda in " : "") + method;
    }
}
