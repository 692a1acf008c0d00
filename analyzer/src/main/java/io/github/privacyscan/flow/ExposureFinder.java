package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the fields that a rendered object lets out; nested objects up to {@value #MAX_DEPTH} levels. */
final class ExposureFinder implements Exposures {

    private static final int MAX_DEPTH = 4;

    private final LinkedProgram program;
    private final Inventory inventory;
    private final Properties properties;
    private final ReturnedFields returned;
    private final Limits limits;
    private final Map<Question, Map<Exposed, AccessPath>> answers = new HashMap<>();

    private record Question(Type type, Form form) {}

    /** What is being looked at: its path, the types around it, and the names left out of it. */
    private record Inside(Form form, List<String> path, List<String> steps, Set<String> open, List<String> hidden) {

        Inside below(String property, FieldRef field, List<String> hiddenInside) {
            return new Inside(form, with(path, property), with(steps, Steps.of(field)), open, hiddenInside);
        }

        Inside in(String cell) {
            return new Inside(form, path, with(steps, cell), open, hidden);
        }

        private static List<String> with(List<String> list, String last) {
            List<String> longer = new ArrayList<>(list);
            longer.add(last);
            return longer;
        }
    }

    ExposureFinder(
            LinkedProgram program, Inventory inventory, Properties properties, ReturnedFields returned, Limits limits) {
        this.limits = limits;
        this.program = program;
        this.inventory = inventory;
        this.properties = properties;
        this.returned = returned;
    }

    @Override
    public List<Exposed> of(Type type, Rendering rendering) {
        return of(type, Form.of(rendering));
    }

    @Override
    public List<Exposed> ofView(Type type, String view) {
        return of(type, Form.ofView(view));
    }

    /** The elements that come out of an object in that form, sorted. */
    List<Exposed> of(Type type, Form form) {
        return List.copyOf(contents(type, form).keySet());
    }

    /** The elements that come out, sorted, with the way to each from the object inwards. */
    synchronized Map<Exposed, AccessPath> contents(Type type, Form form) {
        Question question = new Question(type, form);
        Map<Exposed, AccessPath> known = answers.get(question);
        if (known == null) {
            Map<Exposed, AccessPath> found = new TreeMap<>(Comparator.comparing(Exposed::element)
                    .thenComparing(exposed -> exposed.path().toString()));
            collect(type, new Inside(form, List.of(), List.of(), new LinkedHashSet<>(), List.of()), found);
            known = Collections.unmodifiableMap(found);
            answers.put(question, known);
        }
        return known;
    }

    private void collect(Type type, Inside inside, Map<Exposed, AccessPath> found) {
        if (inside.form().rendering() == Rendering.VALUE) {
            return;
        }
        if (inside.path().size() >= MAX_DEPTH) {
            if (program.fileOf(type.erasedName()).isPresent()) {
                limits.reached(Limit.OBJECT_DEPTH);
            }
            return;
        }
        if (type instanceof Type.Array array) {
            collect(array.element(), inside.in(AccessPath.ELEMENT), found);
        } else if (type instanceof Type.Class known) {
            if (program.fileOf(known.binaryName()).isEmpty()) {
                for (int i = 0; i < known.arguments().size(); i++) {
                    String cell = known.arguments().size() == 1
                            ? AccessPath.ELEMENT
                            : i == 0 ? AccessPath.KEY : AccessPath.VALUE;
                    collect(known.arguments().get(i), inside.in(cell), found);
                }
            } else if (inside.open().add(known.binaryName())) {
                ofProperties(known, inside, found);
                inside.open().remove(known.binaryName());
            }
        }
    }

    private void ofProperties(Type.Class type, Inside inside, Map<Exposed, AccessPath> found) {
        for (Properties.Property property : properties(type.binaryName(), inside.form())) {
            if (!inside.hidden().contains(property.name())) {
                property.fields()
                        .forEach(field -> ofField(
                                field, type, inside.below(property.name(), field, property.hiddenInside()), found));
            }
        }
    }

    private void ofField(FieldRef field, Type.Class owner, Inside below, Map<Exposed, AccessPath> found) {
        Optional<DataElement> element = inventory.field(field).filter(e -> e.confidence() != Confidence.WEAK);
        if (element.isPresent()) {
            found.putIfAbsent(new Exposed(element.get(), below.path()), AccessPath.EMPTY.behind(below.steps()));
        } else {
            program.field(field)
                    .map(declaration -> program.resolve(declaration.type(), field.owner()))
                    .ifPresent(type -> collect(substituted(type, variables(owner)), below, found));
        }
    }

    /** What the type variables of a generic type stand for, by name. */
    private Map<String, Type> variables(Type.Class type) {
        Map<String, Type> variables = new LinkedHashMap<>();
        Optional<TypeDecl> declaration = program.type(type.binaryName());
        for (int i = 0; i < type.arguments().size() && declaration.isPresent(); i++) {
            if (i < declaration.get().typeParams().size()) {
                variables.put(
                        declaration.get().typeParams().get(i).name(),
                        type.arguments().get(i));
            }
        }
        return variables;
    }

    private static Type substituted(Type type, Map<String, Type> variables) {
        if (type instanceof Type.Variable variable) {
            return variables.getOrDefault(variable.name(), variable.bound());
        }
        if (type instanceof Type.Array array) {
            return new Type.Array(substituted(array.element(), variables));
        }
        return type instanceof Type.Class known
                ? new Type.Class(
                        known.binaryName(),
                        known.arguments().stream()
                                .map(argument -> substituted(argument, variables))
                                .toList())
                : type;
    }

    private List<Properties.Property> properties(String type, Form form) {
        return form.rendering() == Rendering.TEXT
                ? program.implementation(type, "toString", 0).map(returned::of).orElse(Set.of()).stream()
                        .map(field -> new Properties.Property(field.name(), List.of(field), List.of()))
                        .toList()
                : properties.of(type, form);
    }

    /**
     * Whether content of an object appears in its serialised form. Of a class that nobody has seen, all appears where an
     * object is written property by property, and nothing in its text, which only its own code would tell.
     *
     * @param type static type of the object
     * @param content the way to it, from the object inwards
     */
    synchronized boolean shows(Type type, AccessPath content, Form form) {
        String owner = type.erasedName();
        List<String> hidden = List.of();
        for (String step : content.steps()) {
            int hash = step.indexOf('#');
            if (hash >= 0) {
                FieldRef field = new FieldRef(step.substring(0, hash), step.substring(hash + 1), false);
                boolean isKnown = program.fileOf(owner).isPresent() && program.isSubtype(owner, field.owner());
                if (!isKnown && program.type(field.owner()).isEmpty()) {
                    if (!form.isSerialised()) {
                        return false;
                    }
                    owner = "";
                    continue;
                }
                List<String> hiddenHere = hidden;
                Optional<Properties.Property> shown = properties(isKnown ? owner : field.owner(), form).stream()
                        .filter(property -> property.fields().contains(field))
                        .filter(property -> !hiddenHere.contains(property.name()))
                        .findFirst();
                if (shown.isEmpty()) {
                    return false;
                }
                hidden = shown.get().hiddenInside();
                owner = "";
            }
        }
        return true;
    }
}
