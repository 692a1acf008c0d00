package io.github.privacyscan.read.java;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of one type, in order of text; initialisers last, gathered into one method for each kind. */
final class MemberReader {

    private final TypeReader types;
    private final TypeScope scope;
    private final LabelReader labels;
    private final BodyReader bodies;
    private final boolean inInterface;
    private final List<FieldDecl> fields = new ArrayList<>();
    private final List<MethodDecl> methods = new ArrayList<>();
    private final List<Node> staticCode = new ArrayList<>(0);
    private final List<Node> instanceCode = new ArrayList<>(0);
    private List<Parameter> components = List.of();

    MemberReader(TypeReader types, TypeScope scope, LabelReader labels, boolean inInterface) {
        this.types = types;
        this.scope = scope;
        this.labels = labels;
        this.bodies = new BodyReader(types, scope);
        this.inInterface = inInterface;
    }

    /** The members of a named type. */
    TypeReader.Members read(TypeDeclaration<?> type, Span span) {
        if (type instanceof RecordDeclaration declared) {
            components = declared.getParameters();
            components.forEach(this::component);
        } else if (type instanceof EnumDeclaration declared) {
            declared.getEntries().forEach(this::constant);
        }
        return read(type.getMembers(), span);
    }

    /** The members of an anonymous class, or those of a named type behind its components or constants. */
    TypeReader.Members read(NodeList<BodyDeclaration<?>> members, Span span) {
        members.forEach(this::member);
        initializer(MethodDecl.INSTANCE_INIT, instanceCode, 0, span);
        initializer(MethodDecl.STATIC_INIT, staticCode, Modifier.STATIC, span);
        return new TypeReader.Members(fields, methods);
    }

    private void member(BodyDeclaration<?> member) {
        if (member instanceof FieldDeclaration declared) {
            declared.getVariables().forEach(variable -> field(declared, variable));
        } else if (member instanceof MethodDeclaration declared) {
            method(declared);
        } else if (member instanceof ConstructorDeclaration declared) {
            constructor(declared);
        } else if (member instanceof CompactConstructorDeclaration declared) {
            compactConstructor(declared);
        } else if (member instanceof AnnotationMemberDeclaration declared) {
            annotationMember(declared);
        } else if (member instanceof InitializerDeclaration code) {
            (code.isStatic() ? staticCode : instanceCode).add(code);
        } else if (member instanceof TypeDeclaration<?> nested) {
            scope.add(types.member(nested, scope, inInterface));
        }
    }

    private void component(Parameter component) {
        fields.add(new FieldDecl(
                component.getNameAsString(),
                type(component),
                FieldDecl.Kind.RECORD_COMPONENT,
                new Modifiers(Modifier.PRIVATE | Modifier.FINAL),
                AnnotationReader.readAll(component.getAnnotations()),
                labels.of(component, component.getName()),
                Optional.empty(),
                Spans.of(component.getName())));
    }

    private void constant(EnumConstantDeclaration constant) {
        fields.add(new FieldDecl(
                constant.getNameAsString(),
                TypeRef.named(scope.simpleName()),
                FieldDecl.Kind.ENUM_CONSTANT,
                new Modifiers(Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL | ModifierReader.ENUM),
                AnnotationReader.readAll(constant.getAnnotations()),
                labels.of(constant, constant.getName()),
                Optional.empty(),
                Spans.of(constant.getName())));
        staticCode.add(constant);
    }

    private void field(FieldDeclaration declared, VariableDeclarator variable) {
        Modifiers modifiers = ModifierReader.ofField(ModifierReader.flags(declared.getModifiers()), inInterface);
        Range range = variable.getRange().orElse(Range.range(1, 1, 1, 1));
        fields.add(new FieldDecl(
                variable.getNameAsString(),
                TypeRefReader.read(variable.getType()),
                FieldDecl.Kind.FIELD,
                modifiers,
                AnnotationReader.readAll(declared.getAnnotations()),
                labels.of(declared.getRange().orElse(range).begin, firstName(declared, range).begin, range.end),
                variable.getInitializer().flatMap(Literals::constantString),
                Spans.of(variable.getName())));
        if (variable.getInitializer().isPresent()) {
            (modifiers.isStatic() ? staticCode : instanceCode).add(variable);
        }
    }

