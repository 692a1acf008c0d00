package io.github.privacyscan.link;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.Endpoint.Input;
import io.github.privacyscan.link.Endpoint.Part;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The methods of a program that answer requests. */
public final class Endpoints {

    private static final String GET = "handler-get";
    private static final String OTHER = "handler-other";
    private static final String ADDRESS = "address";
    private static final String[] ANY = {GET, OTHER, "handler"};

    private static final Map<String, Part> PARTS = new TreeMap<>(Map.of(
            "request-body", Part.BODY,
            "form-parameter", Part.FORM,
            "request-parameter", Part.QUERY,
            "path-variable", Part.PATH,
            "request-header", Part.HEADER));

    private final LinkedProgram program;
    private final AnnotationRoles roles;

    private Endpoints(LinkedProgram program, Knowledge knowledge) {
        this.program = program;
        this.roles = AnnotationRoles.of(program, knowledge);
    }

    /** All, in order of the files and of the text; linear in the number of methods. */
    public static List<Endpoint> of(LinkedProgram program, Knowledge knowledge) {
        Endpoints search = new Endpoints(program, knowledge);
        List<Endpoint> found = new ArrayList<>();
        for (TypeDecl type : program.sourceTypes()) {
            program.fileOf(type.binaryName())
                    .ifPresent(file -> type.methods().stream()
                            .flatMap(method -> search.endpoint(file, type, method).stream())
                            .forEach(found::add));
        }
        return List.copyOf(found);
    }

    private Optional<Endpoint> endpoint(FileFacts file, TypeDecl type, MethodDecl method) {
        String owner = type.binaryName();
        return roles.find(method.annotations(), owner, ANY)
                .map(mapping -> new Endpoint(
                        file,
                        type,
                        method,
                        mapping,
                        roles.has(method.annotations(), owner, GET),
                        roles.has(method.annotations(), owner, OTHER),
                        paths(type, method),
                        inputs(owner, method)));
    }

    private List<String> paths(TypeDecl type, MethodDecl method) {
        Set<String> paths = new LinkedHashSet<>();
        for (String outer : texts(type.annotations(), type.binaryName())) {
            for (String inner : texts(method.annotations(), type.binaryName())) {
                paths.add(joined(outer, inner));
            }
        }
        return List.copyOf(paths);
    }

    private List<String> texts(List<AnnotationUse> annotations, String owner) {
        List<String> texts = roles.texts(annotations, owner, ADDRESS);
        return texts.isEmpty() ? List.of("") : texts;
    }

    private static String joined(String outer, String inner) {
        String path = ("/" + outer + "/" + inner).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private List<Input> inputs(String owner, MethodDecl method) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < method.params().size(); i++) {
            ParamDecl parameter = method.params().get(i);
            Type type = program.resolve(parameter.type(), owner);
            int index = i;
            part(owner, parameter, type)
                    .ifPresent(part -> inputs.add(new Input(index, parameter, part, name(owner, parameter), type)));
        }
        return inputs;
    }

    private Optional<Part> part(String owner, ParamDecl parameter, Type type) {
        for (Map.Entry<String, Part> role : PARTS.entrySet()) {
            if (roles.has(parameter.annotations(), owner, role.getKey())) {
                return Optional.of(role.getValue());
            }
        }
        return unmarked(owner, parameter, type);
    }

    /** What a framework does with a parameter that carries no annotation: texts are parameters, own objects are forms. */
    private Optional<Part> unmarked(String owner, ParamDecl parameter, Type type) {
        if (type instanceof Type.Primitive || type.erasedName().equals("java.lang.String")) {
            return parameter.annotations().isEmpty() ? Optional.of(Part.QUERY) : Optional.empty();
        }
        boolean isOwn = parameter.annotations().stream()
                        .allMatch(annotation -> roles.has(List.of(annotation), owner, "validate"))
                && program.type(type.erasedName())
                        .filter(declared ->
                                declared.kind() == TypeDecl.Kind.CLASS || declared.kind() == TypeDecl.Kind.RECORD)
                        .flatMap(declared -> program.fileOf(declared.binaryName()))
                        .isPresent();
        return isOwn ? Optional.of(Part.FORM) : Optional.empty();
    }

    private String name(String owner, ParamDecl parameter) {
        return PARTS.keySet().stream()
                .flatMap(role -> roles.texts(parameter.annotations(), owner, role).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(parameter.name());
    }
}
