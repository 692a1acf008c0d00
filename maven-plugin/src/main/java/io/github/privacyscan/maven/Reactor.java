package io.github.privacyscan.maven;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.SessionData;

/**
 * Finds out when the goal runs for the last time in a build.
 *
 * <p>Called from the command line, the goal runs once, in the top-level project, because it needs no project. Bound to a
 * phase, it runs in every module that has it, and the last one must be told from the others. What modules have said is
 * kept in the session, in types of the JDK only: a module that adds dependencies to the plugin has classes of its own.
 */
final class Reactor {

    private final MavenSession session;
    private final MojoExecution execution;

    Reactor(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /**
     * Notes that the goal has run in a module.
     *
     * @param scan the scan of the whole reactor as this module is configured
     * @return the scan to carry out now, if this was the last module: that of the top-level project if the goal runs there,
     *     otherwise of the first module
     */
    Optional<Callable<Boolean>> finish(MavenProject module, Callable<Boolean> scan) {
        if (isDirect()) {
            return Optional.of(scan);
        }
        SessionData data = session.getRepositorySession().getData();
        String key = "privacy-scan:" + execution.getExecutionId();
        synchronized (data) {
            Map<Integer, Callable<Boolean>> finished = new TreeMap<>(finished(data.get(key)));
            finished.put(rank(module), scan);
            boolean isLast = finished.keySet().containsAll(expected());
            data.set(key, isLast ? Map.of() : finished);
            return isLast ? Optional.of(finished.values().iterator().next()) : Optional.empty();
        }
    }

    /** The modules whose sources the scan covers, in order of the build. */
    List<MavenProject> covered() {
        return concerned().stream().filter(project -> !isSkipped(project)).toList();
    }

    /** The modules that would be covered if they did not ask to be left out. */
    List<MavenProject> skipped() {
        return concerned().stream().filter(this::isSkipped).toList();
    }

    private List<MavenProject> concerned() {
        List<MavenProject> running =
                session.getProjects().stream().filter(this::runsIn).toList();
        // A goal that only an aggregating POM has, not its modules, is meant for the modules.
        return session.getProjects().stream()
                .filter(project ->
                        running.contains(project) || running.stream().anyMatch(parent -> collects(parent, project)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<Integer, Callable<Boolean>> finished(Object stored) {
        return stored instanceof Map ? (Map<Integer, Callable<Boolean>>) stored : Map.of();
    }

    private List<Integer> expected() {
        return session.getProjects().stream()
                .filter(this::runsIn)
                .map(this::rank)
                .toList();
    }

    /** The place in the order of the build, with the top-level project before all. */
    private int rank(MavenProject project) {
        return project.equals(session.getTopLevelProject())
                ? -1
                : session.getProjects().indexOf(project);
    }

    private boolean runsIn(MavenProject project) {
        if (isDirect()) {
            return true;
        }
        Plugin plugin = project.getPlugin(execution.getPlugin().getKey());
        return plugin != null
                && plugin.getExecutions().stream()
                        .filter(bound -> bound.getId().equals(execution.getExecutionId()))
                        .filter(bound -> !"none".equals(bound.getPhase()))
                        .anyMatch(bound -> bound.getGoals().contains(execution.getGoal()));
    }

    private static boolean collects(MavenProject parent, MavenProject module) {
        List<MavenProject> collected = parent.getCollectedProjects();
        return collected != null && collected.contains(module);
    }

    private boolean isDirect() {
        return execution.getLifecyclePhase() == null;
    }

    /** Whether the module says so, in its properties or where it configures the plugin. */
    private boolean isSkipped(MavenProject project) {
        Plugin plugin = execution.getPlugin();
        Xpp3Dom configuration = project.getGoalConfiguration(
                plugin.getGroupId(), plugin.getArtifactId(), execution.getExecutionId(), execution.getGoal());
        Xpp3Dom skip = configuration == null ? null : configuration.getChild("skip");
        return Boolean.parseBoolean(project.getProperties().getProperty(ScanMojo.SKIP))
                || (skip != null && Boolean.parseBoolean(skip.getValue()));
    }
}
