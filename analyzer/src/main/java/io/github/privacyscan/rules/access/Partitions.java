package io.github.privacyscan.rules.access;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.rules.CallIndex.Call;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Look-ups of persons by their data in stores that are divided among brands, companies or tenants. */
final class Partitions {

    /** Words that divide persons among data users wherever they stand in an entity with personal data. */
    private static final Set<String> CERTAIN = Set.of("brand", "tenant", "clinic", "subsidiary", "品牌");

    /** Words that may as well be a fact about the person; they count where another query is restricted by them. */
    private static final Set<String> POSSIBLE = Set.of(
            "company",
            "merchant",
            "organisation",
            "organization",
            "org",
            "shop",
            "store",
            "outlet",
            "branch",
            "franchise");

    private static final Set<String> KEY_WORDS = Set.of("id", "code", "key", "no");

    private static final Set<String> RESTRICTIONS = Set.of("tenant", "filter", "filters", "discriminator");

    private static final Pattern DERIVED =
            Pattern.compile("^(?:find|get|read|query|search|stream)\\w*?By(\\p{Lu}\\w*)$");

    private static final Pattern WHERE = Pattern.compile("\\bwhere\\b(.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final RuleContext context;
    private final PersonalTypes types;
    private final Handlers handlers;

    Partitions(RuleContext context) {
        this.context = context;
        this.types = new PersonalTypes(context);
        this.handlers = new Handlers(context);
    }

    /**
     * A look-up.
     *
     * @param name of the method, for readers
     * @param place the method
     * @param keys the data it looks up by, worst first
     * @param divider the field that divides the store
     * @param dividerPlace where that field is declared
     * @param handler a handler that comes to it
     */
    record LookUp(
            String name, Place place, List<DataElement> keys, String divider, Place dividerPlace, Endpoint handler) {}

    Stream<LookUp> lookUps() {
        return context.program().sourceTypes().stream()
                .filter(TypeDecl::isInterface)
                .flatMap(type -> entity(type).stream().flatMap(entity -> lookUps(type, entity)));
    }

    /** The entity a repository keeps: an argument of what it extends. */
    private Optional<TypeDecl> entity(TypeDecl repository) {
        return repository.interfaces().stream()
                .filter(TypeRef.Named.class::isInstance)
                .flatMap(extended -> ((TypeRef.Named) extended).arguments().stream())
                .map(argument -> context.program()
                        .resolve(argument, repository.binaryName())
                        .erasedName())
                .filter(types::isStored)
                .findFirst()
                .flatMap(name -> context.program().type(name));
    }

    private Stream<LookUp> lookUps(TypeDecl repository, TypeDecl entity) {
        List<DataElement> personal = types.in(entity.binaryName());
        if (personal.isEmpty() || isRestricted(entity.annotations())) {
            return Stream.empty();
        }
        return divider(repository, entity).stream()
                .flatMap(divider -> repository.methods().stream()
                        .flatMap(method -> lookUp(repository, method, personal, entity, divider).stream()));
    }

    private Optional<FieldDecl> divider(TypeDecl repository, TypeDecl entity) {
        return entity.fields().stream()
                .filter(field -> !field.modifiers().isStatic() && !isRestricted(field.annotations()))
                .filter(field -> isDivider(field.name(), CERTAIN)
                        || (isDivider(field.name(), POSSIBLE)
                                && repository.methods().stream()
                                        .anyMatch(method -> restriction(repository, method)
                                                .filter(text -> mentions(text, field.name()))
                                                .isPresent())))
                .findFirst();
    }

    private static boolean isDivider(String name, Set<String> words) {
        List<String> tokens = NameTokens.of(name);
        int last = tokens.size() - 1;
        return last >= 0
                && (words.contains(tokens.get(last))
                        || (last > 0 && KEY_WORDS.contains(tokens.get(last)) && words.contains(tokens.get(last - 1))));
    }

    private Optional<LookUp> lookUp(
            TypeDecl repository, MethodDecl method, List<DataElement> personal, TypeDecl entity, FieldDecl divider) {
        Optional<String> restriction = restriction(repository, method).filter(text -> !mentions(text, divider.name()));
        List<DataElement> keys = personal.stream()
                .filter(element -> restriction
                        .filter(text -> mentions(text, element.name()))
                        .isPresent())
                .toList();
        Optional<FileFacts> file = context.program().fileOf(repository.binaryName());
        if (keys.isEmpty() || file.isEmpty() || isComparedAfterwards(repository, method, divider.name())) {
            return Optional.empty();
        }
        Place declared = new Place(
                context.program()
                        .fileOf(entity.binaryName())
                        .orElse(file.get())
                        .file()
                        .path(),
                divider.span());
        return handlers
                .calling(repository.binaryName(), method.name(), method.params().size())
                .stream()
                .filter(handler -> !handlers.isSignIn(handler))
                .findFirst()
                .map(handler -> new LookUp(
                        repository.simpleName() + "." + method.name(),
                        new Place(file.get().file().path(), method.span()),
                        keys,
                        entity.simpleName() + "." + divider.name(),
                        declared,
                        handler));
    }

    /** The names a query restricts by: those in its name, or the text behind WHERE. */
    private Optional<String> restriction(TypeDecl repository, MethodDecl method) {
        String text = String.join(" ", context.roles().texts(method.annotations(), repository.binaryName(), "query"));
        java.util.regex.Matcher found = text.isEmpty() ? DERIVED.matcher(method.name()) : WHERE.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static boolean mentions(String restriction, String property) {
        return restriction.toLowerCase(Locale.ROOT).replace("_", "").contains(property.toLowerCase(Locale.ROOT));
    }

    /** Whether a method that calls the look-up looks at the divider itself. */
    private boolean isComparedAfterwards(TypeDecl repository, MethodDecl method, String divider) {
        String getter = "get" + divider;
        return context.calls().named(method.name()).stream()
                .filter(call -> context.program().isSubtype(call.method().owner(), repository.binaryName()))
                .map(Call::procedure)
                .flatMap(procedure -> procedure.body().code().stream())
                .filter(io.github.privacyscan.program.Instruction.Call.class::isInstance)
                .map(instruction -> ((io.github.privacyscan.program.Instruction.Call) instruction).name())
                .anyMatch(name -> name.equalsIgnoreCase(getter) || name.equals(divider));
    }

    private static boolean isRestricted(List<AnnotationUse> annotations) {
        return AccessWords.anyWord(
                annotations.stream().map(AnnotationUse::simpleName).toList(), RESTRICTIONS);
    }
}
