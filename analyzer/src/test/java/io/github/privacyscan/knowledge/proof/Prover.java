package io.github.privacyscan.knowledge.proof;

import io.github.privacyscan.knowledge.proof.Claim.Name;
import io.github.privacyscan.knowledge.proof.Claim.Sort;
import io.github.privacyscan.knowledge.proof.ClassFile.Method;
import io.github.privacyscan.knowledge.proof.Jars.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for names of a library in its jars. As models hold for subtypes too, a method may be in one of them only. */
final class Prover {

    /** What a type parameter without a bound is erased to. */
    private static final String ANY = "java.lang.Object";

    private final Jars jars;

    Prover(Jars jars) {
        this.jars = jars;
    }

    /** The proof of a name; empty if the jars do not have it. */
    Optional<Proof> prove(Name name) {
        return jars.find(name.type()).flatMap(owner -> prove(name, owner));
    }

    private Optional<Proof> prove(Name name, Found owner) {
        return switch (name.sort()) {
            case TYPE -> Optional.of(proof(name, owner, Shape.NONE));
            case METHOD -> method(name, owner);
            case FIELD -> field(name);
            case ANNOTATION -> annotation(name, owner);
            case MEMBER ->
                annotation(name, owner)
                        .filter(found -> owner.file().methods().stream()
                                .anyMatch(member -> member.name().equals(name.member())));
            case SUPERTYPE ->
                jars.supertypes(name.type()).contains(name.detail())
                        ? Optional.of(proof(name, owner, Shape.NONE))
                        : Optional.empty();
            case RETURN -> returned(name, owner);
        };
    }

    /** Why a name could not be proved. */
    String reason(Name name) {
        Optional<Found> owner = jars.find(name.type());
        if (owner.isEmpty()) {
            return "there is no type " + name.type() + " in the artifacts of the file";
        }
        List<String> missing = jars.supertypes(name.type()).stream()
                .filter(type -> jars.find(type).isEmpty())
                .toList();
        String searched =
                missing.isEmpty() ? "" : "; supertypes not looked at (name their artifact under 'with'): " + missing;
        return "not found in " + owner.get().artifact() + hint(name) + searched;
    }

    /** What there is instead. */
    private String hint(Name name) {
        if (name.sort() == Sort.SUPERTYPE) {
            return "; its supertypes are " + jars.supertypes(name.type());
        }
        List<String> there = new ArrayList<>();
        for (Found type : jars.hierarchy(name.type())) {
            for (Method method : type.file().methods()) {
                String text = method.name() + method.parameters() + " " + method.returns();
                if (method.name().equals(name.member()) && !there.contains(text)) {
                    there.add(text);
                }
            }
        }
        return there.isEmpty() ? "" : "; there is " + there;
    }

    private Optional<Proof> method(Name name, Found owner) {
        List<Method> methods = fitting(name, methods(name.type(), name.member()));
        if (methods.isEmpty() && !name.member().equals("<init>")) {
            methods = jars.subtypes(owner).stream()
                    .map(type -> fitting(name, type.file().methods()))
                    .flatMap(List::stream)
                    .toList();
        }
        return methods.isEmpty() ? Optional.empty() : Optional.of(proof(name, owner, Shape.of(methods)));
    }

    private static List<Method> fitting(Name name, List<Method> methods) {
        return methods.stream()
                .filter(method -> matches(name.member(), method.name()))
                .filter(method -> name.detail().isEmpty() || accepts(name.detail(), method.parameters()))
                .toList();
    }

    private List<Method> methods(String type, String pattern) {
        List<Method> methods = new ArrayList<>();
        for (Found each : pattern.equals("<init>") ? jars.find(type).stream().toList() : jars.hierarchy(type)) {
            each.file().methods().stream()
                    .filter(method -> matches(pattern, method.name()))
                    .forEach(methods::add);
        }
        return methods;
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith("*")
                ? !name.startsWith("<") && name.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(name);
    }

    /** Whether the types fit {@code (String,_)}: simple or binary names. */
    private static boolean accepts(String detail, List<String> types) {
        String[] wanted = detail.substring(1, detail.length() - 1).split(",", -1);
        if (wanted.length != types.size()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            String type = types.get(i);
            if (!wanted[i].equals("_")
                    && !wanted[i].equals(type)
                    && !type.endsWith("." + wanted[i])
                    && !type.endsWith("$" + wanted[i])) {
                return false;
            }
        }
        return true;
    }

    private Optional<Proof> field(Name name) {
        return jars.hierarchy(name.type()).stream()
                .filter(type -> type.file().fields().stream().anyMatch(field -> matches(name.member(), field)))
                .findFirst()
                .map(owner -> proof(name, owner, Shape.NONE));
    }

    private static Optional<Proof> annotation(Name name, Found owner) {
        return owner.file().isAnnotation() ? Optional.of(proof(name, owner, Shape.NONE)) : Optional.empty();
    }

    /** A method that may return the type: its own returned type, one below or one above it. */
    private Optional<Proof> returned(Name name, Found owner) {
        String wanted = name.detail().equals("this") ? name.type() : name.detail();
        boolean isKnown = wanted.contains(".") && !name.detail().equals("this");
        return methods(name.type(), name.member()).stream()
                .filter(method -> !isKnown || related(wanted, method.returns()))
                .findFirst()
                .map(method -> proof(name, owner, Shape.NONE));
    }

    private boolean related(String one, String other) {
        return other.equals(ANY)
                || jars.supertypes(one).contains(other)
                || jars.supertypes(other).contains(one);
    }

    private static Proof proof(Name name, Found owner, Shape shape) {
        return new Proof(name.key(), shape, owner.artifact());
    }
}
