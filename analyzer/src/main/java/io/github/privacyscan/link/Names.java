package io.github.privacyscan.link;

import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.ImportDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The meaning of type names in a source file (JLS 6.4, 6.5): type variables, member types, imports, the package,
 * {@code java.lang}.
 *
 * <p>Without a class path the name of an unknown type still gets its qualified form where an import tells it. If nothing
 * but one on-demand import of an unknown package can explain a name, that is taken. Else the name stays as written, so
 * that later stages can compare by simple name.
 */
final class Names {

    private final Declarations declarations;
    private final Set<String> inferred;
    private final Map<TypeInfo, Map<String, String>> found = new ConcurrentHashMap<>();
    private final Map<TypeInfo, Map<String, Optional<String>>> simpleNames = new ConcurrentHashMap<>();
    private final Map<String, Type> plain = new ConcurrentHashMap<>();

    /**
     * Creates it.
     *
     * @param inferred qualified names that stand for the type of the initialiser
     */
    Names(Declarations declarations, Set<String> inferred) {
        this.declarations = declarations;
        this.inferred = inferred;
    }

    /** Drops what was found: while headers were incomplete, or when all bodies are linked and hardly a name is asked for. */
    void forget() {
        found.clear();
        simpleNames.clear();
        plain.clear();
    }

    /** The scope inside the body of a source type. */
    TypeScope scopeOf(TypeInfo type) {
        return (name, arguments) -> named(type, name, arguments, type.isLocal());
    }

    /** The scope in which the header of a nested source type is read: the body around it. */
    TypeScope scopeAround(TypeInfo type) {
        TypeInfo context = type.outer().orElse(type);
        return (name, arguments) -> named(context, name, arguments, type.isLocal());
    }

    private Type named(TypeInfo context, String name, List<Type> arguments, boolean isLocal) {
        if (arguments.isEmpty() && name.indexOf('.') < 0) {
            Optional<Type> variable = typeVariable(context, name, isLocal);
            if (variable.isPresent()) {
                return variable.get();
            }
        }
        String resolved = resolve(context, name);
        if (isInferred(context, resolved)) {
            return Type.UNKNOWN;
        }
        return arguments.isEmpty() ? plain(resolved) : new Type.Class(resolved, arguments);
    }

    /** A type without arguments; the same object for the same name, since there are as many uses as variables. */
    private Type plain(String name) {
        Type known = plain.get(name);
        if (known == null) {
            known = Type.named(name);
            plain.put(name, known);
        }
        return known;
    }

    /** Whether it stands for the type of an initialiser; its package may be unknown but for the import. */
    private boolean isInferred(TypeInfo context, String name) {
        if (isCapitalised(name) || name.indexOf('.') >= 0) {
            return inferred.contains(name);
        }
        return context.file().stream()
                .flatMap(file -> file.imports().stream())
                .anyMatch(use -> use.onDemand() && inferred.contains(use.name() + "." + name));
    }

    /** A type variable of the type or of one around it. */
    private static Optional<Type> typeVariable(TypeInfo context, String name, boolean isLocal) {
        Optional<TypeInfo> level = Optional.of(context);
        while (level.isPresent()) {
            for (Type param : level.get().params()) {
                if (param instanceof Type.Variable variable && variable.name().equals(name)) {
                    return Optional.of(param);
                }
            }
            if (isDeclared(level.get(), name)) {
                return Optional.empty();
            }
            level = level.get().outer();
        }
        return isLocal ? methodVariable(context, name) : Optional.empty();
    }

    private static boolean isDeclared(TypeInfo type, String simpleName) {
        for (TypeDecl nested : type.declaration().nested()) {
            if (nested.simpleName().equals(simpleName)) {
                return true;
            }
        }
        return false;
    }

