package io.github.privacyscan.link;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PagePath;
import io.github.privacyscan.program.TypeDecl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What ways into the model of a page lead to: the types of attributes, and the fields of classes of the sources. */
public final class ModelTypes {

    private final LinkedProgram program;
    private final Views views;

    /** The models of a program. */
    public ModelTypes(LinkedProgram program, Views views) {
        this.program = program;
        this.views = views;
    }

    /**
     * The type of an attribute: what the code puts into the model that names the page, else what all code puts under that name,
     * else the only type of the sources named like it.
     */
    public Optional<Type> attribute(String name, PageFacts page) {
        List<Procedure> filling = views.filling(name);
        List<Procedure> naming = views.naming(page);
        Set<Type> types = new LinkedHashSet<>();
        filling.stream()
                .filter(procedure -> naming.contains(procedure) || naming.isEmpty())
                .forEach(procedure -> types.add(views.of(procedure).attributes().get(name)));
        if (types.isEmpty()) {
            filling.forEach(
                    procedure -> types.add(views.of(procedure).attributes().get(name)));
        }
        return types.size() == 1 ? types.stream().findFirst() : named(name);
    }

    /** The field at the end of a way; empty when a step is no field of the sources. */
    public Optional<FieldRef> field(PagePath path, PageFacts page) {
        return attribute(path.root(), page).flatMap(type -> field(type, path.steps()));
    }

    /** The field that these properties lead to from a value of that type; elements of collections need no step. */
    public Optional<FieldRef> field(Type start, List<String> path) {
        Type type = start;
        Optional<FieldRef> found = Optional.empty();
        for (String step : path) {
            found = property(element(type), step);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            type = type(found.get());
        }
        return found;
    }

    /** The declared type of a field. */
    public Type type(FieldRef field) {
        return program.field(field)
                .map(declared -> program.resolve(declared.type(), field.owner()))
                .orElse(Type.UNKNOWN);
    }

    /** What an array or a container of one kind of element holds; any other type itself. */
    public static Type element(Type type) {
        if (type instanceof Type.Array array) {
            return array.element();
        }
        boolean holds = type instanceof Type.Class known && known.arguments().size() == 1;
        return holds ? ((Type.Class) type).arguments().get(0) : type;
    }

    /** The only type of the sources that is named like the attribute. */
    private Optional<Type> named(String attribute) {
        List<TypeDecl> same = program.sourceTypes().stream()
                .filter(type -> type.simpleName().equalsIgnoreCase(attribute))
                .toList();
        return same.size() == 1 ? Optional.of(Type.named(same.get(0).binaryName())) : Optional.empty();
    }

    private Optional<FieldRef> property(Type type, String name) {
        for (String owner : program.supertypes(type.erasedName())) {
            Optional<TypeDecl> declared =
                    program.type(owner).filter(known -> program.fileOf(owner).isPresent());
            for (FieldDecl field : declared.map(TypeDecl::fields).orElse(List.of())) {
                if (field.name().equals(name) && !field.modifiers().isStatic()) {
                    return Optional.of(new FieldRef(owner, name, false));
                }
            }
        }
        return Optional.empty();
    }
}
