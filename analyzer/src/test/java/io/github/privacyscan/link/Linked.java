package io.github.privacyscan.link;

import io.github.privacyscan.knowledge.AnnotationModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.Matching;
import io.github.privacyscan.knowledge.TypeStub;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.FolderSettings;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.program.Variable;
import io.github.privacyscan.read.bytecode.ClassPath;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.read.java.SettingsReader;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small program, read and linked against the JDK, with questions a test asks of it. */
final class Linked {

    private static final ClassPath JDK = ClassPath.ofJdk();

    private final LinkedProgram program;

    private Linked(LinkedProgram program) {
        this.program = program;
    }

    static Linked of(String... sources) {
        return of(List.of(), List.of(), 1, sources);
    }

    /** Sources below a folder that has these settings. */
    static Linked withSettings(String settings, String... sources) {
        SourceFile file = new SourceFile("lombok.config", Path.of("lombok.config"), "", false, settings.length());
        FolderSettings read = SettingsReader.read(new SourceText(file, settings, "UTF-8"));
        return of(List.of(), List.of(), List.of(read), 1, sources);
    }

    static Linked of(List<TypeStub> stubs, List<AnnotationModel> annotations, int threads, String... sources) {
        return of(stubs, annotations, List.of(), threads, sources);
    }

    private static Linked of(
            List<TypeStub> stubs,
            List<AnnotationModel> annotations,
            List<FolderSettings> settings,
            int threads,
            String... sources) {
        JavaReader reader = new JavaReader();
        List<FileFacts> files = new ArrayList<>();
        for (String source : sources) {
            String name = "F" + files.size() + ".java";
            SourceFile file = new SourceFile(name, Path.of(name), "", false, source.length());
            FileFacts facts = reader.read(new SourceText(file, source, "UTF-8"));
            if (!facts.problems().isEmpty()) {
                throw new IllegalArgumentException(facts.problems().toString());
            }
            files.add(facts);
        }
        Map<String, TypeStub> byName = new LinkedHashMap<>();
        stubs.forEach(stub -> byName.put(stub.name(), stub));
        Knowledge knowledge =
                new Knowledge(Map.of(), new Matching(Map.of(), List.of()), List.of(), annotations, byName);
        return new Linked(Linker.link(new Program(files, Resources.NONE, settings), knowledge, JDK, threads));
    }

    LinkedProgram program() {
        return program;
    }

    /** What was found for the only call, creation or method reference of that name in written code. */
    Resolution resolution(String name) {
        List<Resolution> found = program.procedures().stream()
                .filter(procedure -> !procedure.isSynthetic())
                .flatMap(procedure -> resolutions(procedure, name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(name + " occurs " + found.size() + " times");
        }
        return found.get(0);
    }

    /** The methods that calls of that name in written code mean, in order. */
    List<String> all(String name) {
        return program.procedures().stream()
                .filter(procedure -> !procedure.isSynthetic())
                .flatMap(procedure -> resolutions(procedure, name))
                .map(resolution -> ((Resolution.Invoke) resolution).method().toString())
                .toList();
    }

    private static Stream<Resolution> resolutions(Procedure procedure, String name) {
        List<Instruction> code = procedure.body().code();
        return IntStream.range(0, code.size())
                .filter(i -> named(code.get(i)).filter(name::equals).isPresent())
                .mapToObj(procedure::resolution);
    }

    private static Optional<String> named(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            return Optional.of(call.name());
        }
        if (instruction instanceof Instruction.New creation) {
            return Optional.of("new " + creation.type().simpleText());
        }
        if (instruction instanceof Instruction.NameLoad load) {
            return Optional.of("name " + load.name());
        }
        if (instruction instanceof Instruction.FieldLoad load) {
            return Optional.of("field " + load.field());
        }
        return instruction instanceof Instruction.MethodReference reference
                ? Optional.of("::" + reference.name())
                : Optional.empty();
    }

    Resolution.Invoke invoke(String name) {
        return (Resolution.Invoke) resolution(name);
    }

    /** The method a call means, as text. */
    String method(String name) {
        return invoke(name).method().toString();
    }

    /** The procedures a call can run, as text. */
    List<String> targets(String name) {
        return invoke(name).targets().stream().map(Procedure::toString).toList();
    }

    /** The type of the local variable of that name, of its first version. */
    String type(String variable) {
        for (Procedure procedure : program.procedures()) {
            List<Variable> variables = procedure.body().variables();
            for (int i = 0; i < variables.size(); i++) {
                if (variables.get(i).name().equals(variable)) {
                    return text(procedure.typeOf(i));
                }
            }
        }
        throw new IllegalArgumentException("no variable " + variable);
    }

    static String text(Type type) {
        if (type instanceof Type.Class named && !named.arguments().isEmpty()) {
            return named.binaryName()
                    + named.arguments().stream().map(Linked::text).toList();
        }
        if (type instanceof Type.Variable variable) {
            return variable.name();
        }
        return type instanceof Type.Unknown ? "unknown" : type.erasedName();
    }

    /** Names of the methods of a source type. */
    List<String> methods(String type) {
        return program.type(type).orElseThrow().methods().stream()
                .map(method -> method.name() + method.params().size())
                .toList();
    }
}
