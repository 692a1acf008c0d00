package io.github.privacyscan.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.knowledge.ModelDraft.Guess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelDraftTest {

    @TempDir
    Path folder;

    @Test
    void whatIsDraftedCanBeLoaded() throws Exception {
        String file = ModelDraft.file(List.of(
                new ModelDraft("a.Mailer", "send", Guess.SENDS),
                new ModelDraft("a.Texts$Inner", "join", Guess.RETURNS),
                new ModelDraft("a.Box", "<init>", Guess.KEEPS),
                new ModelDraft("a.Mailer", "true", Guess.RETURNS)));
        Files.writeString(folder.resolve("drafts.yaml"), file);
        List<CallModel> drafted =
                new ArrayList<>(KnowledgeLoader.load(List.of(folder)).calls());
        drafted.removeAll(KnowledgeLoader.load(List.of()).calls());
        assertEquals(
                List.of("Pass a.Box[<init>]", "Pass a.Mailer[true]", "Pass a.Texts$Inner[join]", "Sink a.Mailer[send]"),
                drafted.stream()
                        .map(model -> model.getClass().getSimpleName() + " "
                                + model.method().type() + model.method().names())
                        .sorted()
                        .toList());
    }

    @Test
    void whatCannotBeNamedIsLeftOut() {
        assertFalse(new ModelDraft("", "send", Guess.SENDS).canBeWritten());
        assertFalse(new ModelDraft("a.B[]", "send", Guess.SENDS).canBeWritten());
        assertFalse(new ModelDraft("*", "send", Guess.SENDS).canBeWritten());
        assertTrue(new ModelDraft("Main", "send", Guess.SENDS).canBeWritten());
        assertEquals("", ModelDraft.file(List.of(new ModelDraft("", "send", Guess.SENDS))));
    }
}
