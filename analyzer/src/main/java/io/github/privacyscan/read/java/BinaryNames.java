package io.github.privacyscan.read.java;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Binary names of all types of a file. Local and anonymous types are numbered as javac does: per innermost enclosing type
 * and simple name, from 1, in the order in which their bodies end (so one in the arguments of another comes first).
 */
final class BinaryNames {

    private final IdentityHashMap<Node, String> names = new IdentityHashMap<>();

    /** Names all types of a file. */
    BinaryNames(CompilationUnit unit) {
        String prefix = unit.getPackageDeclaration()
                .map(declared -> declared.getNameAsString() + ".")
                .orElse("");
        for (TypeDeclaration<?> type : unit.getTypes()) {
            name(type, prefix + type.getNameAsString());
        }
    }

    /** The name of a type declaration, of an anonymous class creation, or of an enum constant with a body. */
    String of(Node type) {
        return names.getOrDefault(type, "");
    }

    /** Whether the type is local or anonymous. */
    static boolean isInsideBody(TypeDeclaration<?> type) {
        return type.getParentNode()
                .filter(parent -> !(parent instanceof CompilationUnit
                        || parent instanceof TypeDeclaration<?>
                        || parent instanceof ObjectCreationExpr
                        || parent instanceof EnumConstantDeclaration))
                .isPresent();
    }

    private void name(Node type, String name) {
        names.put(type, name);
        List<Node> inside = new ArrayList<>();
        collect(type, inside);
        inside.sort(Comparator.comparing(BinaryNames::end));
        Map<String, Integer> counts = new HashMap<>();
        for (Node nested : inside) {
            String simple = nested instanceof TypeDeclaration<?> declared ? declared.getNameAsString() : "";
            boolean member = nested instanceof TypeDeclaration<?> declared && !isInsideBody(declared);
            name(nested, name + '$' + (member ? simple : counts.merge(simple, 1, Integer::sum) + simple));
        }
    }

    /** Finds the types directly inside the given one, without going into them. */
    private static void collect(Node type, List<Node> found) {
        Deque<Node> open = new ArrayDeque<>(bodyOf(type));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof TypeDeclaration<?>) {
                found.add(node);
                continue;
            }
            List<? extends Node> anonymousBody = anonymousBody(node);
            boolean isType = !anonymousBody.isEmpty() || isAnonymous(node);
            if (isType) {
                found.add(node);
            }
            // Every node of a file comes by here: no streams.
            for (Node child : node.getChildNodes()) {
                if (!isType || !(child instanceof BodyDeclaration<?>)) {
                    open.push(child);
                }
            }
        }
    }

    private static List<? extends Node> bodyOf(Node type) {
        if (type instanceof TypeDeclaration<?>) {
            return type.getChildNodes();
        }
        return anonymousBody(type);
    }

    private static List<? extends Node> anonymousBody(Node node) {
        if (node instanceof EnumConstantDeclaration constant) {
            return constant.getClassBody();
        }
        if (node instanceof ObjectCreationExpr creation) {
            return creation.getAnonymousClassBody()
                    .<List<? extends Node>>map(body -> body)
                    .orElse(List.of());
        }
        return List.of();
    }

    private static boolean isAnonymous(Node node) {
        return node instanceof ObjectCreationExpr creation
                && creation.getAnonymousClassBody().isPresent();
    }

    private static Position end(Node node) {
        return node.getRange().map(range -> range.end).orElse(Position.HOME);
    }
}
