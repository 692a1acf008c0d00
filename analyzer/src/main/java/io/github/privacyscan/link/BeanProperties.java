package io.github.privacyscan.link;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The properties of classes of the sources, as libraries that copy them see them: accessors first, then open fields. */
final class BeanProperties {

    private final Declarations declarations;
    private final Hierarchy hierarchy;

    /**
     * A property.
     *
     * @param name its name
     * @param type its type
     * @param method the accessor; empty when the field itself is read or written
     */
    record Property(String name, Type type, Optional<String> method) {}

    BeanProperties(Declarations declarations, Hierarchy hierarchy) {
        this.declarations = declarations;
        this.hierarchy = hierarchy;
    }

    /** Whether the type is a class of the sources whose properties count. */
    boolean isBean(Type type) {
        return type instanceof Type.Class named
                && declarations
                        .find(named.binaryName())
                        .filter(info -> info.isSource()
                                && info.declaration().kind() != io.github.privacyscan.program.TypeDecl.Kind.ENUM)
                        .isPresent();
    }

    /** What can be read, by name. */
    Map<String, Property> readable(Type.Class type) {
        Map<String, Property> found = new LinkedHashMap<>();
        forEachView(type, (info, binding) -> {
            for (MethodInfo method : info.methodsInOrder()) {
                if (method.params().isEmpty() && !method.isStatic() && !Types.isVoid(method.returns())) {
                    accessed(info, method, List.of("get", "is")).ifPresent(name -> {
                        Type value = Types.substitute(method.returns(), binding);
                        found.putIfAbsent(name, new Property(name, value, Optional.of(method.name())));
                    });
                }
            }
        });
        fields(type, found, false);
        found.remove("class");
        return found;
    }

    /** What can be written, by name; fields that only a constructor fills as well. */
    Map<String, Property> writable(Type.Class type) {
        Map<String, Property> found = new LinkedHashMap<>();
        forEachView(type, (info, binding) -> {
            for (MethodInfo method : info.methodsInOrder()) {
                if (method.params().size() == 1 && !method.isStatic()) {
                    accessed(info, method, List.of("set")).ifPresent(name -> {
                        Type value = Types.substitute(method.params().get(0), binding);
                        found.putIfAbsent(name, new Property(name, value, Optional.of(method.name())));
                    });
                }
            }
        });
        fields(type, found, true);
        return found;
    }

    private void fields(Type.Class type, Map<String, Property> found, boolean written) {
        forEachView(type, (info, binding) -> {
            for (FieldDecl field : info.declaration().fields()) {
                boolean isInstance = !field.modifiers().isStatic() && field.kind() != FieldDecl.Kind.CAPTURED;
                boolean isOpen = !field.modifiers().isPrivate() || (written && isConstructed(info, field.name()));
                if (isInstance && isOpen) {
                    Type value = Types.substitute(info.scope().read(field.type()), binding);
                    found.putIfAbsent(field.name(), new Property(field.name(), value, Optional.empty()));
                }
            }
        });
    }

    private static boolean isConstructed(TypeInfo info, String field) {
        return info.declaration().methods().stream()
                .filter(MethodDecl::isConstructor)
                .flatMap(method -> method.params().stream())
                .anyMatch(param -> param.name().equals(field));
    }

    private interface View {
        void accept(TypeInfo info, Map<String, Type> binding);
    }

    private void forEachView(Type.Class type, View view) {
        declarations
                .find(type.binaryName())
                .ifPresent(start -> hierarchy.views(start).values().forEach(supertype -> {
                    Optional<TypeInfo> info = supertype.info().filter(TypeInfo::isSource);
                    info.ifPresent(found -> view.accept(
                            found, Hierarchy.binding(Hierarchy.seenFrom(type, start, supertype.type()), found)));
                }));
    }

    /** The property an accessor is for: by its prefix, or by its name alone for components of records. */
    private static Optional<String> accessed(TypeInfo info, MethodInfo method, List<String> prefixes) {
        String name = method.name();
        for (String prefix : prefixes) {
            boolean fits = name.length() > prefix.length()
                    && name.startsWith(prefix)
                    && Character.isUpperCase(name.charAt(prefix.length()));
            if (fits) {
                String rest = name.substring(prefix.length());
                return Optional.of(Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
            }
        }
        return info.field(name)
                .filter(field -> field.kind() == FieldDecl.Kind.RECORD_COMPONENT)
                .map(FieldDecl::name);
    }
}
