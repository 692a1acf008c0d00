package io.github.privacyscan.rules.protection;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Columns of entities for which no encryption was found: no annotation of the field or its class that converts or encrypts,
 * no call that encrypts what a setter is given, no rule in the settings, no interceptor that encrypts.
 */
final class StoredInClear {

    private static final List<String> ENCRYPTING = List.of(
            "encrypt", "decrypt", "crypt", "cipher", "encipher", "encode", "encoder", "secure", "tokenize", "vault");

    private static final Set<String> HARMLESS = Set.of("mask", "masked", "hash", "hashed", "token", "redact", "digest");

    private static final Set<String> CONVERTING =
            Set.of("convert", "converter", "transformer", "handler", "typehandler");

    private static final Set<String> HOOKS =
            Set.of("interceptor", "listener", "handler", "plugin", "converter", "callback");

    private final RuleContext context;

    StoredInClear(RuleContext context) {
        this.context = context;
    }

    /**
     * An entity and its columns in clear.
     *
     * @param type the entity
     * @param elements the columns, worst first
     */
    record Entity(TypeDecl type, List<DataElement> elements) {

        /** What a rule says of it. */
        Finding finding(RuleInfo rule, Text clearedBy) {
            Text data = Wording.data(elements);
            return Observation.of(rule, elements.get(0).place())
                    .says(
                            "The entity '" + type.simpleName() + "' stores " + data.en()
                                    + "; a converter, type handler or call that encrypts was looked for and not found",
                            "實體「" + type.simpleName() + "」儲存" + data.zhHant() + "；已查找負責加密的轉換器、類型處理器或呼叫，但未有發現")
                    .about(elements)
                    .clearedBy(clearedBy)
                    .finding(type.binaryName());
        }
    }

    /** The entities with columns that count; none where encryption is set up for the whole program. */
    List<Entity> entities(Predicate<DataElement> counts) {
        List<Entity> found = new ArrayList<>();
        for (TypeDecl type : context.program().sourceTypes()) {
            if (context.roles().has(type.annotations(), type.binaryName(), "entity") && !encrypts(type.annotations())) {
                List<DataElement> elements = type.fields().stream()
                        .filter(field -> !field.modifiers().isStatic() && isPlain(type, field))
                        .flatMap(field ->
                                context
                                        .inventory()
                                        .field(new FieldRef(type.binaryName(), field.name(), false))
                                        .stream())
                        .filter(element -> Leak.isNameable(element) && !element.isProtected() && counts.test(element))
                        .filter(element -> !isGivenEncrypted(element))
                        .sorted(Leak.WORST)
                        .toList();
                if (!elements.isEmpty()) {
                    found.add(new Entity(type, elements));
                }
            }
        }
        return found.isEmpty() || isEncryptedElsewhere() ? List.of() : found;
    }

    /** A value of its own, not another entity, without a conversion. */
    private boolean isPlain(TypeDecl type, FieldDecl field) {
        Type declared = context.program().resolve(field.type(), type.binaryName());
        boolean isValue = declared instanceof Type.Array
                || declared instanceof Type.Primitive
                || declared.erasedName().startsWith("java.");
        return isValue && !encrypts(field.annotations());
    }

    private static boolean encrypts(List<AnnotationUse> annotations) {
        return annotations.stream()
                .flatMap(annotation -> NameTokens.of(annotation.toString()).stream())
                .anyMatch(word -> ENCRYPTING.contains(word) || CONVERTING.contains(word) || word.startsWith("encrypt"));
    }

    private boolean isGivenEncrypted(DataElement element) {
        String name = element.name();
        String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return context.calls().of(element.owner(), setter).stream().anyMatch(this::isGivenEncrypted);
    }

    private boolean isGivenEncrypted(CallIndex.Call call) {
        return call.instruction() instanceof Instruction.Call setter
                && setter.arguments().size() == 1
                && new Definitions(context.program(), call.procedure())
                                .of(setter.arguments().get(0))
                                .orElse(null)
                        instanceof Instruction.Call given
                && NameTokens.of(given.name()).stream()
                        .anyMatch(word -> ENCRYPTING.contains(word) || HARMLESS.contains(word));
    }

    private boolean isEncryptedElsewhere() {
        boolean inSettings = context.program().program().resources().of(SettingsFacts.class).stream()
                .flatMap(file -> file.entries().stream())
                .map(entry -> NameTokens.of(entry.key()))
                .anyMatch(words -> words.contains("encrypt")
                        && (words.contains("column") || words.contains("columns") || words.contains("tables")));
        return inSettings
                || context.program().sourceTypes().stream()
                        .map(type -> NameTokens.of(type.simpleName()))
                        .anyMatch(words -> words.stream().anyMatch(ENCRYPTING::contains)
                                && words.stream().anyMatch(HOOKS::contains));
    }
}
