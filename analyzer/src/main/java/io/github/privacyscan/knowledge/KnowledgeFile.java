package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.yaml.YamlDocument;
import io.github.privacyscan.knowledge.yaml.YamlException;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gets the tree of a knowledge file, built in or the user's. */
final class KnowledgeFile {

    private KnowledgeFile() {}

    /** The tree of a resource beside this class. */
    static YamlNode builtIn(String resource) throws KnowledgeException {
        return parse(resource, text(resource));
    }

    /** The text of a resource beside this class. */
    static String text(String resource) throws KnowledgeException {
        try (InputStream stream = KnowledgeFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new KnowledgeException(resource + ": this part of the program is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new KnowledgeException(resource + ": cannot be read: " + unreadable.getMessage());
        }
    }

    /** The tree of a user's file. */
    static YamlNode of(Path file) throws KnowledgeException {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException notUtf8) {
            throw new KnowledgeException(file + ": is not UTF-8 text");
        } catch (IOException unreadable) {
            throw new KnowledgeException(file + ": cannot be read: " + unreadable.getMessage());
        }
    }

    private static YamlNode parse(String name, String text) throws KnowledgeException {
        try {
            return YamlDocument.parse(name, text);
        } catch (YamlException wrong) {
            throw new KnowledgeException(wrong.getMessage());
        }
    }
}