    /** Local and anonymous classes see the type variables of the method around them, which facts do not name. */
    private static Optional<Type> methodVariable(TypeInfo context, String name) {
        Optional<TypeInfo> level = Optional.of(context);
        while (level.isPresent()) {
            for (MethodDecl method : level.get().declaration().methods()) {
                if (method.typeParams().stream().anyMatch(param -> param.name().equals(name))) {
                    return Optional.ofNullable(
                            level.get().scope().variables(method.typeParams()).get(name));
                }
            }
            level = level.get().outer();
        }
        return Optional.empty();
    }

    /** Binary name of the type that the written name means inside a type, or the best guess. */
    String resolve(TypeInfo context, String written) {
        Map<String, String> known = found.computeIfAbsent(context, unused -> new ConcurrentHashMap<>());
        String result = known.get(written);
        if (result == null) {
            result = search(context, written);
            known.put(written, result);
        }
        return result;
    }

    private String search(TypeInfo context, String written) {
        int dot = written.indexOf('.');
        if (dot < 0) {
            return simple(context, written).orElseGet(() -> guess(context, written));
        }
        String head = written.substring(0, dot);
        Optional<String> first = simple(context, head);
        if (first.isEmpty() && isCapitalised(head)) {
            first = Optional.of(guess(context, head));
        }
        if (first.isPresent()) {
            return member(first.get(), written.substring(dot + 1));
        }
        return qualified(written).orElseGet(() -> guessQualified(written));
    }

    /** The type that a simple name means, if one is known or imported by name. */
    Optional<String> simple(TypeInfo context, String name) {
        Map<String, Optional<String>> known = simpleNames.computeIfAbsent(context, unused -> new ConcurrentHashMap<>());
        Optional<String> result = known.get(name);
        if (result == null) {
            result = searchSimple(context, name);
            known.put(name, result);
        }
        return result;
    }

    /** What it means around the type is kept, too: the many classes inside one ask for the same names. */
    private Optional<String> searchSimple(TypeInfo context, String name) {
        Optional<String> member = memberType(context, name, new HashSet<>());
        if (member.isPresent()) {
            return member;
        }
        if (context.declaration().simpleName().equals(name)) {
            return Optional.of(context.name());
        }
        Optional<TypeInfo> outer = context.outer();
        return outer.isPresent() ? simple(outer.get(), name) : context.file().flatMap(file -> imported(file, name));
    }

    private Optional<String> imported(FileFacts file, String name) {
        for (ImportDecl use : file.imports()) {
            if (!use.onDemand() && isLastSegment(use.name(), name)) {
                Optional<String> type = use.isStatic() ? staticMemberType(use.name()) : Optional.empty();
                if (type.isPresent()) {
                    return type;
                }
                if (!use.isStatic()) {
                    return Optional.of(qualified(use.name()).orElseGet(() -> guessQualified(use.name())));
                }
            }
        }
        String ofPackage = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
        if (exists(ofPackage)) {
            return Optional.of(ofPackage);
        }
        for (ImportDecl use : file.imports()) {
            Optional<String> type = use.onDemand() ? onDemand(use, name) : Optional.empty();
            if (type.isPresent()) {
                return type;
            }
        }
        return existing("java.lang." + name);
    }

    private static boolean isLastSegment(String qualified, String name) {
        int dot = qualified.length() - name.length() - 1;
        return dot >= 0 && qualified.charAt(dot) == '.' && qualified.endsWith(name);
    }

    private Optional<String> onDemand(ImportDecl use, String name) {
        if (use.isModule()) {
            return declarations.packagesOf(use.name()).stream()
                    .flatMap(exported -> existing(exported + "." + name).stream())
                    .findFirst();
        }
        Optional<String> direct = use.isStatic() ? Optional.empty() : existing(use.name() + "." + name);
        return direct.isPresent()
                ? direct
                : qualified(use.name())
                        .flatMap(declarations::find)
                        .flatMap(type -> memberType(type, name, new HashSet<>()));
    }

    private Optional<String> staticMemberType(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        return qualified(qualifiedName.substring(0, dot))
                .flatMap(declarations::find)
                .flatMap(type -> memberType(type, qualifiedName.substring(dot + 1), new HashSet<>()));
    }

