package io.github.privacyscan.rules.protection;

import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether a value is nothing but a text, or bytes, that stand in the sources. */
final class WrittenValues {

    /** Methods that give their receiver in another form. */
    private static final Set<String> OF_RECEIVER = Set.of(
            "getBytes", "toCharArray", "substring", "trim", "getEncoded", "toString", "toUpperCase", "toLowerCase");

    /** Methods that give their first argument in another form. */
    private static final Set<String> OF_ARGUMENT = Set.of(
            "decode",
            "decodeStr",
            "decodeHex",
            "decodeBase64",
            "parseHex",
            "hexToBytes",
            "copyOf",
            "copyOfRange",
            "generateSecret",
            "digest",
            "md5",
            "md5Hex",
            "sha256",
            "sha256Hex",
            "bytes",
            "utf8Bytes");

    private static final int DEPTH = 6;

    /** An array of fewer literals may be anything. */
    private static final int BYTES = 8;

    private final Origins origins;
    private final CryptoCalls calls;

    WrittenValues(Origins origins, CryptoCalls calls) {
        this.origins = origins;
        this.calls = calls;
    }

    /** Where the value is written; empty if any part of it may come from elsewhere. */
    Optional<Place> of(Procedure procedure, int variable) {
        return of(procedure, variable, DEPTH);
    }

    private Optional<Place> of(Procedure procedure, int variable, int depth) {
        Origins.Made made = origins.of(procedure, variable);
        if (depth == 0 || !made.isAll() || made.sites().isEmpty()) {
            return Optional.empty();
        }
        List<Place> places = made.sites().stream()
                .flatMap(site -> of(site, depth - 1).stream())
                .toList();
        return places.size() == made.sites().size() ? Optional.of(places.get(0)) : Optional.empty();
    }

    private Optional<Place> of(CodeAt.Site site, int depth) {
        Procedure procedure = site.procedure();
        Instruction instruction = site.instruction();
        Place place = new Place(procedure.file().path(), instruction.span());
        if (instruction instanceof Instruction.Const literal) {
            return literal.value() instanceof Constant.Text ? Optional.of(place) : Optional.empty();
        }
        if (instruction instanceof Instruction.NewArray array) {
            return Optional.of(place).filter(known -> isLiteral(procedure, array.elements()));
        }
        if (instruction instanceof Instruction.New made) {
            return procedure.resolution(site.index()) instanceof Resolution.Invoke invoke
                    ? of(procedure, made.arguments(), invoke.method(), depth)
                    : Optional.empty();
        }
        if (instruction instanceof Instruction.Call call) {
            int operand = OF_RECEIVER.contains(call.name())
                    ? call.receiver()
                    : OF_ARGUMENT.contains(call.name()) && call.arguments().size() > 0
                            ? call.arguments().get(0)
                            : Instruction.NONE;
            return operand < 0 ? Optional.empty() : of(procedure, operand, depth);
        }
        return Optional.empty();
    }

    /** Keys and start values: the bytes come first, those of a start value also behind a length. */
    private Optional<Place> of(Procedure procedure, Operands arguments, MethodRef method, int depth) {
        boolean isStart = calls.isOf("cipher-start", method);
        if (arguments.size() == 0 || (!isStart && !calls.isOf("cipher-key", method))) {
            return Optional.empty();
        }
        Optional<Place> first = of(procedure, arguments.get(0), depth);
        return first.isPresent() || !isStart || arguments.size() == 1 ? first : of(procedure, arguments.get(1), depth);
    }

    private boolean isLiteral(Procedure procedure, Operands elements) {
        boolean isLiteral = elements.size() >= BYTES;
        for (int i = 0; i < elements.size(); i++) {
            isLiteral &= origins.of(procedure, elements.get(i)).sites().stream()
                    .allMatch(site -> site.instruction() instanceof Instruction.Const
                            || site.instruction() instanceof Instruction.Operation);
        }
        return isLiteral;
    }
}
