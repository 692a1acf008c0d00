package io.github.privacyscan.rules.protection;

import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.PassedMethods;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Uploads that get an access list which lets everybody read. */
final class PublicObjects {

    /** Words of calls that set who may read. */
    private static final Set<String> ACCESS = Set.of("acl", "access", "grant");

    private static final List<List<String>> PUBLIC =
            List.of(List.of("public", "read"), List.of("public", "read", "write"), List.of("of", "all", "users"));

    /** Methods from the upload upwards whose settings count. */
    private static final int METHODS = 2;

    private final RuleContext context;

    PublicObjects(RuleContext context) {
        this.context = context;
    }

    /** Where an upload is made readable for everybody: every run of the upload passes the place. */
    Optional<Place> opened(DataFlow upload) {
        return PassedMethods.of(context, upload).stream()
                .limit(METHODS)
                .flatMap(passed -> opened(passed).stream())
                .findFirst();
    }

    private Optional<Place> opened(PassedMethods.Passed passed) {
        Procedure procedure = passed.procedure();
        List<Instruction> code = procedure.body().code();
        int tests = tests(procedure, at(procedure, passed.call()));
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Call call
                    && NameTokens.of(call.name()).stream().anyMatch(ACCESS::contains)
                    && isPublic(procedure, call)
                    && tests(procedure, i) <= tests) {
                return Optional.of(new Place(procedure.file().path(), call.link()));
            }
        }
        return Optional.empty();
    }

    private boolean isPublic(Procedure procedure, Instruction.Call call) {
        return call.arguments().stream().anyMatch(argument -> isPublic(procedure, argument));
    }

    private boolean isPublic(Procedure procedure, int argument) {
        return new Definitions(context.program(), procedure)
                .of(argument)
                .filter(made -> isPublicName(made)
                        || ValueParts.of(context, procedure, made).instructions().stream()
                                .anyMatch(PublicObjects::isPublicName))
                .isPresent();
    }

    private static boolean isPublicName(Instruction instruction) {
        String name = "";
        if (instruction instanceof Instruction.FieldLoad load) {
            name = load.field();
        } else if (instruction instanceof Instruction.NameLoad load) {
            name = load.name();
        } else if (instruction instanceof Instruction.Call call) {
            name = call.name();
        } else if (instruction instanceof Instruction.Const literal && literal.value() instanceof Constant.Text text) {
            name = text.value();
        }
        return PUBLIC.contains(NameTokens.of(name));
    }

    private int tests(Procedure procedure, int instruction) {
        return instruction < 0
                ? 0
                : (int) context.flow().guards().waysTo(procedure, instruction).get(0).tests().stream()
                        .filter(test -> test.holds().isPresent())
                        .count();
    }

    private static int at(Procedure procedure, Place place) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Call call
                    && place.equals(new Place(procedure.file().path(), call.link()))) {
                return i;
            }
        }
        return -1;
    }
}
