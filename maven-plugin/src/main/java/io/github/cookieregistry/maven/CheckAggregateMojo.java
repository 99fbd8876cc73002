package io.github.cookieregistry.maven;

import java.io.File;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Holds all modules of a build together against the cookies that they declare, with one report for all. Run it after
 * they have been compiled: {@code mvn verify cookie-registry:check-aggregate}.
 */
@Mojo(
        name = "check-aggregate",
        aggregator = true,
        requiresDependencyCollection = ResolutionScope.RUNTIME,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class CheckAggregateMojo extends InspectorMojo {

    /** The folder to write to. */
    @Parameter(property = "cookie-registry.output", defaultValue = "${project.build.directory}/cookie-registry")
    private @Nullable File outputDirectory;

    /** For Maven. */
    public CheckAggregateMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skipped()) {
            return;
        }
        List<MavenProject> modules = Objects.requireNonNull(session).getProjects().stream()
                .filter(ReactorPaths::hasClasses)
                .toList();
        if (modules.isEmpty()) {
            getLog().info("No class files, so there is nothing to look at: compile the modules first.");
            return;
        }
        Checks.run(this, modules, Objects.requireNonNull(outputDirectory));
    }
}
