package io.github.privacyscan.rules.keeping;

import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.NameTokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What a method is about by its name and that of its class.
 *
 * @param owner the words of the class
 * @param method the words of the method, without the condition: {@code delete all} of {@code deleteAllByOwner}
 */
record Subject(List<String> owner, List<String> method) {

    /** Endings of class names that are not part of what they are about. */
    private static final Set<String> ENDINGS = Set.of("entity", "do", "po", "impl", "model", "document", "bean");

    /** Words behind a subject in the name of a class that works on it. */
    private static final Set<String> WORKERS = Set.of(
            "service",
            "impl",
            "mapper",
            "dao",
            "repository",
            "repo",
            "controller",
            "resource",
            "manager",
            "facade",
            "store",
            "jpa",
            "job",
            "task",
            "cleaner",
            "purger",
            "admin",
            "api",
            "handler",
            "rest",
            "s");

    /** Words behind a subject in the name of a method that do not make it another. */
    private static final Set<String> TAIL = Set.of(
            "by",
            "id",
            "ids",
            "s",
            "batch",
            "all",
            "before",
            "older",
            "from",
            "in",
            "with",
            "and",
            "list",
            "data",
            "record",
            "records",
            "account",
            "accounts",
            "for",
            "where",
            "not",
            "never",
            "after",
            "if",
            "info");

    private static final int SHORT = 4;

    /** The subject of a method. */
    static Subject of(MethodRef method) {
        String owner = method.owner();
        List<String> words = NameTokens.of(method.name());
        int condition = words.indexOf("by");
        return new Subject(
                NameTokens.of(owner.substring(owner.lastIndexOf('.') + 1)),
                condition < 0 ? words : words.subList(0, condition));
    }

    /** Whether the class or the method has the name of a store's rows. */
    boolean isOf(Stores.Store store) {
        return store.subjects().stream().anyMatch(this::isOf);
    }

    /** What a class is about: its name without short prefixes of modules and technical endings. */
    static List<String> words(TypeDecl type) {
        List<String> words = new ArrayList<>(NameTokens.of(type.simpleName()));
        while (words.size() > 1 && ENDINGS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        if (words.size() > 1 && words.get(0).length() < SHORT) {
            words.remove(0);
        }
        return words;
    }

    private boolean isOf(List<String> words) {
        int inOwner = end(owner, words);
        boolean isWorker = inOwner >= 0 && WORKERS.containsAll(owner.subList(inOwner, owner.size()));
        int inMethod = Math.max(end(method, words), end(method, plural(words)));
        boolean isNamed = inMethod >= 0 && (inMethod == method.size() || TAIL.contains(method.get(inMethod)));
        return isNamed || (isWorker && inMethod < 0 && (method.size() < 2 || TAIL.contains(method.get(1))));
    }

    /** Where the part ends in the words; -1 if it is not there. */
    private static int end(List<String> words, List<String> part) {
        int start = part.isEmpty() ? -1 : Collections.indexOfSubList(words, part);
        return start < 0 ? -1 : start + part.size();
    }

    private static List<String> plural(List<String> words) {
        List<String> plural = new ArrayList<>(words);
        if (!plural.isEmpty()) {
            plural.set(plural.size() - 1, plural.get(plural.size() - 1) + "s");
        }
        return plural;
    }
}
