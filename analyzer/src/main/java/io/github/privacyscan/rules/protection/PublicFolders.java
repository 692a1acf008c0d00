package io.github.privacyscan.rules.protection;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Folders whose files a web server hands to whoever asks: those below its root, and those a resource handler names. */
final class PublicFolders {

    /** Folders that are a web root by their name. */
    private static final Set<String> ROOTS = Set.of("webapp", "webapps", "wwwroot", "htdocs", "public_html");

    /** Folders that are served where they stand inside another: {@code resources/static}, {@code www/html}. */
    private static final Set<String> SERVED = Set.of(
            "resources/static",
            "resources/public",
            "classes/static",
            "classes/public",
            "meta-inf/resources",
            "www/html",
            "nginx/html");

    /** Folders below a web root that no server hands out. */
    private static final Set<String> KEPT = Set.of("web-inf", "meta-inf");

    private static final String FILE_ADDRESS = "file:";

    private final RuleContext context;
    private List<String> handled = List.of();
    private boolean isRead;

    PublicFolders(RuleContext context) {
        this.context = context;
    }

    /** The public folder that a call writes to, as it is written in its arguments or those of what it writes through. */
    Optional<String> of(Procedure procedure, Instruction call) {
        ValueParts parts = ValueParts.of(context, procedure, call);
        return Stream.concat(Stream.of(parts), writers(procedure, parts))
                .flatMap(value -> folder(value).stream())
                .findFirst();
    }

    /** What the method writes the same object with: a workbook that is filled first and written at the end. */
    private Stream<ValueParts> writers(Procedure procedure, ValueParts parts) {
        return procedure.body().code().stream()
                .filter(instruction -> instruction instanceof Instruction.Call call
                        && (call.name().startsWith("write") || call.name().startsWith("save")))
                .map(instruction -> ValueParts.of(context, procedure, instruction))
                .filter(parts::meets);
    }

    private Optional<String> folder(ValueParts parts) {
        List<String> texts = parts.texts();
        if (texts.stream().anyMatch(text -> segments(text).stream().anyMatch("web-inf"::equals))) {
            return Optional.empty();
        }
        boolean isBelowRoot = parts.instructions().stream()
                .anyMatch(made ->
                        made instanceof Instruction.Call call && call.name().equals("getRealPath"));
        if (isBelowRoot) {
            return Optional.of(texts.isEmpty() ? "/" : texts.get(0));
        }
        return texts.stream().filter(this::isPublic).findFirst();
    }

    private boolean isPublic(String text) {
        if (!text.contains("/") && !text.contains("\\")) {
            return false;
        }
        List<String> segments = segments(text);
        for (int i = 0; i < segments.size(); i++) {
            boolean isServed = i > 0 && SERVED.contains(segments.get(i - 1) + "/" + segments.get(i));
            if ((ROOTS.contains(segments.get(i)) || isServed)
                    && segments.subList(i + 1, segments.size()).stream().noneMatch(KEPT::contains)) {
                return true;
            }
        }
        return handled().stream().anyMatch(text::startsWith);
    }

    private static List<String> segments(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).replace('\\', '/').split("/", -1));
    }

    /** Folders that resource handlers name by a constant. */
    private List<String> handled() {
        if (!isRead) {
            isRead = true;
            List<String> found = new ArrayList<>();
            for (CallIndex.Call call : context.calls().named("addResourceLocations")) {
                ValueParts.of(context, call.procedure(), call.instruction()).texts().stream()
                        .filter(text -> text.startsWith(FILE_ADDRESS))
                        .map(text -> text.substring(FILE_ADDRESS.length()).replaceFirst("^//", ""))
                        .filter(text -> text.length() > 2 && text.startsWith("/"))
                        .forEach(found::add);
            }
            handled = List.copyOf(found);
        }
        return handled;
    }
}
