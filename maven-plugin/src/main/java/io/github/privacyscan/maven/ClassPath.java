package io.github.privacyscan.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.AbstractRepositoryListener;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.DefaultSessionData;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/**
 * The jars that modules depend on, as far as they can be had. A jar that is missing costs precision, never the scan; the
 * artifacts of sibling modules are left out, because their sources are scanned.
 */
final class ClassPath {

    private final MavenSession session;
    private final ProjectDependenciesResolver resolver;
    private final Log log;

    ClassPath(MavenSession session, ProjectDependenciesResolver resolver, Log log) {
        this.session = session;
        this.resolver = resolver;
        this.log = log;
    }

    /**
     * The jars of the modules, in order, each once.
     *
     * @param mayDownload whether jars that the local repository does not have are fetched
     */
    List<Path> of(List<MavenProject> modules, boolean mayDownload) {
        RepositorySystemSession repositories = mayDownload ? session.getRepositorySession() : offline();
        Set<String> siblings = session.getProjects().stream()
                .map(project -> ArtifactUtils.versionlessKey(project.getGroupId(), project.getArtifactId()))
                .collect(Collectors.toSet());
        Set<Path> jars = new LinkedHashSet<>();
        for (MavenProject module : modules) {
            for (Dependency dependency : resolve(module, repositories, siblings).getDependencies()) {
                File file = dependency.getArtifact().getFile();
                if (file != null && file.isFile() && !isAmong(siblings, dependency.getArtifact())) {
                    jars.add(file.toPath().toAbsolutePath());
                }
            }
        }
        return List.copyOf(jars);
    }

    private DependencyResolutionResult resolve(
            MavenProject module, RepositorySystemSession repositories, Set<String> siblings) {
        DefaultDependencyResolutionRequest request = new DefaultDependencyResolutionRequest(module, repositories);
        request.setResolutionFilter(
                (node, parents) -> node.getArtifact() == null || !isAmong(siblings, node.getArtifact()));
        try {
            return resolver.resolve(request);
        } catch (DependencyResolutionException e) {
            log.debug("Some dependencies of " + module.getId() + " were not found: " + e.getMessage());
            return e.getResult();
        }
    }

    private static boolean isAmong(Set<String> siblings, Artifact artifact) {
        return siblings.contains(ArtifactUtils.versionlessKey(artifact.getGroupId(), artifact.getArtifactId()));
    }

    /**
     * A session with memory of its own, so that later goals of the build do not learn that something is missing, and that
     * says nothing about it.
     */
    private RepositorySystemSession offline() {
        return new DefaultRepositorySystemSession(session.getRepositorySession())
                .setOffline(true)
                .setRepositoryListener(new AbstractRepositoryListener() {})
                .setCache(new DefaultRepositoryCache())
                .setData(new DefaultSessionData());
    }
}
