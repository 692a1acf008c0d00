package io.github.privacyscan.source;

import java.util.List;

/**
 * What a walk over the tree found.
 *
 * @param files the files to read, sorted by path, no path twice
 * @param resources files beside Java that may say something about it: pages, settings, schemas, mapped statements, builds;
 *     sorted by path, no path twice
 * @param settings files of settings for the sources below them, sorted by path
 * @param problems folders and files that could not be looked at, sorted
 */
public record Discovery(
        List<SourceFile> files, List<SourceFile> resources, List<SourceFile> settings, List<Problem> problems) {
    public Discovery {
        files = List.copyOf(files);
        resources = List.copyOf(resources);
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
    }
}
