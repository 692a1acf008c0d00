package io.github.privacyscan.link;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The written methods that the generated code of a mapper calls: its own, and those of the classes it uses. */
final class MapperMethods implements CopyWriter.Conversions {

    /** Runs before the properties are copied. */
    static final String BEFORE = "before-mapping";

    /** Runs when the properties are copied. */
    static final String AFTER = "after-mapping";

    private static final String NAME = "mapping-method";

    private final Environment environment;
    private final BeanProperties properties;
    private final Roles roles;
    private final TypeInfo mapper;
    private final MethodInfo asking;

    /**
     * The methods for the code of one method.
     *
     * @param mapper the mapper
     * @param asking the method; one that the mapper inherits has code that is not the mapper's
     */
    MapperMethods(Environment environment, BeanProperties properties, Roles roles, TypeInfo mapper, MethodInfo asking) {
        this.environment = environment;
        this.properties = properties;
        this.roles = roles;
        this.mapper = mapper;
        this.asking = asking;
    }

    @Override
    public Optional<CopyWriter.Conversion> between(Type from, Type to) {
        boolean beans = properties.isBean(from) || properties.isBean(to);
        return all(candidate -> candidate.params().size() == 1
                        && candidate.params().get(0).equals(from)
                        && candidate.returns().equals(to)
                        && (beans || !candidate.isAbstract())
                        && qualifier(candidate).isEmpty())
                .findFirst();
    }

    @Override
    public Optional<CopyWriter.Conversion> named(String qualifier) {
        return all(candidate -> candidate.params().size() == 1
                        && qualifier(candidate).filter(qualifier::equals).isPresent())
                .findFirst();
    }

    private Optional<String> qualifier(MethodInfo method) {
        return roles.texts(method.owner(), annotations(method), NAME).stream().findFirst();
    }

    private interface Test {
        boolean fits(MethodInfo method);
    }

    private Stream<CopyWriter.Conversion> all(Test test) {
        return owners().flatMap(owner -> owner.methodsInOrder().stream()
                .filter(method -> !method.equals(asking) && test.fits(method))
                .map(method -> new CopyWriter.Conversion(receiverType(owner), method.name())));
    }

    /** Empty for methods of the mapper itself. */
    private Optional<String> receiverType(TypeInfo owner) {
        return owner == mapper && asking.owner() == mapper ? Optional.empty() : Optional.of(owner.name());
    }

    private Stream<TypeInfo> owners() {
        List<TypeInfo> owners = new ArrayList<>(List.of(mapper));
        roles.names(mapper, mapper.declaration().annotations(), "mapper-uses")
                .forEach(name -> environment
                        .declarations()
                        .find(environment.declarations().names().resolve(mapper, name))
                        .filter(TypeInfo::isSource)
                        .ifPresent(owners::add));
        return owners.stream();
    }

    /** Writes the calls of the methods with that role whose parameters can be filled. */
    void call(String role, CopyWriter writer, Values values) {
        owners().forEach(owner -> owner.methodsInOrder().stream()
                .filter(method -> roles.has(owner, annotations(method), role))
                .forEach(method -> arguments(method, values)
                        .ifPresent(arguments -> writer.call(
                                new CopyWriter.Conversion(receiverType(owner), method.name()), arguments))));
    }

    /**
     * What methods around the copying are given.
     *
     * @param sources variables of the objects that are read
     * @param types their types
     * @param target the object that is written
     * @param made its type
     */
    record Values(List<Integer> sources, List<Type> types, int target, Type made) {}

    private Optional<int[]> arguments(MethodInfo method, Values values) {
        List<ParamDecl> params = method.declaration().map(MethodDecl::params).orElse(List.of());
        int[] arguments = new int[params.size()];
        for (int i = 0; i < arguments.length; i++) {
            Type type = method.params().get(i);
            boolean isTarget = roles.has(method.owner(), params.get(i).annotations(), "mapping-target");
            OptionalInt value = isTarget
                    ? environment.hierarchy().fits(values.made(), type)
                            ? OptionalInt.of(values.target())
                            : OptionalInt.empty()
                    : source(type, values);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            arguments[i] = value.getAsInt();
        }
        return Optional.of(arguments);
    }

    private OptionalInt source(Type type, Values values) {
        for (int i = 0; i < values.sources().size(); i++) {
            if (environment.hierarchy().fits(values.types().get(i), type)) {
                return OptionalInt.of(values.sources().get(i));
            }
        }
        return OptionalInt.empty();
    }

    private static List<AnnotationUse> annotations(MethodInfo method) {
        return method.declaration().map(MethodDecl::annotations).orElse(List.of());
    }
}
