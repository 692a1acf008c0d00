package io.github.privacyscan.link.truth;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Linker;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.SignatureSource;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceReader;
import io.github.privacyscan.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The calls of a folder of sources as the linker understands them. */
final class LinkerCalls {

    private LinkerCalls() {}

    /** Reads and links all sources below a folder; a call that is not resolved has no owner. */
    static Map<Site, Callee> of(Path sources, Knowledge knowledge, SignatureSource library) {
        JavaReader reader = new JavaReader();
        List<FileFacts> files = new ArrayList<>();
        for (Path path : JavacCalls.javaFiles(sources)) {
            String name = sources.relativize(path).toString().replace('\\', '/');
            SourceFile file = new SourceFile(name, path, "", false, 0);
            SourceReader.read(file, Optional.of("UTF-8"))
                    .text()
                    .map(reader::read)
                    .ifPresent(files::add);
        }
        files.forEach(file -> file.problems().forEach(problem -> System.err.println(problem)));
        LinkedProgram program = Linker.link(new Program(files), knowledge, library, 2);
        program.problems().forEach(problem -> System.err.println(problem));
        Map<Site, Callee> calls = new TreeMap<>();
        program.procedures().stream()
                .filter(procedure -> !procedure.isSynthetic())
                .forEach(procedure -> add(procedure, calls));
        return calls;
    }

    private static void add(Procedure procedure, Map<Site, Callee> calls) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            int index = i;
            site(procedure, code.get(i))
                    .ifPresent(site -> calls.putIfAbsent(site, callee(procedure.resolution(index), site.name())));
        }
    }

    private static Optional<Site> site(Procedure procedure, Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            boolean constructor = call.name().equals(MethodDecl.CONSTRUCTOR);
            return site(procedure, constructor ? call.span() : call.nameSpan(), call.name());
        }
        if (instruction instanceof Instruction.New creation) {
            return site(procedure, creation.span(), MethodDecl.CONSTRUCTOR);
        }
        if (instruction instanceof Instruction.MethodReference reference) {
            boolean creates = reference.name().equals("new");
            return site(procedure, reference.span(), creates ? MethodDecl.CONSTRUCTOR : reference.name());
        }
        return Optional.empty();
    }

    private static Optional<Site> site(Procedure procedure, Span span, String name) {
        return span.isPresent()
                ? Optional.of(new Site(procedure.file().path(), span.startLine(), span.startColumn(), name))
                : Optional.empty();
    }

    private static Callee callee(Resolution resolution, String name) {
        if (resolution instanceof Resolution.Invoke invoke) {
            MethodRef method = invoke.method();
            return new Callee(method.owner(), method.name(), method.parameterTypes(), method.known());
        }
        return new Callee("", name, List.of(), false);
    }
}
