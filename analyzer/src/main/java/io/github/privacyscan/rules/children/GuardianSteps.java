package io.github.privacyscan.rules.children;

import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Label;
import io.github.privacyscan.program.PageForm;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.ConditionNames;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a parent, or the age of the child, has a part in what happens to a child's data. */
final class GuardianSteps {

    private static final int DEPTH = 4;

    private final RuleContext context;

    GuardianSteps(RuleContext context) {
        this.context = context;
    }

    /** Whether a form, the class it fills, its handler or what that calls knows of a parent or of an age. */
    boolean isIn(Enrolment enrolment) {
        return asksInData(enrolment.type())
                || asksOnPage(enrolment)
                || handler(enrolment).anyMatch(this::doesStep);
    }

    /** The code of the handler and what it calls, as far as it is in the sources. */
    Stream<Procedure> handler(Enrolment enrolment) {
        return code(context, enrolment.handler());
    }

    /** The code of a handler and what it calls, as far as it is in the sources. */
    static Stream<Procedure> code(RuleContext context, Endpoint handler) {
        Set<Procedure> reached = new LinkedHashSet<>();
        context.program().procedures().stream()
                .filter(procedure -> procedure.declaration().equals(handler.method())
                        && procedure.method().owner().equals(handler.type().binaryName()))
                .forEach(reached::add);
        Set<Procedure> last = reached;
        for (int depth = 0; depth < DEPTH && !last.isEmpty(); depth++) {
            Set<Procedure> next = new LinkedHashSet<>();
            last.forEach(procedure -> targets(procedure).filter(reached::add).forEach(next::add));
            last = next;
        }
        return reached.stream();
    }

    private static Stream<Procedure> targets(Procedure procedure) {
        return java.util.stream.IntStream.range(0, procedure.body().code().size())
                .mapToObj(procedure::resolution)
                .flatMap(resolution -> resolution instanceof Resolution.Invoke invoke
                        ? invoke.targets().stream()
                        : resolution instanceof Resolution.Function function
                                ? Stream.of(function.procedure())
                                : Stream.empty());
    }

    private boolean asksInData(TypeDecl type) {
        return Stream.concat(Stream.of(type), type.fields().stream().flatMap(field -> declared(type, field)))
                .flatMap(declared -> declared.fields().stream())
                .anyMatch(field -> ChildWords.speakOfGuardian(field.name())
                        || field.labels().stream().map(Label::text).anyMatch(ChildWords::speakOfGuardian));
    }

    private Stream<TypeDecl> declared(TypeDecl type, FieldDecl field) {
        String name = context.program().resolve(field.type(), type.binaryName()).erasedName();
        return context.program().fileOf(name).isPresent() ? context.program().type(name).stream() : Stream.empty();
    }

    private boolean asksOnPage(Enrolment enrolment) {
        return context.inventory().collected().stream()
                .filter(input -> input.handlers().contains(enrolment.method()))
                .flatMap(input -> input.form().inputs().stream())
                .flatMap(GuardianSteps::texts)
                .anyMatch(ChildWords::speakOfGuardian);
    }

    private static Stream<String> texts(PageForm.Input input) {
        return Stream.concat(Stream.of(input.name()), input.labels().stream().map(PageText::text));
    }

    private boolean doesStep(Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (procedure.resolution(i) instanceof Resolution.Invoke invoke && isStep(invoke)) {
                return true;
            }
            if (code.get(i) instanceof Instruction.Branch branch
                    && ConditionNames.any(procedure, branch.condition(), ChildWords::speakOfAge)) {
                return true;
            }
        }
        return false;
    }

    /** A call that speaks of a parent, or that works an age out; reading the age that was given is neither. */
    private static boolean isStep(Resolution.Invoke invoke) {
        String name = invoke.method().name();
        boolean isAccessor = name.startsWith("get") || name.startsWith("set") || name.equals("age");
        return ChildWords.speakOfGuardian(name)
                || ChildWords.speakOfGuardian(Wording.simpleName(invoke.method().owner()))
                || (ChildWords.speakOfAge(name) && !isAccessor)
                || invoke.method().owner().equals("java.time.Period");
    }
}
