package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.Sdk;
import io.github.privacyscan.program.BuildFacts;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.ImportDecl;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the libraries of known recipients among what the builds of a program declare. */
public final class DeclaredSdks {

    private DeclaredSdks() {}

    /** The libraries, in order of the build files; those for tests alone are left out. */
    public static List<DeclaredSdk> of(Program program, Knowledge knowledge) {
        List<DeclaredSdk> found = new ArrayList<>();
        for (BuildFacts build : program.resources().of(BuildFacts.class)) {
            for (BuildFacts.Dependency dependency : build.dependencies()) {
                Optional<Sdk> known = dependency.isForTests()
                        ? Optional.empty()
                        : knowledge.directory().sdk(dependency.group(), dependency.artifact());
                known.ifPresent(sdk -> found.add(new DeclaredSdk(
                        dependency.coordinates(),
                        dependency.version(),
                        sdk.recipient(),
                        sdk.kind(),
                        isUsed(program, sdk),
                        new Place(build.file().path(), dependency.span()))));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isUsed(Program program, Sdk sdk) {
        for (FileFacts file : program.files()) {
            for (ImportDecl use : file.imports()) {
                for (String part : sdk.packages()) {
                    if (isWithin(use.name(), part)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isWithin(String name, String part) {
        return name.startsWith(part) && (name.length() == part.length() || name.charAt(part.length()) == '.');
    }
}
