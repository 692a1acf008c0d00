package io.github.privacyscan.inventory;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.type.Type;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkStatistics;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.Label;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Declarations without bodies, for tests of the inventory alone: types are resolved by their simple names. */
final class TinyProgram implements LinkedProgram {

    private final List<FileFacts> files = new ArrayList<>();
    private final Map<String, TypeDecl> types = new LinkedHashMap<>();
    private final Map<String, FileFacts> fileOf = new LinkedHashMap<>();
    private final Map<String, String> bySimpleName = new LinkedHashMap<>();

    static TinyProgram of(String... sources) {
        TinyProgram program = new TinyProgram();
        for (int i = 0; i < sources.length; i++) {
            program.add("F" + i + ".java", sources[i]);
        }
        return program;
    }

    TinyProgram add(String path, String text) {
        ParserConfiguration settings =
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
        new JavaParser(settings).parse(text).getResult().ifPresent(unit -> {
            String name =
                    unit.getPackageDeclaration().map(p -> p.getNameAsString()).orElse("");
            List<TypeDecl> top = unit.getTypes().stream()
                    .map(type -> type(type, name.isEmpty() ? "" : name + "."))
                    .toList();
            SourceFile file = new SourceFile(path, Path.of(path), "", false, text.length());
            FileFacts facts = new FileFacts(file, name, List.of(), top, List.of(), 1, "");
            files.add(facts);
            top.forEach(type -> register(type, facts));
        });
        return this;
    }

    private void register(TypeDecl type, FileFacts facts) {
        types.put(type.binaryName(), type);
        fileOf.put(type.binaryName(), facts);
        bySimpleName.putIfAbsent(type.simpleName(), type.binaryName());
        type.nested().forEach(nested -> register(nested, facts));
    }

    private static TypeDecl type(TypeDeclaration<?> node, String prefix) {
        String binary = prefix + node.getNameAsString();
        List<FieldDecl> fields = new ArrayList<>();
        List<MethodDecl> methods = new ArrayList<>();
        List<TypeDecl> nested = new ArrayList<>();
        if (node instanceof RecordDeclaration declared) {
            declared.getParameters().forEach(parameter -> fields.add(component(parameter)));
        }
        for (var member : node.getMembers()) {
            if (member instanceof FieldDeclaration field) {
                fields.addAll(fields(field));
            } else if (member instanceof MethodDeclaration method) {
                methods.add(method(method));
            } else if (member instanceof TypeDeclaration<?> inner) {
                nested.add(type(inner, binary + "$"));
            }
        }
        Optional<TypeRef> superclass = node instanceof ClassOrInterfaceDeclaration declared && !declared.isInterface()
                ? declared.getExtendedTypes().stream().findFirst().map(TinyProgram::ref)
                : Optional.empty();
        return new TypeDecl(
                binary,
                node.getNameAsString(),
                kind(node),
                Modifiers.NONE,
                List.of(),
                superclass,
                List.of(),
                List.of(),
                annotations(node.getAnnotations()),
                List.of(),
                fields,
                methods,
                nested,
                true,
                span(node.getName()));
    }

    private static TypeDecl.Kind kind(TypeDeclaration<?> node) {
        if (node instanceof EnumDeclaration) {
            return TypeDecl.Kind.ENUM;
        }
        if (node instanceof RecordDeclaration) {
            return TypeDecl.Kind.RECORD;
        }
        return node instanceof ClassOrInterfaceDeclaration declared && declared.isInterface()
                ? TypeDecl.Kind.INTERFACE
                : TypeDecl.Kind.CLASS;
    }

    private static FieldDecl component(Parameter node) {
        return field(node.getNameAsString(), node.getType(), Modifiers.NONE, node.getAnnotations(), List.of(), node);
    }

    private static List<FieldDecl> fields(FieldDeclaration node) {
        Modifiers modifiers = new Modifiers(node.isStatic() ? java.lang.reflect.Modifier.STATIC : 0);
        List<Label> labels = node.getComment().stream()
                .map(comment -> new Label(
                        Label.Kind.ABOVE,
                        comment.getContent().replaceAll("(?m)^\\s*\\*", " ").strip(),
                        span(comment)))
                .toList();
        return node.getVariables().stream()
                .map(one -> field(
                        one.getNameAsString(), one.getType(), modifiers, node.getAnnotations(), labels, one.getName()))
                .toList();
    }

    private static FieldDecl field(
            String name,
            Type type,
            Modifiers modifiers,
            NodeList<AnnotationExpr> annotations,
            List<Label> labels,
            Node at) {
        return new FieldDecl(
                name,
                ref(type),
                FieldDecl.Kind.FIELD,
                modifiers,
                annotations(annotations),
                labels,
                Optional.empty(),
                span(at));
    }

