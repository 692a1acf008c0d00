package io.github.privacyscan.link.truth;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Collects the calls of one attributed file. Code that the compiler or a processor generated has places, too; it is told
 * by the text there, which is not the name called.
 */
final class CallVisitor extends TreePathScanner<Void, Void> {

    private static final String CONSTRUCTOR = "<init>";

    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final CompilationUnitTree unit;
    private final CharSequence text;
    private final String file;
    private final Map<Site, Callee> calls;
    private final Set<String> declared;

    CallVisitor(
            JavacTask task,
            Trees trees,
            Path folder,
            CompilationUnitTree unit,
            Map<Site, Callee> calls,
            Set<String> declared) {
        this.trees = trees;
        this.elements = task.getElements();
        this.types = task.getTypes();
        this.unit = unit;
        this.calls = calls;
        this.declared = declared;
        this.file = folder.toAbsolutePath()
                .relativize(Path.of(unit.getSourceFile().toUri()))
                .toString()
                .replace('\\', '/');
        try {
            this.text = unit.getSourceFile().getCharContent(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
            declared.add(elements.getBinaryName(type).toString());
        }
        return super.visitClass(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        Tree select = tree.getMethodSelect();
        Element element = trees.getElement(new TreePath(getCurrentPath(), select));
        String name = select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : ((IdentifierTree) select).getName().toString();
        boolean constructor = name.equals("this") || name.equals("super");
        long end = trees.getSourcePositions().getEndPosition(unit, select);
        if (end >= 0 && isText(end - name.length(), name)) {
            long start = constructor ? trees.getSourcePositions().getStartPosition(unit, tree) : end - name.length();
            add(start, constructor ? CONSTRUCTOR : name, element);
        }
        return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        boolean written = tree.getEnclosingExpression() != null || isText(start, "new");
        if (written) {
            Optional<Element> inherited =
                    Optional.ofNullable(tree.getClassBody()).flatMap(this::superConstructor);
            if (tree.getClassBody() == null || inherited.isPresent()) {
                add(start, CONSTRUCTOR, inherited.orElseGet(() -> trees.getElement(getCurrentPath())));
            }
        }
        return super.visitNewClass(tree, unused);
    }

    /** An anonymous class has a generated constructor, which passes its arguments on. */
    private Optional<Element> superConstructor(ClassTree body) {
        for (Tree member : body.getMembers()) {
            if (member instanceof MethodTree method
                    && method.getName().contentEquals(CONSTRUCTOR)
                    && method.getBody() != null
                    && !method.getBody().getStatements().isEmpty()
                    && method.getBody().getStatements().get(0) instanceof ExpressionStatementTree statement
                    && statement.getExpression() instanceof MethodInvocationTree call) {
                return Optional.ofNullable(trees.getElement(trees.getPath(unit, call.getMethodSelect())));
            }
        }
        return Optional.empty();
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        Element element = trees.getElement(getCurrentPath());
        long end = trees.getSourcePositions().getEndPosition(unit, tree);
        String name = tree.getName().toString();
        boolean creates = name.equals(CONSTRUCTOR);
        String written = creates ? "new" : name;
        if (end >= 0 && isText(end - written.length(), written)) {
            add(trees.getSourcePositions().getStartPosition(unit, tree), name, element);
        }
        return super.visitMemberReference(tree, unused);
    }

    private boolean isText(long position, String expected) {
        return position >= 0
                && position + expected.length() <= text.length()
                && expected.contentEquals(text.subSequence((int) position, (int) position + expected.length()));
    }

    private void add(long position, String name, Element element) {
        if (!(element instanceof ExecutableElement method)
                || !(method.getEnclosingElement() instanceof TypeElement owner)
                || owner.asType().getKind() == TypeKind.ERROR) {
            return;
        }
        if (owner.getQualifiedName().contentEquals("Array")) {
            if (name.equals("clone")) {
                put(position, new Callee("java.lang.Object", name, List.of(), true));
            }
            return;
        }
        List<String> params = method.getParameters().stream()
                .map(param -> name(types.erasure(param.asType())))
                .toList();
        put(position, new Callee(elements.getBinaryName(owner).toString(), name, params, true));
    }

    private void put(long position, Callee callee) {
        long line = unit.getLineMap().getLineNumber(position);
        long column = position - unit.getLineMap().getStartPosition(line) + 1;
        calls.put(new Site(file, (int) line, (int) column, callee.name()), callee);
    }

    /** A type that the class path lacks is named as written, behind {@link Callee#MISSING}. */
    private String name(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return name(array.getComponentType()) + "[]";
        }
        if (type.getKind() == TypeKind.ERROR) {
            return Callee.MISSING + type;
        }
        return types.asElement(type) instanceof TypeElement named
                ? elements.getBinaryName(named).toString()
                : type.toString();
    }
}
