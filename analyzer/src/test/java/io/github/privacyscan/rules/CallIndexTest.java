package io.github.privacyscan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.KnowledgeLoader;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Linker;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.SignatureSource;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CallIndexTest {

    private static final String SOURCE = """
            interface Store { void delete(long id); }
            class Members implements Store {
              public void delete(long id) {}
              void delete(long id, boolean soft) {}
            }
            class Other { void delete(long id) {} }
            class Use {
              void a(Members m, Store s, Other o) {
                m.delete(1);
                s.delete(2);
                o.delete(3);
                m.delete(4, true);
                new Members();
              }
            }
            """;

    private final LinkedProgram program = program();
    private final CallIndex calls = new CallIndex(program);

    @Test
    void callsOfATypeIncludeThoseOfItsSubtypes() {
        assertEquals(List.of(9, 10, 12), lines(calls.of("Store", "delete")));
        assertEquals(List.of(9, 12), lines(calls.of("Members", "delete")));
        assertEquals(List.of(13), lines(calls.of("Members", "<init>")));
    }

    @Test
    void callersMayKnowOnlyTheInterface() {
        Procedure delete = program.procedures().stream()
                .filter(procedure -> procedure.method().owner().equals("Members")
                        && procedure.method().parameterTypes().size() == 1)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(9, 10), lines(calls.callersOf(delete)));
    }

    @Test
    void aNameThatIsNeverCalledHasNoCalls() {
        assertEquals(List.of(), calls.named("erase"));
    }

    private static List<Integer> lines(List<CallIndex.Call> calls) {
        return calls.stream().map(call -> call.place().span().startLine()).toList();
    }

    private static LinkedProgram program() {
        SourceFile file = new SourceFile("F.java", Path.of("F.java"), "", false, SOURCE.length());
        try {
            Knowledge knowledge = KnowledgeLoader.load(List.of());
            return Linker.link(
                    new Program(List.of(new JavaReader().read(new SourceText(file, SOURCE, "UTF-8")))),
                    knowledge,
                    SignatureSource.NONE,
                    1);
        } catch (io.github.privacyscan.knowledge.KnowledgeException mistake) {
            throw new IllegalStateException(mistake);
        }
    }
}
