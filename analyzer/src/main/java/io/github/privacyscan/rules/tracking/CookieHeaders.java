package io.github.privacyscan.rules.tracking;

import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import java.util.List;

/** Cookies that are made by writing their header: {@code response.addHeader("Set-Cookie", …)}. */
final class CookieHeaders {

    private static final String HEADER = "Set-Cookie";

    /** How libraries name the constant of that text. */
    private static final String CONSTANT = "SET_COOKIE";

    private CookieHeaders() {}

    /** Whether the first argument of the call names the header. */
    static boolean isCookie(SinkSite sink) {
        List<Instruction> code = sink.procedure().body().code();
        return code.get(sink.instruction()) instanceof Instruction.Call call
                && call.arguments().size() > 1
                && isHeader(sink.procedure(), call.arguments().get(0));
    }

    private static boolean isHeader(Procedure procedure, int variable) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i).target() == variable) {
                return isHeader(code.get(i), procedure.resolution(i));
            }
        }
        return false;
    }

    private static boolean isHeader(Instruction definition, Resolution resolution) {
        if (definition instanceof Instruction.Const literal && literal.value() instanceof Constant.Text text) {
            return text.value().equalsIgnoreCase(HEADER);
        }
        return definition instanceof Instruction.FieldLoad load
                ? load.field().equals(CONSTANT)
                : resolution instanceof Resolution.Field field
                        && field.field().name().equals(CONSTANT);
    }
}
