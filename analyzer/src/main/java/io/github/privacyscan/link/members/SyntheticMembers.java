package io.github.privacyscan.link.members;

import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.FolderSettings;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Completes declarations with the members that compilers and annotation processors add. Immutable. */
public final class SyntheticMembers {

    private final AnnotationTable table;

    private SyntheticMembers(AnnotationTable table) {
        this.table = table;
    }

    /** The one that knows the annotations of the resource. */
    public static SyntheticMembers standard() {
        return new SyntheticMembers(AnnotationTable.load());
    }

    /**
     * For the types of one file, whose imports give annotations their names.
     *
     * @param settings settings of all folders, sorted by folder
     * @param extra methods that linking found, by binary name of their class
     */
    public OfFile in(FileFacts file, List<FolderSettings> settings, Map<String, List<MethodDecl>> extra) {
        LombokSettings ofFile = LombokSettings.of(table.settings(), file.file().path(), settings);
        return new OfFile(new AnnotationNames(table, file, ofFile), extra);
    }

    /** Names of types that stand for the type of the initialiser of a local variable. */
    public Set<String> inferredTypes() {
        return table.inferred();
    }

    /**
     * A completed declaration.
     *
     * @param declaration the declaration; members added stand behind those written
     * @param writtenMethods how many of its methods are written
     * @param nested its nested types, completed, in the order of the declaration
     */
    public record Completed(TypeDecl declaration, int writtenMethods, List<Completed> nested) {
        public Completed {
            nested = List.copyOf(nested);
        }
    }

    /** Completes the types of one file. */
    public static final class OfFile {

        private final AnnotationNames names;
        private final Map<String, List<MethodDecl>> extra;

        private OfFile(AnnotationNames names, Map<String, List<MethodDecl>> extra) {
            this.names = names;
            this.extra = extra;
        }

        /** The members of a type whose methods it repeats; types inside it not included. */
        public List<Delegation> delegations(TypeDecl type) {
            return Delegation.of(type, names);
        }

        /** A type with everything inside it. Never fails; contradictory annotations add what they can. */
        public Completed complete(TypeDecl type) {
            return complete(type, List.of());
        }

        private Completed complete(TypeDecl type, List<TypeDecl> outer) {
            boolean utility = names.has(type.annotations(), "utility");
            Draft draft = new Draft(utility ? UtilityClass.of(type) : type, outer);
            switch (type.kind()) {
                case RECORD -> RecordMembers.addTo(draft);
                case ENUM -> EnumMembers.addTo(draft);
                default -> {}
            }
            new LombokMembers(names).addTo(draft);
            DefaultConstructor.addTo(draft);
            extra.getOrDefault(type.binaryName(), List.of()).forEach(draft::add);
            return draft.completed(nested -> complete(nested, draft.around()));
        }
    }
}
