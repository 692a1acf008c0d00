package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Linker;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.SignatureSource;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.nio.file.Path;
import java.util.List;

/** Programs of one file, read and linked. */
final class Programs {

    private Programs() {}

    static LinkedProgram of(String source, Knowledge knowledge) {
        SourceFile file = new SourceFile("F.java", Path.of("F.java"), "", false, source.length());
        FileFacts facts = new JavaReader().read(new SourceText(file, source, "UTF-8"));
        return Linker.link(new Program(List.of(facts)), knowledge, SignatureSource.NONE, 1);
    }
}
