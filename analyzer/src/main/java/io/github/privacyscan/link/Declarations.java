package io.github.privacyscan.link;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.TypeStub;
import io.github.privacyscan.link.members.Delegation;
import io.github.privacyscan.link.members.SyntheticMembers;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.SignatureSource;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All declared types by binary name: the sources', then those of class files, then stubs.
 *
 * <p>The sources are indexed and their headers read on construction, in one thread; types of class files are added when
 * first asked for, by any thread.
 */
final class Declarations {

    private final SignatureSource library;
    private final Map<String, TypeStub> stubs;
    private final List<Delegation> delegations = new ArrayList<>();
    private final List<TypeInfo> sources = new ArrayList<>();
    private final Map<String, TypeInfo> byName = new LinkedHashMap<>();
    private final Map<String, List<TypeInfo>> subtypes = new LinkedHashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<TypeInfo> unfinished = new HashSet<>();
    private final Map<String, Optional<TypeInfo>> loaded = new ConcurrentHashMap<>();
    private final Names names;
    private final Map<String, String> known = new LinkedHashMap<>();

    /** All declarations; classes repeat the methods of members that are annotated so. */
    static Declarations of(Program program, Knowledge knowledge, SignatureSource library) {
        Declarations declarations = new Declarations(program, knowledge, library, Map.of());
        return declarations.delegations.isEmpty()
                ? declarations
                : new Declarations(program, knowledge, library, new Delegates(declarations).methods());
    }

    private Declarations(
            Program program, Knowledge knowledge, SignatureSource library, Map<String, List<MethodDecl>> extra) {
        this.library = library;
        this.stubs = knowledge.stubs();
        stubs.values().forEach(stub -> stub.names().forEach(name -> known.putIfAbsent(name, stub.name())));
        SyntheticMembers synthesis = SyntheticMembers.standard();
        this.names = new Names(this, synthesis.inferredTypes());
        for (FileFacts file : program.files()) {
            addPackage(file.packageName());
            SyntheticMembers.OfFile members = synthesis.in(file, program.settings(), extra);
            for (TypeDecl type : file.types()) {
                index(members.complete(type), file, Optional.empty());
                noteDelegations(type, members);
            }
        }
        unfinished.addAll(sources);
        sources.forEach(this::readHeader);
        sources.forEach(this::recordSubtypes);
        names.forget();
    }

    private void noteDelegations(TypeDecl type, SyntheticMembers.OfFile members) {
        delegations.addAll(members.delegations(type));
        type.nested().forEach(nested -> noteDelegations(nested, members));
    }

    /** Members whose methods their class repeats. */
    List<Delegation> delegations() {
        return delegations;
    }

