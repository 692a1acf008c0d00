package io.github.privacyscan.knowledge.proof;

import java.util.List;

/** A Maven build that copies jars, without what they depend on, into the folder {@code jars} beside it. */
final class CopyBuild {

    private static final String HEAD = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>bench</groupId><artifactId>models</artifactId><version>1</version><packaging>pom</packaging>
              <build><plugins><plugin>
                <artifactId>maven-dependency-plugin</artifactId>
                <configuration>
                  <outputDirectory>${project.basedir}/jars</outputDirectory>
                  <prependGroupId>true</prependGroupId>
                  <useBaseVersion>true</useBaseVersion>
                  <artifactItems>
            """;

    private static final String TAIL = """
                  </artifactItems>
                </configuration>
              </plugin></plugins></build>
            </project>
            """;

    private CopyBuild() {}

    /** The build for the jars of some libraries. */
    static String of(List<Library> libraries) {
        StringBuilder text = new StringBuilder(HEAD);
        libraries.stream()
                .flatMap(library -> library.jars().stream())
                .distinct()
                .sorted()
                .forEach(jar -> {
                    String[] parts = jar.split(":", -1);
                    text.append("        <artifactItem><groupId>").append(parts[0]);
                    text.append("</groupId><artifactId>").append(parts[1]);
                    text.append("</artifactId><version>").append(parts[2]);
                    text.append("</version></artifactItem>\n");
                });
        return text.append(TAIL).toString();
    }
}
