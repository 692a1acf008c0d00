package io.github.privacyscan.rules.social;

import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.knowledge.Host;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Calls whose text everybody can read: posts, comments and replies, not messages to one person. */
final class PublicChannels {

    private static final String PUBLIC = "public-post";

    /** Kinds that the address of the call decides. */
    private static final Set<String> ADDRESSED = Set.of("http-out", "social-network");

    /** Ends of the names under which networks keep what is public. */
    private static final Set<String> PUBLIC_ENDS = Set.of("/feed", "/comments");

    /** Stands for the parts of an address that are not known. */
    private static final String UNKNOWN = "x";

    /** Calls that a text is followed through: a message is made and then posted. */
    private static final int DEPTH = 4;

    private PublicChannels() {}

    /** Whether what the call sends is public. */
    static boolean isPublic(RuleContext context, SinkSite sink) {
        String kind = sink.model().kind();
        if (kind.equals(PUBLIC)) {
            return true;
        }
        return ADDRESSED.contains(kind)
                && texts(context, sink).anyMatch(text -> isPublicAddress(context, text, kind.equals("social-network")));
    }

    /** The texts among the arguments of a call, as far as they are known, also inside the objects they are put into. */
    static Stream<String> texts(RuleContext context, SinkSite sink) {
        Procedure procedure = sink.procedure();
        Definitions definitions = new Definitions(context.program(), procedure);
        Instruction call = procedure.body().code().get(sink.instruction());
        return arguments(call).stream().boxed().flatMap(argument -> texts(definitions, argument, DEPTH));
    }

    private static boolean isPublicAddress(RuleContext context, String text, boolean isPath) {
        return context.knowledge()
                        .directory()
                        .host(text)
                        .map(Host::kind)
                        .filter(PUBLIC::equals)
                        .isPresent()
                || (isPath && PUBLIC_ENDS.stream().anyMatch(text::endsWith));
    }

    private static Stream<String> texts(Definitions definitions, int variable, int depth) {
        Instruction definition = definitions.of(variable).orElse(null);
        if (definition == null || depth == 0) {
            return Stream.empty();
        }
        if (definition instanceof Instruction.Concat concat) {
            return Stream.of(joined(definitions, concat.parts()));
        }
        String constant =
                definitions.constant(variable).map(PublicChannels::text).orElse("");
        return constant.isEmpty()
                ? arguments(definition).stream().boxed().flatMap(next -> texts(definitions, next, depth - 1))
                : Stream.of(constant);
    }

    private static String joined(Definitions definitions, Operands parts) {
        List<String> texts = parts.stream()
                .mapToObj(part ->
                        definitions.constant(part).map(PublicChannels::text).orElse(UNKNOWN))
                .toList();
        return String.join("", texts);
    }

    private static String text(Constant constant) {
        return constant instanceof Constant.Text text ? text.value() : UNKNOWN;
    }

    private static Operands arguments(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            return call.arguments();
        }
        return instruction instanceof Instruction.New created ? created.arguments() : Operands.EMPTY;
    }
}