    private static MethodDecl method(MethodDeclaration node) {
        List<ParamDecl> params = node.getParameters().stream()
                .map(one -> new ParamDecl(
                        one.getNameAsString(), ref(one.getType()), annotations(one.getAnnotations()), span(one)))
                .toList();
        return new MethodDecl(
                node.getNameAsString(),
                List.of(),
                ref(node.getType()),
                params,
                Modifiers.NONE,
                annotations(node.getAnnotations()),
                List.of(),
                List.of(),
                Optional.empty(),
                span(node.getName()));
    }

    private static List<AnnotationUse> annotations(NodeList<AnnotationExpr> nodes) {
        return nodes.stream()
                .map(node -> {
                    Map<String, AnnotationUse.Value> members = new LinkedHashMap<>();
                    node.toSingleMemberAnnotationExpr()
                            .ifPresent(single -> members.put("value", value(single.getMemberValue())));
                    node.toNormalAnnotationExpr().stream()
                            .flatMap(normal -> normal.getPairs().stream())
                            .forEach((MemberValuePair pair) ->
                                    members.put(pair.getNameAsString(), value(pair.getValue())));
                    return new AnnotationUse(node.getNameAsString(), members, span(node));
                })
                .toList();
    }

    private static AnnotationUse.Value value(Expression node) {
        return node.toStringLiteralExpr()
                .<AnnotationUse.Value>map(text -> new AnnotationUse.Value.Literal(text.asString(), true))
                .orElseGet(() -> new AnnotationUse.Value.Other(node.toString()));
    }

    private static TypeRef ref(Type node) {
        if (node.isArrayType()) {
            return new TypeRef.Array(ref(node.asArrayType().getComponentType()));
        }
        if (node.isClassOrInterfaceType()) {
            List<TypeRef> arguments = node.asClassOrInterfaceType().getTypeArguments().stream()
                    .flatMap(NodeList::stream)
                    .map(TinyProgram::ref)
                    .toList();
            return new TypeRef.Named(node.asClassOrInterfaceType().getNameWithScope(), arguments);
        }
        return new TypeRef.Named(node.asString(), List.of());
    }

    private static Span span(Node node) {
        return node.getRange()
                .map(range -> new Span(range.begin.line, range.begin.column, range.end.line, range.end.column + 1))
                .orElse(Span.NONE);
    }

    @Override
    public io.github.privacyscan.link.Type resolve(TypeRef type, String inBinaryName) {
        if (type instanceof TypeRef.Array array) {
            return new io.github.privacyscan.link.Type.Array(resolve(array.element(), inBinaryName));
        }
        if (!(type instanceof TypeRef.Named named)) {
            return io.github.privacyscan.link.Type.UNKNOWN;
        }
        if (Character.isLowerCase(named.name().charAt(0))) {
            return new io.github.privacyscan.link.Type.Primitive(named.name());
        }
        String simple = named.name().substring(named.name().lastIndexOf('.') + 1);
        List<io.github.privacyscan.link.Type> arguments = named.arguments().stream()
                .map(argument -> resolve(argument, inBinaryName))
                .toList();
        return new io.github.privacyscan.link.Type.Class(bySimpleName.getOrDefault(simple, "lib." + simple), arguments);
    }

    @Override
    public String annotationName(AnnotationUse annotation, String inBinaryName) {
        return annotation.name();
    }

    @Override
    public Program program() {
        return new Program(files);
    }

    @Override
    public List<Procedure> procedures() {
        return List.of();
    }

    @Override
    public List<TypeDecl> sourceTypes() {
        return List.copyOf(types.values());
    }

    @Override
    public Optional<FileFacts> fileOf(String binaryName) {
        return Optional.ofNullable(fileOf.get(binaryName));
    }

    @Override
    public Optional<TypeDecl> type(String binaryName) {
        return Optional.ofNullable(types.get(binaryName));
    }

    @Override
    public Optional<FieldDecl> field(FieldRef field) {
        return type(field.owner()).stream()
                .flatMap(type -> type.fields().stream())
                .filter(one -> one.name().equals(field.name()))
                .findFirst();
    }

    @Override
    public boolean isSubtype(String binaryName, String ofBinaryName) {
        return binaryName.equals(ofBinaryName);
    }

    @Override
    public List<String> supertypes(String binaryName) {
        return Stream.of(binaryName).toList();
    }

    @Override
    public Optional<Procedure> implementation(String binaryName, String name, int parameters) {
        return Optional.empty();
    }

    @Override
    public LinkStatistics statistics() {
        return new LinkStatistics(0, 0, 0, 0, 0);
    }
}