    /** A member type, declared or inherited. */
    Optional<String> memberType(TypeInfo type, String name, Set<String> visited) {
        if (!visited.add(type.name())) {
            return Optional.empty();
        }
        for (TypeDecl nested : type.declaration().nested()) {
            if (nested.simpleName().equals(name)) {
                return Optional.of(nested.binaryName());
            }
        }
        if (!type.isSource() && exists(type.name() + "$" + name)) {
            return Optional.of(type.name() + "$" + name);
        }
        for (Type.Class supertype : type.supertypes()) {
            Optional<TypeInfo> known =
                    supertype.equals(Types.OBJECT) ? Optional.empty() : declarations.find(supertype.binaryName());
            Optional<String> member = known.isPresent() ? memberType(known.get(), name, visited) : Optional.empty();
            if (member.isPresent()) {
                return member;
            }
        }
        return Optional.empty();
    }

    /** A member type of a type known by name, several levels down; unknown levels are taken as written. */
    String member(String owner, String path) {
        String result = owner;
        for (String segment : path.split("\\.", 0)) {
            String current = result;
            result = declarations
                    .find(current)
                    .flatMap(type -> memberType(type, segment, new HashSet<>()))
                    .orElse(current + "$" + segment);
        }
        return result;
    }

    /** The known type of a qualified name, the longest package first excluded: {@code a.B.C} is tried as that, then {@code a.B$C}. */
    Optional<String> qualified(String name) {
        String candidate = name;
        while (true) {
            if (exists(candidate)) {
                return Optional.of(candidate);
            }
            int dot = candidate.lastIndexOf('.');
            if (dot < 0 || !isCapitalised(segmentBefore(candidate, dot))) {
                return Optional.empty();
            }
            candidate = candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
        }
    }

    private static String segmentBefore(String name, int dot) {
        return name.substring(name.lastIndexOf('.', dot - 1) + 1, dot);
    }

    /** By convention the first capitalised segment names the top-level type. */
    static String guessQualified(String name) {
        StringBuilder result = new StringBuilder();
        boolean inType = false;
        for (String segment : name.split("\\.", 0)) {
            if (result.length() > 0) {
                result.append(inType ? '$' : '.');
            }
            result.append(segment);
            inType |= isCapitalised(segment);
        }
        return result.toString();
    }

    private String guess(TypeInfo context, String name) {
        List<String> unknownPackages = context.file().stream()
                .flatMap(file -> file.imports().stream())
                .filter(use -> use.onDemand() && !use.isStatic() && !use.isModule())
                .map(ImportDecl::name)
                .filter(imported -> !isKnownPackage(imported))
                .distinct()
                .toList();
        boolean explained = unknownPackages.size() == 1 && isCapitalised(name) && name.length() > 1;
        return explained ? guessQualified(unknownPackages.get(0) + "." + name) : name;
    }

    private boolean isKnownPackage(String name) {
        return declarations.isPackage(name) || name.startsWith("java.") || exists(name);
    }

    /** Owner types that static imports name for a member: imported by name if {@code onDemand} is not set. */
    List<String> staticOwners(TypeInfo context, String member, boolean onDemand) {
        List<String> owners = List.of();
        // A loop: asked for every simple name and call, and few files have such imports.
        for (ImportDecl use : context.file().map(FileFacts::imports).orElse(List.of())) {
            if (use.isStatic() && use.onDemand() == onDemand && (onDemand || isLastSegment(use.name(), member))) {
                String owner = onDemand
                        ? use.name()
                        : use.name().substring(0, use.name().lastIndexOf('.'));
                owners = owners.isEmpty() ? new ArrayList<>() : owners;
                owners.add(qualified(owner).orElseGet(() -> guessQualified(owner)));
            }
        }
        return owners;
    }

    private Optional<String> existing(String name) {
        return exists(name) ? Optional.of(name) : Optional.empty();
    }

    private boolean exists(String name) {
        return declarations.find(name).isPresent();
    }

    static boolean isCapitalised(String segment) {
        return !segment.isEmpty() && Character.isUpperCase(segment.charAt(0));
    }
}
