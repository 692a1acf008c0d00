package io.github.privacyscan.link;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which objects a container puts into the fields of its components: components and the results of bean methods, chosen
 * by qualifier, then primary ones, then the one named like the field, alternatives last. Thread-safe.
 */
final class Beans {

    private static final String COMPONENT = "component";
    private static final String INJECT = "inject";
    private static final String QUALIFIER = "qualifier";

    private final Declarations declarations;
    private final Roles roles;
    private final Map<String, List<Bean>> made = new LinkedHashMap<>();
    private final Map<FieldRef, Optional<Injection>> injections = new ConcurrentHashMap<>();

    /**
     * A class of objects that the container has.
     *
     * @param type the class
     * @param names its names
     * @param qualifiers names of annotations that tell it from others of its type
     * @param primary whether it is taken where several fit
     * @param alternative whether it is taken only where it is asked for
     */
    private record Bean(
            TypeInfo type, List<String> names, List<String> qualifiers, boolean primary, boolean alternative) {}

    /** What a field asks for: names and qualifying annotations, and the names that decide only among several. */
    private record Injection(List<String> names, List<String> qualifiers, List<String> hints) {}

    Beans(Declarations declarations, Roles roles) {
        this.declarations = declarations;
        this.roles = roles;
        for (TypeInfo type : declarations.sources()) {
            type.declaration().methods().stream()
                    .filter(method -> !method.annotations().isEmpty() && roles.has(type, method.annotations(), "bean"))
                    .forEach(method -> addMade(type, method));
        }
    }

    private void addMade(TypeInfo owner, MethodDecl method) {
        List<String> names = new ArrayList<>(roles.texts(owner, method.annotations(), "bean"));
        names.addAll(roles.texts(owner, method.annotations(), QUALIFIER));
        if (names.isEmpty()) {
            names.add(method.name());
        }
        for (Instruction instruction : method.body().map(body -> body.code()).orElse(List.of())) {
            if (instruction instanceof Instruction.New creation) {
                String name = creation.declared()
                        .orElse(owner.scope().read(creation.type()).erasedName());
                declarations
                        .find(name)
                        .filter(TypeInfo::isSource)
                        .ifPresent(type -> made.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(bean(owner, method.annotations(), type, names)));
            }
        }
    }

    private Bean bean(TypeInfo context, List<AnnotationUse> annotations, TypeInfo type, List<String> names) {
        return new Bean(
                type,
                List.copyOf(names),
                qualifying(context, annotations),
                roles.has(context, annotations, "primary"),
                roles.has(context, annotations, "alternative"));
    }

    /** Annotations of the sources that are themselves annotated as qualifiers. */
    private List<String> qualifying(TypeInfo context, List<AnnotationUse> annotations) {
        return annotations.stream()
                .flatMap(use -> roles.declaration(context, use).stream())
                .filter(type -> roles.has(type, type.declaration().annotations(), QUALIFIER))
                .map(TypeInfo::name)
                .toList();
    }

    /** Whether the class is a component or made by a bean method. */
    boolean isBean(TypeInfo type) {
        return made.containsKey(type.name()) || isComponent(type);
    }

    private boolean isComponent(TypeInfo type) {
        return roles.has(type, type.declaration().annotations(), COMPONENT);
    }

    /** Of several classes those whose objects the container may put into the field; all if that is not known. */
    List<TypeInfo> into(FieldRef field, List<TypeInfo> classes) {
        Optional<Injection> injection = injections.computeIfAbsent(field, this::injection);
        if (injection.isEmpty() || classes.size() < 2) {
            return classes;
        }
        List<Bean> beans = classes.stream().flatMap(type -> of(type).stream()).toList();
        List<Bean> chosen = choose(injection.get(), beans);
        List<TypeInfo> types = chosen.stream().map(Bean::type).distinct().toList();
        return types.isEmpty() ? classes : types;
    }

    private List<Bean> of(TypeInfo type) {
        List<Bean> beans = new ArrayList<>(made.getOrDefault(type.name(), List.of()));
        TypeDecl declaration = type.declaration();
        if (isComponent(type)) {
            List<String> names = new ArrayList<>(roles.texts(type, declaration.annotations(), COMPONENT));
            names.addAll(roles.texts(type, declaration.annotations(), QUALIFIER));
            names.add(decapitalised(declaration.simpleName()));
            beans.add(bean(type, declaration.annotations(), type, names));
        }
        return beans;
    }

    private static List<Bean> choose(Injection injection, List<Bean> beans) {
        if (!injection.names().isEmpty() || !injection.qualifiers().isEmpty()) {
            return beans.stream()
                    .filter(bean -> injection.names().stream().allMatch(bean.names()::contains)
                            && bean.qualifiers().containsAll(injection.qualifiers()))
                    .toList();
        }
        List<Bean> usual = beans.stream().filter(bean -> !bean.alternative()).toList();
        List<Bean> primary = beans.stream().filter(Bean::primary).toList();
        if (primary.size() == 1) {
            return primary;
        }
        List<Bean> named = usual.stream()
                .filter(bean -> injection.hints().stream().anyMatch(bean.names()::contains))
                .toList();
        return named.isEmpty() ? usual : named;
    }

    private Optional<Injection> injection(FieldRef field) {
        Optional<TypeInfo> owner = declarations.find(field.owner()).filter(TypeInfo::isSource);
        Optional<FieldDecl> declared = owner.flatMap(type -> type.field(field.name()));
        if (declared.isEmpty() || field.isStatic()) {
            return Optional.empty();
        }
        TypeInfo type = owner.orElseThrow();
        boolean asksItself = roles.has(type, declared.get().annotations(), INJECT);
        FieldStores stores = FieldStores.of(type, field.name());
        if (stores.other() || !stores.created().isEmpty() || !(asksItself || isBean(type))) {
            return Optional.empty();
        }
        List<AnnotationUse> annotations = new ArrayList<>(declared.get().annotations());
        stores.params().forEach(param -> annotations.addAll(param.annotations()));
        List<String> hints = new ArrayList<>(List.of(field.name()));
        stores.params().forEach(param -> hints.add(param.name()));
        return Optional.of(new Injection(
                roles.texts(type, annotations, QUALIFIER).stream().distinct().toList(),
                qualifying(type, annotations).stream().distinct().toList(),
                hints));
    }

    private static String decapitalised(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
