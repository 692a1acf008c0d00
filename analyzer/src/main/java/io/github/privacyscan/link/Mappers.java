package io.github.privacyscan.link;

import io.github.privacyscan.link.members.BodyWriter;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.MethodDecl;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Mapper interfaces whose implementation a library generates when the program is compiled: their abstract methods get the
 * code that it would be.
 */
final class Mappers {

    private final Environment environment;
    private final BeanProperties properties;
    private final Roles roles;

    Mappers(Environment environment, Roles roles) {
        this.environment = environment;
        this.properties = new BeanProperties(environment.declarations(), environment.hierarchy());
        this.roles = roles;
    }

    /** Adds the code of all mappers, in the order of the program. */
    void add() {
        for (TypeInfo type : environment.declarations().sources()) {
            if (roles.has(type, type.declaration().annotations(), "mapper")) {
                type.methodsInOrder().stream()
                        .filter(method -> method.isAbstract() && !method.isStatic())
                        .forEach(method -> add(type, method));
            }
        }
    }

    private void add(TypeInfo type, MethodInfo method) {
        MethodDecl declaration = method.declaration().orElseThrow();
        MapperMethods methods = new MapperMethods(environment, properties, roles, type, method);
        BodyWriter writer = new BodyWriter(false, declaration.params(), declaration.span());
        new MapperBody(environment, properties, methods, rules(type, declaration, methods), writer)
                .write(method.params(), method.returns(), target(type, declaration))
                .ifPresent(body -> environment
                        .procedures()
                        .generate(method, declaration, body, type.file().orElseThrow()));
    }

    private int target(TypeInfo type, MethodDecl declaration) {
        for (int i = 0; i < declaration.params().size(); i++) {
            if (roles.has(type, declaration.params().get(i).annotations(), "mapping-target")) {
                return i;
            }
        }
        return -1;
    }

    private CopyWriter.Rules rules(TypeInfo type, MethodDecl declaration, MapperMethods methods) {
        Set<String> ignored = new HashSet<>();
        Map<String, List<String>> sources = new HashMap<>();
        Map<String, String> by = new HashMap<>();
        Set<String> params = new HashSet<>();
        declaration.params().forEach(param -> params.add(param.name()));
        mappings(declaration.annotations()).forEach(use -> {
            List<String> to = roles.texts(type, List.of(use), "mapping-to");
            List<String> from = roles.texts(type, List.of(use), "mapping-from");
            ignored.addAll(roles.texts(type, List.of(use), "mapping-ignored"));
            if (to.size() == 1) {
                sources.put(to.get(0), from.isEmpty() ? List.of() : steps(from.get(0), params));
                roles.texts(type, List.of(use), "mapping-by").forEach(name -> by.put(to.get(0), name));
            }
        });
        return new CopyWriter.Rules(ignored, sources, by, true, methods);
    }

    /** A source may begin with the name of the parameter. */
    private static List<String> steps(String written, Set<String> params) {
        List<String> steps = Arrays.asList(written.split("\\."));
        return steps.size() > 1 && params.contains(steps.get(0)) ? steps.subList(1, steps.size()) : steps;
    }

    /** The annotations, and those in a container annotation. */
    private static Stream<AnnotationUse> mappings(List<AnnotationUse> annotations) {
        return annotations.stream()
                .flatMap(use -> Stream.concat(
                        Stream.of(use), use.members().values().stream().flatMap(Mappers::nested)));
    }

    private static Stream<AnnotationUse> nested(AnnotationUse.Value value) {
        if (value instanceof AnnotationUse.Value.Nested nested) {
            return Stream.of(nested.annotation());
        }
        return value instanceof AnnotationUse.Value.Several several
                ? several.values().stream().flatMap(Mappers::nested)
                : Stream.empty();
    }
}
