package io.github.privacyscan.rules.security;

import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.settings.ConfiguredTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address a request goes to, as far as it is a constant or a setting: the first argument of the sending call, or of a call that made
 * the request or the client. In the usual libraries the address comes first.
 */
final class Addresses {

    /** Calls that are looked through from the sending call to the address. */
    private static final int DEPTH = 16;

    private static final Pattern PLAIN = Pattern.compile(
            "(?:http|ftp|ldap|ws)://(\\[[^\\]]*]|[^/:?#\\s\\[]+)(?:[:/?#].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.*\\.localhost|127(?:\\.\\d+){3}|\\[(?:0*:)*:?0*1]|0\\.0\\.0\\.0");

    private final Procedure procedure;
    private final Definitions definitions;
    private final ConfiguredTexts configured;

    private Addresses(Procedure procedure, Definitions definitions, ConfiguredTexts configured) {
        this.procedure = procedure;
        this.definitions = definitions;
        this.configured = configured;
    }

    /** The constant or the setting that the address of the call is or begins with; of several settings the plain one. */
    static Optional<Definitions.Literal> of(
            LinkedProgram program, ConfiguredTexts configured, Procedure procedure, int call) {
        Addresses addresses = new Addresses(procedure, new Definitions(program, procedure), configured);
        return addresses.behind(procedure.body().code().get(call), DEPTH);
    }

    /** Whether an address has a scheme without encryption and a host other than this machine. */
    static boolean isPlain(String address) {
        Matcher matcher = PLAIN.matcher(address.strip());
        return matcher.matches()
                && !LOOPBACK.matcher(matcher.group(1).toLowerCase(Locale.ROOT)).matches();
    }

    /** Scheme and host of an address: what may be shown, without paths and parameters. */
    static String host(String address) {
        Matcher matcher = PLAIN.matcher(address.strip());
        return matcher.matches() ? address.strip().substring(0, matcher.end(1)) : address;
    }

    private Optional<Definitions.Literal> behind(Instruction instruction, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        if (instruction instanceof Instruction.Call call) {
            Optional<Definitions.Literal> first = call.arguments().size() == 0
                    ? Optional.empty()
                    : address(call.arguments().get(0), depth);
            return first.isPresent() || call.receiver() < 0 ? first : address(call.receiver(), depth);
        }
        if (instruction instanceof Instruction.New created
                && created.arguments().size() > 0) {
            return address(created.arguments().get(0), depth);
        }
        if (instruction instanceof Instruction.Copy copy) {
            return address(copy.source(), depth);
        }
        return instruction instanceof Instruction.Cast cast ? address(cast.value(), depth) : Optional.empty();
    }

    private Optional<Definitions.Literal> address(int variable, int depth) {
        Optional<Definitions.Literal> text = definitions.text(variable);
        if (text.isPresent()) {
            return text.filter(literal -> literal.text().contains("://"));
        }
        List<Definitions.Literal> settings = configured.of(procedure, definitions, variable).stream()
                .filter(literal -> literal.text().contains("://"))
                .toList();
        if (!settings.isEmpty()) {
            return settings.stream()
                    .filter(literal -> isPlain(literal.text()))
                    .findFirst()
                    .or(() -> Optional.of(settings.get(0)));
        }
        return definitions.of(variable).flatMap(definition -> behind(definition, depth - 1));
    }
}
