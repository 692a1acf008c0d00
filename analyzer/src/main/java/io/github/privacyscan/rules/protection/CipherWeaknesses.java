package io.github.privacyscan.rules.protection;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is weak about the cipher that a value is given to: its algorithm or mode, its key, its start value. */
final class CipherWeaknesses {

    /** Algorithms that are broken or too short, in transformations and in names of password-based schemes. */
    private static final Pattern BROKEN = Pattern.compile(
            "(?:DES|DESEDE|TRIPLEDES|3DES|RC2|RC4|ARC4|ARCFOUR|BLOWFISH)(?:/.*)?|PBEWITH(?:MD5|SHA1?)AND(?:DES|TRIPLEDES|DESEDE|RC2|RC4).*");

    /** Block ciphers whose equal blocks look equal: what ECB shows, also where no mode is named. */
    private static final Pattern EQUAL_BLOCKS = Pattern.compile("(?:AES(?:_\\d+)?|SM4|CAMELLIA|ARIA)(?:/ECB/.*)?|ECB");

    private static final Set<String> UNLOCKING = Set.of("DECRYPT_MODE", "UNWRAP_MODE");

    private final RuleContext context;
    private final Origins origins;
    private final CryptoCalls calls;
    private final WrittenValues written;

    CipherWeaknesses(RuleContext context) {
        this.context = context;
        origins = new Origins(context);
        calls = new CryptoCalls(context.program(), context.knowledge());
        written = new WrittenValues(origins, calls);
    }

    /**
     * A weakness.
     *
     * @param kind what is weak
     * @param place the cipher or key expression
     * @param what what it is, behind "with"
     */
    record Weakness(Kind kind, Place place, Text what) {}

    /** What is weak, the gravest first; a start value that repeats only shows which values are equal. */
    enum Kind {
        ALGORITHM,
        KEY,
        START
    }

    /** The weaknesses of the cipher whose call this is, the gravest first; none where it decrypts. */
    List<Weakness> of(SinkSite sink) {
        Procedure procedure = sink.procedure();
        if (!(procedure.body().code().get(sink.instruction()) instanceof Instruction.Call call)) {
            return List.of();
        }
        List<Weakness> found = new ArrayList<>();
        List<CodeAt.Site> makers = origins.of(procedure, call.receiver()).sites();
        List<CodeAt.Site> settings = new ArrayList<>(settings(procedure, call.receiver()));
        for (CodeAt.Site maker : makers) {
            settings.add(maker);
            if (!maker.procedure().equals(procedure)) {
                settings.addAll(settings(maker.procedure(), maker.instruction().target()));
            }
        }
        if (settings.stream().anyMatch(this::isUnlocking)) {
            return List.of();
        }
        settings.forEach(site -> judge(site, found));
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Weakness::kind))
                .toList();
    }

    /** The calls on the same object that set it up. */
    private List<CodeAt.Site> settings(Procedure procedure, int object) {
        List<CodeAt.Site> found = new ArrayList<>();
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Call call
                    && call.receiver() >= 0
                    && call.receiver() == object
                    && procedure.resolution(i) instanceof Resolution.Invoke) {
                found.add(new CodeAt.Site(procedure, i));
            }
        }
        return found;
    }

    private boolean isUnlocking(CodeAt.Site site) {
        return method(site).filter(method -> calls.isOf("cipher-use", method)).isPresent()
                && Origins.arguments(site.instruction())
                        .filter(given -> given.size() > 0)
                        .filter(given -> UNLOCKING.contains(constantName(site.procedure(), given.get(0))))
                        .isPresent();
    }

    private void judge(CodeAt.Site site, List<Weakness> found) {
        Optional<MethodRef> method = method(site);
        Optional<Operands> arguments = Origins.arguments(site.instruction());
        if (method.isEmpty() || arguments.isEmpty()) {
            return;
        }
        Place place =
                new Place(site.procedure().file().path(), site.instruction().span());
        if (calls.isWeak(method.get())) {
            String name = Wording.call(method.get());
            found.add(new Weakness(Kind.ALGORITHM, place, algorithm(name)));
        } else if (calls.isOf("cipher", method.get())) {
            algorithmOf(site.procedure(), arguments.get())
                    .ifPresent(name -> found.add(new Weakness(Kind.ALGORITHM, place, algorithm(name))));
        }
        if (calls.isOf("cipher-key", method.get()) && arguments.get().size() > 0) {
            key(site.procedure(), arguments.get().get(0), found);
        }
        if (calls.isOf("cipher-use", method.get())) {
            use(site.procedure(), arguments.get(), found);
        }
    }

    private static Text algorithm(String name) {
        return new Text(
                "'" + name + "', a cipher or mode that is broken or shows which blocks are equal",
                "「" + name + "」（已被破解或會顯露相同區塊的加密法或模式）");
    }

    private void key(Procedure procedure, int variable, List<Weakness> found) {
        written.of(procedure, variable)
                .ifPresent(place -> found.add(
                        new Weakness(Kind.KEY, place, new Text("a key that is written in the sources", "寫於原始碼的金鑰"))));
    }

    /** Mode, key, start value. */
    private void use(Procedure procedure, Operands arguments, List<Weakness> found) {
        if (arguments.size() > 1) {
            key(procedure, arguments.get(1), found);
        }
        if (arguments.size() > 2) {
            boolean isStart = origins.of(procedure, arguments.get(2)).sites().stream()
                    .flatMap(site -> method(site).stream())
                    .anyMatch(method -> calls.isOf("cipher-start", method));
            written.of(procedure, arguments.get(2))
                    .filter(place -> isStart)
                    .ifPresent(place -> found.add(new Weakness(
                            Kind.START,
                            place,
                            new Text(
                                    "an initialisation vector that is written in the sources, so that equal values"
                                            + " look equal",
                                    "寫於原始碼的初始向量，相同的值會得出相同的密文"))));
        }
    }

    /** The weak algorithm that the arguments name, by a text or by constants. */
    private Optional<String> algorithmOf(Procedure procedure, Operands arguments) {
        Definitions definitions = new Definitions(context.program(), procedure);
        for (int i = 0; i < arguments.size(); i++) {
            String name = definitions
                    .text(arguments.get(i))
                    .map(Definitions.Literal::text)
                    .orElseGet(() -> "");
            String shown = name.isEmpty() ? constantName(procedure, arguments.get(i)) : name;
            String plain = shown.toUpperCase(Locale.ROOT);
            if (BROKEN.matcher(plain).matches() || EQUAL_BLOCKS.matcher(plain).matches()) {
                return Optional.of(shown);
            }
        }
        return Optional.empty();
    }

    private String constantName(Procedure procedure, int variable) {
        Resolution resolution = new Definitions(context.program(), procedure).resolution(variable);
        return resolution instanceof Resolution.Field field ? field.field().name() : "";
    }

    private static Optional<MethodRef> method(CodeAt.Site site) {
        return site.procedure().resolution(site.index()) instanceof Resolution.Invoke invoke
                ? Optional.of(invoke.method())
                : Optional.empty();
    }
}
