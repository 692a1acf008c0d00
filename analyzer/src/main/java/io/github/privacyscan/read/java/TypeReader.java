package io.github.privacyscan.read.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Types of one file, with everything inside them. */
final class TypeReader {

    private final BinaryNames names;
    private final LabelReader labels;
    private final BiConsumer<Span, String> problems;
    private final IdentityHashMap<Node, TypeScope> insideBodies = new IdentityHashMap<>();
    private final Map<String, List<String>> components = new HashMap<>();

    /** A reader for one file; {@code problems} receives what could not be read. */
    TypeReader(CompilationUnit unit, LabelReader labels, BiConsumer<Span, String> problems) {
        this.names = new BinaryNames(unit);
        this.labels = labels;
        this.problems = problems;
        unit.getTypes().forEach(this::findRecords);
    }

    /** A top-level type. */
    TypeDecl topLevel(TypeDeclaration<?> type) {
        return read(type, scope(type, Optional.empty(), Optional.empty(), false), false, true);
    }

    /** A member type. */
    TypeDecl member(TypeDeclaration<?> type, TypeScope outer, boolean memberOfInterface) {
        boolean isStatic = memberOfInterface
                || ModifierReader.isStaticKind(type)
                || type.getModifiers().contains(com.github.javaparser.ast.Modifier.staticModifier());
        return read(type, scope(type, Optional.of(outer), Optional.empty(), !isStatic), memberOfInterface, isStatic);
    }

    /** Reads a local type when its declaration is met first, and declares it in the body. */
    void local(TypeDeclaration<?> type, BodyLowering body) {
        boolean isStatic = ModifierReader.isStaticKind(type);
        TypeScope known = insideBodies.get(type);
        if (known != null) {
            body.names().declareType(type.getNameAsString(), known);
            return;
        }
        TypeScope scope = scope(type, Optional.of(body.type()), Optional.of(body), !isStatic);
        insideBodies.put(type, scope);
        body.names().declareType(type.getNameAsString(), scope);
        body.type().add(read(type, scope, false, isStatic || !body.hasSelf()));
    }

    /**
     * Reads an anonymous class when its creation is met first.
     *
     * @param creation the expression or enum constant that creates it
     * @param supertype what it extends or implements
     */
    TypeScope anonymous(
            Node creation, NodeList<BodyDeclaration<?>> members, TypeRef supertype, Span span, BodyLowering body) {
        TypeScope known = insideBodies.get(creation);
        if (known != null) {
            return known;
        }
        TypeScope scope = new TypeScope(
                names.of(creation), "", fieldNames(members), Optional.of(body.type()), Optional.of(body), true);
        insideBodies.put(creation, scope);
        Members read = new MemberReader(this, scope, labels, false).read(members, span);
        body.type()
                .add(new TypeDecl(
                        scope.binaryName(),
                        "",
                        TypeDecl.Kind.ANONYMOUS,
                        Modifiers.NONE,
                        List.of(),
                        Optional.of(supertype),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        read.fieldsAnd(scope.capturedFields(span)),
                        read.methods(),
                        scope.nested(),
                        !body.hasSelf(),
                        span));
        return scope;
    }

    /** The accessors of a record of this file, by its simple name; none if there is no such record. */
    List<String> accessors(String writtenName) {
        return components.getOrDefault(writtenName.substring(writtenName.lastIndexOf('.') + 1), List.of());
    }

    /** Reports something that could not be read. */
    void problem(Span span, String message) {
        problems.accept(span, message);
    }

    private TypeScope scope(
            TypeDeclaration<?> type, Optional<TypeScope> outer, Optional<BodyLowering> body, boolean enclosed) {
        Set<String> fields = fieldNames(type.getMembers());
        if (type instanceof RecordDeclaration declared) {
            declared.getParameters().forEach(component -> fields.add(component.getNameAsString()));
        } else if (type instanceof EnumDeclaration declared) {
            declared.getEntries().forEach(constant -> fields.add(constant.getNameAsString()));
        }
        return new TypeScope(names.of(type), type.getNameAsString(), fields, outer, body, enclosed);
    }

