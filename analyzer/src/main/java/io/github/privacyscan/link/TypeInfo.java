package io.github.privacyscan.link;

import io.github.privacyscan.knowledge.TypeStub;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A declared type, with the names in its header read.
 *
 * <p>Created with an empty header; {@link #header} fills it exactly once, for types of the sources after all of them are
 * indexed. Everything else is derived on demand and immutable; two threads that derive it at the same time get equal
 * results.
 */
final class TypeInfo {

    /** Where a declaration comes from, best first. */
    enum Origin {
        SOURCE,
        LIBRARY,
        STUB
    }

    private final TypeDecl declaration;
    private final Origin origin;
    private final Optional<FileFacts> file;
    private final Optional<TypeInfo> outer;
    private final Optional<TypeStub> stub;
    private final int writtenMethods;
    private final boolean local;
    private final Optional<TypeInfo> found = Optional.of(this);
    private volatile Header header = Header.EMPTY;
    private volatile Map<String, List<MethodInfo>> methods = Map.of();
    private volatile List<MethodInfo> ordered = List.of();
    private volatile Map<String, FieldDecl> fields = Map.of();

    /**
     * What the header says.
     *
     * @param scope the scope of the type's body: its own and enclosing type variables and all names
     * @param params its type variables in order
     * @param supertypes superclass first, then interfaces
     */
    record Header(TypeScope scope, List<Type> params, List<Type.Class> supertypes) {
        static final Header EMPTY = new Header(TypeScope.binary(Map.of()), List.of(), List.of());

        Header {
            params = List.copyOf(params);
            supertypes = List.copyOf(supertypes);
        }
    }

    TypeInfo(
            TypeDecl declaration,
            Origin origin,
            Optional<FileFacts> file,
            Optional<TypeInfo> outer,
            Optional<TypeStub> stub,
            int writtenMethods) {
        this.declaration = declaration;
        this.origin = origin;
        this.file = file;
        this.outer = outer;
        this.stub = stub;
        this.writtenMethods = writtenMethods;
        this.local = isNumbered(declaration) || outer.filter(TypeInfo::isLocal).isPresent();
    }

    /** Fills in the header, before the object is seen by other threads. */
    TypeInfo header(Header read) {
        header = read;
        return this;
    }

    String name() {
        return declaration.binaryName();
    }

    /** Itself, as looking it up gives it: types are looked up all the time, and every answer would be an object. */
    Optional<TypeInfo> found() {
        return found;
    }

    /** The package; empty for the unnamed one. */
    String packageName() {
        return name().substring(0, Math.max(0, name().lastIndexOf('.')));
    }

    TypeDecl declaration() {
        return declaration;
    }

    boolean isSource() {
        return origin == Origin.SOURCE;
    }

    boolean isStub() {
        return origin == Origin.STUB;
    }

    Optional<FileFacts> file() {
        return file;
    }

    Optional<TypeInfo> outer() {
        return outer;
    }

    /** The top-level type around it, or itself. */
    TypeInfo outermost() {
        return outer.map(TypeInfo::outermost).orElse(this);
    }

    /** Binary names of local and anonymous classes have a digit behind the last separator (JLS 13.1). */
    private static boolean isNumbered(TypeDecl declaration) {
        int start = declaration.binaryName().lastIndexOf('$') + 1;
        return start > 0
                && start < declaration.binaryName().length()
                && Character.isDigit(declaration.binaryName().charAt(start));
    }

    /** Whether it is a local or anonymous class, or inside one. */
    boolean isLocal() {
        return local;
    }

    /** How many of the declaration's methods are written; those behind them are synthetic. */
    int writtenMethods() {
        return writtenMethods;
    }

    boolean isInterface() {
        return declaration.isInterface();
    }

    TypeScope scope() {
        return header.scope();
    }

    List<Type> params() {
        return header.params();
    }

    /** Direct supertypes in terms of {@link #params()}, superclass first. */
    List<Type.Class> supertypes() {
        return header.supertypes();
    }

    /** The type with its own variables as arguments. */
    Type.Class thisType() {
        return new Type.Class(name(), header.params());
    }

    /** Whether instances have an enclosing instance. */
    boolean isInner() {
        return outer.isPresent()
                && !declaration.inStaticContext()
                && !declaration.modifiers().isStatic()
                && !isInterface();
    }

    /** A field declared here. */
    Optional<FieldDecl> field(String name) {
        if (fields.isEmpty() && !declaration.fields().isEmpty()) {
            Map<String, FieldDecl> byName = new LinkedHashMap<>();
            declaration.fields().forEach(field -> byName.putIfAbsent(field.name(), field));
            fields = byName;
        }
        return Optional.ofNullable(fields.get(name));
    }

    /** Methods or constructors of that name declared here, in order. */
    List<MethodInfo> methods(String name) {
        if (stub.isPresent()) {
            return stubMethod(stub.get(), name);
        }
        return allMethods().getOrDefault(name, List.of());
    }

    /** Everything declared here by name, names in order of first appearance. */
    Map<String, List<MethodInfo>> allMethods() {
        if (methods.isEmpty() && !declaration.methods().isEmpty()) {
            Map<String, List<MethodInfo>> byName = new LinkedHashMap<>();
            for (MethodInfo method : methodsInOrder()) {
                byName.computeIfAbsent(method.name(), unused -> new ArrayList<>(1))
                        .add(method);
            }
            methods = Collections.unmodifiableMap(byName);
        }
        return methods;
    }

    /** The methods in the order of the declaration. */
    List<MethodInfo> methodsInOrder() {
        if (ordered.isEmpty() && !declaration.methods().isEmpty()) {
            ordered = declaration.methods().stream().map(this::read).toList();
        }
        return ordered;
    }

    /** A method declared here, with its types read. */
    private MethodInfo read(MethodDecl method) {
        Map<String, Type> variables = scope().variables(method.typeParams());
        TypeScope inside = scope().with(variables);
        List<Type> params = new ArrayList<>(method.params().size());
        List<String> erased = new ArrayList<>(method.params().size());
        for (ParamDecl param : method.params()) {
            Type type = inside.read(param.type());
            params.add(type);
            erased.add(type.erasedName());
        }
        boolean isStatic = method.modifiers().isStatic();
        return new MethodInfo(
                this,
                Optional.of(method),
                method.name(),
                variables.values().stream().map(Type.Variable.class::cast).toList(),
                List.copyOf(params),
                inside.read(method.returnType()),
                isStatic,
                new MethodRef(name(), method.name(), erased, isStatic, true));
    }

    private List<MethodInfo> stubMethod(TypeStub known, String name) {
        TypeRef returns = known.returns().get(name);
        if (returns == null) {
            return List.of();
        }
        TypeScope special =
                (written, arguments) -> written.equals(TypeStub.THIS) || TypeStub.classArgument(written) >= 0
                        ? new Type.Variable(written, Types.OBJECT)
                        : scope().named(written, arguments);
        MethodRef ref = new MethodRef(name(), name, List.of(), false, true);
        return List.of(
                new MethodInfo(this, Optional.empty(), name, List.of(), List.of(), special.read(returns), false, ref));
    }

    /** What a function is called with that a method of this stub is given; unknown if the stub does not tell. */
    Type stubFunctionInput(String method) {
        return stub.map(known -> known.takes().get(method))
                .map(given -> scope().read(given))
                .orElse(Type.UNKNOWN);
    }

    @Override
    public String toString() {
        return name();
    }
}
