package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;
import java.util.List;
import java.util.Optional;

/** The part of the program that can matter: what lies on some way from personal data to a sink. */
interface Slice {

    /** Whether content of a variable can be a source's value on its way to a sink. */
    boolean contains(Procedure procedure, int variable, AccessPath content);

    /** Where a static field is read. */
    List<Read> readersOf(String field);

    /** How many procedures have a variable in the slice. */
    int procedures();

    /** A read of a static field into a variable. */
    record Read(Procedure procedure, int instruction, int variable) {

        /** The variable has that content from the read on. */
        Fact.Key key(Root root, AccessPath content, int marks) {
            return new Fact.Key(procedure, root, variable, content, instruction, marks);
        }

        /** Nothing in the procedure comes before the read. */
        Fact.Cause cause(String field) {
            return new Fact.Cause(Optional.empty(), Optional.empty(), instruction, FlowStep.Kind.STORE, field);
        }
    }
}