    private void addPackage(String name) {
        String prefix = name;
        while (!prefix.isEmpty() && packages.add(prefix)) {
            prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('.')));
        }
    }

    private void index(SyntheticMembers.Completed type, FileFacts file, Optional<TypeInfo> outer) {
        TypeInfo info = new TypeInfo(
                type.declaration(),
                TypeInfo.Origin.SOURCE,
                Optional.of(file),
                outer,
                Optional.empty(),
                type.writtenMethods());
        sources.add(info);
        byName.merge(info.name(), info, Declarations::richer);
        type.nested().forEach(nested -> index(nested, file, Optional.of(info)));
    }

    /** A name declared twice is an error of the sources; the declaration that says more is taken. */
    private static TypeInfo richer(TypeInfo first, TypeInfo second) {
        int more = second.declaration().methods().size()
                - first.declaration().methods().size();
        return more > 0 ? second : first;
    }

    /** Reads the header of a source type unless that is done or under way (a cycle, which is no legal program). */
    private void readHeader(TypeInfo type) {
        if (!unfinished.remove(type)) {
            return;
        }
        type.outer().ifPresent(this::readHeader);
        TypeScope outside = names.scopeAround(type);
        Map<String, Type> own = outside.variables(type.declaration().typeParams());
        TypeScope inHeader = outside.with(own);
        type.header(new TypeInfo.Header(
                names.scopeOf(type), List.copyOf(own.values()), supertypes(type.declaration(), inHeader)));
    }

    private void recordSubtypes(TypeInfo type) {
        for (Type.Class supertype : type.supertypes()) {
            subtypes.computeIfAbsent(supertype.binaryName(), unused -> new ArrayList<>())
                    .add(type);
        }
    }

    private static List<Type.Class> supertypes(TypeDecl type, TypeScope scope) {
        List<Type.Class> result = new ArrayList<>();
        type.superclass().map(scope::read).ifPresent(supertype -> addClass(supertype, result));
        if (result.isEmpty()) {
            implicitSuperclass(type).ifPresent(result::add);
        }
        scope.readAll(type.interfaces()).forEach(supertype -> addClass(supertype, result));
        return result;
    }

    private static void addClass(Type type, List<Type.Class> result) {
        if (type instanceof Type.Class named) {
            result.add(named);
        }
    }

    private static Optional<Type.Class> implicitSuperclass(TypeDecl type) {
        if (type.binaryName().equals("java.lang.Object")) {
            return Optional.empty();
        }
        Type self = Type.named(type.binaryName());
        return Optional.of(
                switch (type.kind()) {
                    case ENUM -> new Type.Class("java.lang.Enum", List.of(self));
                    case RECORD -> new Type.Class("java.lang.Record", List.of());
                    default -> new Type.Class("java.lang.Object", List.of());
                });
    }

    /** Source types in the order of files and text. */
    List<TypeInfo> sources() {
        return sources;
    }

    /** The meaning of names. */
    Names names() {
        return names;
    }

    /** Source types whose header names that type as a supertype. */
    List<TypeInfo> directSubtypes(String binaryName) {
        return subtypes.getOrDefault(binaryName, List.of());
    }

    /** Packages that a module exports. */
    List<String> packagesOf(String module) {
        return library.packagesOf(module);
    }

    /** Whether some source is in that package or below it. */
    boolean isPackage(String name) {
        return packages.contains(name);
    }

    /** The declaration of that name. */
    Optional<TypeInfo> find(String binaryName) {
        TypeInfo source = byName.get(binaryName);
        if (source != null) {
            if (!unfinished.isEmpty()) {
                readHeader(source);
            }
            return source.found();
        }
        Optional<TypeInfo> known = loaded.get(binaryName);
        if (known == null) {
            known = load(binaryName);
            loaded.put(binaryName, known);
        }
        return known;
    }

    private Optional<TypeInfo> load(String binaryName) {
        if (binaryName.isEmpty()) {
            return Optional.empty();
        }
        Optional<TypeInfo> fromClassFile = library.find(binaryName).map(this::fromLibrary);
        return fromClassFile.isPresent()
                ? fromClassFile
                : Optional.ofNullable(stubs.get(binaryName)).map(this::fromStub);
    }

    private TypeInfo fromLibrary(TypeDecl declaration) {
        String name = declaration.binaryName();
        int nesting = name.lastIndexOf('$');
        Optional<TypeInfo> outer = nesting <= 0 || declaration.modifiers().isStatic()
                ? Optional.empty()
                : find(name.substring(0, nesting)).filter(around -> !around.isSource());
        TypeScope around = outer.map(TypeInfo::scope).orElse(TypeScope.binary(Map.of()));
        Map<String, Type> own = around.variables(declaration.typeParams());
        TypeScope scope = around.with(own);
        TypeInfo info = new TypeInfo(
                declaration,
                TypeInfo.Origin.LIBRARY,
                Optional.empty(),
                outer,
                Optional.empty(),
                declaration.methods().size());
        return info.header(new TypeInfo.Header(scope, List.copyOf(own.values()), supertypes(declaration, scope)));
    }

    /** The type that objects of that name have where nothing else tells it; for a method, its name with {@code ()}. */
    Type usual(String name) {
        return Optional.ofNullable(known.get(name)).<Type>map(Type::named).orElse(Type.UNKNOWN);
    }

    private TypeInfo fromStub(TypeStub stub) {
        List<TypeParam> params = stub.typeParameters().stream()
                .map(name -> new TypeParam(name, List.of()))
                .toList();
        TypeScope around = TypeScope.binary(Map.of());
        Map<String, Type> own = around.variables(params);
        TypeScope scope = around.with(own);
        TypeDecl declaration = new TypeDecl(
                stub.name(),
                stub.name().substring(stub.name().lastIndexOf('.') + 1),
                stub.interfaceType() ? TypeDecl.Kind.INTERFACE : TypeDecl.Kind.CLASS,
                Modifiers.NONE,
                params,
                Optional.empty(),
                stub.supertypes(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                Span.NONE);
        TypeInfo info = new TypeInfo(
                declaration, TypeInfo.Origin.STUB, Optional.empty(), Optional.empty(), Optional.of(stub), 0);
        return info.header(new TypeInfo.Header(scope, List.copyOf(own.values()), supertypes(declaration, scope)));
    }
}