    private static Range firstName(FieldDeclaration declared, Range fallback) {
        return declared.getVariable(0).getName().getRange().orElse(fallback);
    }

    private void method(MethodDeclaration declared) {
        boolean hasBody = declared.getBody().isPresent();
        Modifiers modifiers = ModifierReader.ofMethod(
                ModifierReader.flags(declared.getModifiers()),
                inInterface,
                hasBody,
                isVarargs(declared.getParameters()));
        List<ParamDecl> params = params(declared.getParameters());
        add(
                declared,
                declared.getName(),
                declared.getNameAsString(),
                declared.getTypeParameters(),
                TypeRefReader.read(declared.getType()),
                params,
                modifiers,
                TypeRefReader.readAll(declared.getThrownExceptions()),
                declared.getBody().flatMap(block -> bodies.method(block, params, modifiers.isStatic(), body -> {})));
    }

    private void constructor(ConstructorDeclaration declared) {
        List<ParamDecl> params = params(declared.getParameters());
        Modifiers modifiers = ModifierReader.ofMethod(
                ModifierReader.flags(declared.getModifiers()), false, true, isVarargs(declared.getParameters()));
        add(
                declared,
                declared.getName(),
                MethodDecl.CONSTRUCTOR,
                declared.getTypeParameters(),
                TypeRef.VOID,
                params,
                modifiers,
                TypeRefReader.readAll(declared.getThrownExceptions()),
                bodies.method(declared.getBody(), params, false, body -> {}));
    }

    private void compactConstructor(CompactConstructorDeclaration declared) {
        List<ParamDecl> params = params(components);
        Modifiers modifiers = ModifierReader.ofMethod(
                ModifierReader.flags(declared.getModifiers()), false, true, isVarargs(components));
        add(
                declared,
                declared.getName(),
                MethodDecl.CONSTRUCTOR,
                declared.getTypeParameters(),
                TypeRef.VOID,
                params,
                modifiers,
                TypeRefReader.readAll(declared.getThrownExceptions()),
                bodies.method(declared.getBody(), params, false, body -> bodies.storeComponents(body, params)));
    }

    private void annotationMember(AnnotationMemberDeclaration declared) {
        add(
                declared,
                declared.getName(),
                declared.getNameAsString(),
                new NodeList<>(),
                TypeRefReader.read(declared.getType()),
                List.of(),
                ModifierReader.ofMethod(ModifierReader.flags(declared.getModifiers()), true, false, false),
                List.of(),
                Optional.empty());
    }

    private void add(
            BodyDeclaration<?> declared,
            SimpleName written,
            String name,
            NodeList<TypeParameter> typeParameters,
            TypeRef returnType,
            List<ParamDecl> params,
            Modifiers modifiers,
            List<TypeRef> thrown,
            Optional<Body> body) {
        List<AnnotationUse> annotations = AnnotationReader.readAll(declared.getAnnotations());
        methods.add(new MethodDecl(
                name,
                TypeRefReader.typeParams(typeParameters),
                returnType,
                params,
                modifiers,
                annotations,
                labels.of(declared, written),
                thrown,
                body,
                Spans.of(written)));
    }

    private void initializer(String name, List<Node> code, int flags, Span span) {
        if (code.isEmpty()) {
            return;
        }
        Optional<Body> body = bodies.initializer(code, flags != 0, span);
        methods.add(new MethodDecl(
                name,
                List.of(),
                TypeRef.VOID,
                List.of(),
                new Modifiers(flags),
                List.of(),
                List.of(),
                List.of(),
                body,
                span));
    }

    private static List<ParamDecl> params(List<Parameter> parameters) {
        return parameters.stream()
                .map(param -> new ParamDecl(
                        param.getNameAsString(),
                        type(param),
                        AnnotationReader.readAll(param.getAnnotations()),
                        Spans.of(param.getName())))
                .toList();
    }

    private static TypeRef type(Parameter param) {
        TypeRef type = TypeRefReader.read(param.getType());
        return param.isVarArgs() ? new TypeRef.Array(type) : type;
    }

    private static boolean isVarargs(List<Parameter> parameters) {
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).isVarArgs();
    }
}