    private TypeDecl read(TypeDeclaration<?> type, TypeScope scope, boolean memberOfInterface, boolean isStatic) {
        TypeDecl.Kind kind = kind(type);
        Span span = Spans.of(type.getName());
        boolean inInterface = kind == TypeDecl.Kind.INTERFACE || kind == TypeDecl.Kind.ANNOTATION;
        Members read = new MemberReader(this, scope, labels, inInterface).read(type, span);
        return new TypeDecl(
                scope.binaryName(),
                scope.simpleName(),
                kind,
                ModifierReader.ofType(type, memberOfInterface),
                TypeRefReader.typeParams(typeParameters(type)),
                superclass(type),
                interfaces(type),
                permitted(type),
                AnnotationReader.readAll(type.getAnnotations()),
                labels.of(type, type.getName()),
                read.fieldsAnd(scope.capturedFields(span)),
                read.methods(),
                scope.nested(),
                isStatic,
                span);
    }

    private static TypeDecl.Kind kind(TypeDeclaration<?> type) {
        if (type instanceof AnnotationDeclaration) {
            return TypeDecl.Kind.ANNOTATION;
        }
        if (type instanceof EnumDeclaration) {
            return TypeDecl.Kind.ENUM;
        }
        if (type instanceof RecordDeclaration) {
            return TypeDecl.Kind.RECORD;
        }
        return ModifierReader.isStaticKind(type) ? TypeDecl.Kind.INTERFACE : TypeDecl.Kind.CLASS;
    }

    private static NodeList<TypeParameter> typeParameters(TypeDeclaration<?> type) {
        if (type instanceof ClassOrInterfaceDeclaration declared) {
            return declared.getTypeParameters();
        }
        return type instanceof RecordDeclaration declared ? declared.getTypeParameters() : new NodeList<>();
    }

    private static Optional<TypeRef> superclass(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declared && !declared.isInterface()
                ? declared.getExtendedTypes().getFirst().map(TypeRefReader::read)
                : Optional.empty();
    }

    private static List<TypeRef> interfaces(TypeDeclaration<?> type) {
        NodeList<ClassOrInterfaceType> written = new NodeList<>();
        if (type instanceof ClassOrInterfaceDeclaration declared) {
            written = declared.isInterface() ? declared.getExtendedTypes() : declared.getImplementedTypes();
        } else if (type instanceof EnumDeclaration declared) {
            written = declared.getImplementedTypes();
        } else if (type instanceof RecordDeclaration declared) {
            written = declared.getImplementedTypes();
        }
        return TypeRefReader.readAll(written);
    }

    private static List<TypeRef> permitted(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declared
                ? TypeRefReader.readAll(declared.getPermittedTypes())
                : List.of();
    }

    private static Set<String> fieldNames(List<BodyDeclaration<?>> members) {
        Set<String> names = new HashSet<>();
        for (BodyDeclaration<?> member : members) {
            if (member instanceof FieldDeclaration fields) {
                fields.getVariables().forEach(variable -> names.add(variable.getNameAsString()));
            }
        }
        return names;
    }

    private void findRecords(TypeDeclaration<?> type) {
        if (type instanceof RecordDeclaration declared) {
            components.putIfAbsent(
                    type.getNameAsString(),
                    declared.getParameters().stream()
                            .map(Parameter::getNameAsString)
                            .toList());
        }
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof TypeDeclaration<?> nested) {
                findRecords(nested);
            }
        }
    }

    /** What a type declares, in order. */
    record Members(List<FieldDecl> fields, List<MethodDecl> methods) {

        List<FieldDecl> fieldsAnd(List<FieldDecl> more) {
            List<FieldDecl> all = new ArrayList<>(fields);
            all.addAll(more);
            return all;
        }
    }
}
