package io.github.privacyscan.rules.keeping;

import io.github.privacyscan.inventory.storage.StoreStatement;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.sql.SqlStatement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where rows get a mark that says they are deleted: by the mapping of their class, a statement or code. */
final class Marks {

    /** Words of columns and properties by which rows are marked. */
    private static final Set<String> WORDS =
            Set.of("deleted", "del", "delete", "isdelete", "removed", "isdel", "delflag");

    private static final int DEPTH = 4;

    private final RuleContext context;
    private final Erasures erasures;

    Marks(RuleContext context, Erasures erasures) {
        this.context = context;
        this.erasures = erasures;
    }

    /**
     * A mark.
     *
     * @param method the method that says it deletes
     * @param flag what sets the mark
     */
    record Mark(Procedure method, Place flag) {

        /** The name of the method. */
        Place place() {
            return new Place(method.file().path(), method.declaration().span());
        }
    }

    /** How rows of a store are only marked, if nothing deletes them. */
    Optional<Mark> of(Stores.Store store) {
        return mapped(store)
                .or(() -> erasures.statements(store).isEmpty()
                        ? stated(store).or(() -> erasesOtherwise(store) ? Optional.empty() : coded(store))
                        : Optional.empty());
    }

    /** The class says that deleting is marking; only a statement of its own still deletes. */
    private Optional<Mark> mapped(Stores.Store store) {
        return flag(store)
                .filter(flag -> erasures.statements(store).isEmpty())
                .flatMap(flag -> erasures.calls(store).stream()
                        .map(call -> new Mark(top(call.procedure(), DEPTH), flag))
                        .min(Comparator.comparing(mark -> !isHandler(mark.method()))));
    }

    private Optional<Place> flag(Stores.Store store) {
        TypeDecl type = store.type();
        String path = store.place().path();
        return context.roles()
                .find(type.annotations(), type.binaryName(), "soft-delete")
                .filter(use -> !isDelete(use, type))
                .map(use -> new Place(path, use.span()))
                .or(() -> context.program().supertypes(type.binaryName()).stream()
                        .flatMap(this::fields)
                        .findFirst());
    }

    private Stream<Place> fields(String owner) {
        return context.program().fileOf(owner).stream()
                .flatMap(file -> context.program().type(owner).stream()
                        .flatMap(type -> type.fields().stream())
                        .filter(field -> context.roles().has(field.annotations(), owner, "soft-delete"))
                        .map(FieldDecl::span)
                        .map(span -> new Place(file.file().path(), span)));
    }

    /** A statement given for deleting may well delete. */
    private boolean isDelete(AnnotationUse use, TypeDecl type) {
        return context.roles()
                .text(use, type.binaryName())
                .filter(sql -> sql.strip().toLowerCase(Locale.ROOT).startsWith("delete"))
                .isPresent();
    }

    /** A method that says it deletes runs a statement that sets a column. */
    private Optional<Mark> stated(Stores.Store store) {
        return context.inventory().storage().statements().stream()
                .filter(statement -> statement.sql().kind() == SqlStatement.Kind.UPDATE)
                .filter(statement -> Erasures.isNamedSo(statement.member()) && store.isWrittenBy(statement.sql()))
                .filter(Marks::setsMark)
                .flatMap(statement -> context.calls().named(statement.member()).stream()
                        .filter(call -> call.method().owner().equals(statement.owner()))
                        .map(call -> new Mark(top(call.procedure(), DEPTH), statement.place())))
                .min(Comparator.comparing(mark -> !isHandler(mark.method())));
    }

    private static boolean setsMark(StoreStatement statement) {
        return statement.sql().written().stream().anyMatch(set -> isMark(set.column()));
    }

    /** Calls that delete by themselves: those of libraries, and methods that no body of the sources tells otherwise. */
    private boolean erasesOtherwise(Stores.Store store) {
        return erasures.calls(store).stream()
                .anyMatch(call -> call.procedure().resolution(call.index()) instanceof Resolution.Invoke invoke
                        && invoke.targets().isEmpty());
    }

    /** A method that says it deletes sets a property of the object. */
    private Optional<Mark> coded(Stores.Store store) {
        return context.calls().names().stream()
                .filter(name -> name.startsWith("set") && isMark(name.substring("set".length())))
                .flatMap(name -> context.calls().named(name).stream())
                .filter(call -> store.isOf(call.method().owner())
                        && !call.procedure().file().test())
                .filter(call -> !isFalse(call))
                .filter(call -> Erasures.isNamedSo(call.procedure().method().name()))
                .map(call -> new Mark(call.procedure(), call.place()))
                .findFirst();
    }

    private boolean isFalse(CallIndex.Call call) {
        return call.instruction() instanceof Instruction.Call written
                && written.arguments().size() == 1
                && new Definitions(context.program(), call.procedure())
                        .constant(written.arguments().get(0))
                        .filter(new Constant.Bool(false)::equals)
                        .isPresent();
    }

    private static boolean isMark(String name) {
        return NameTokens.of(name).stream().anyMatch(WORDS::contains);
    }

    /** The request handler above a method, as far as one calls the other by a name that says the same; else the method. */
    private Procedure top(Procedure method, int depth) {
        Set<MethodRef> handlers = new HashSet<>();
        return above(method, depth, handlers).orElse(method);
    }

    private Optional<Procedure> above(Procedure method, int depth, Set<MethodRef> seen) {
        if (!seen.add(method.method()) || depth == 0) {
            return Optional.empty();
        }
        if (isHandler(method)) {
            return Optional.of(method);
        }
        return context.calls().callersOf(method).stream()
                .map(CallIndex.Call::procedure)
                .filter(caller -> !caller.file().test())
                .flatMap(caller -> above(caller, depth - 1, seen).stream())
                .findFirst();
    }

    private boolean isHandler(Procedure method) {
        return context.endpoints().stream()
                .anyMatch(handler ->
                        handler.method().span().equals(method.declaration().span())
                                && handler.file().file().equals(method.file()));
    }
}
