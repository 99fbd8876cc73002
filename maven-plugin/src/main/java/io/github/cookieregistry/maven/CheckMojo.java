package io.github.cookieregistry.maven;

import java.io.File;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Holds all that the module ships against the cookies that it declares, prints each finding with its file and line, and
 * writes {@code cookie-findings.json}, {@code cookie-findings.sarif} and the evidence. Fails where an error is found.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class CheckMojo extends InspectorMojo {

    /** The folder to write to. */
    @Parameter(property = "cookie-registry.output", defaultValue = "${project.build.directory}/cookie-registry")
    private @Nullable File outputDirectory;

    /** For Maven. */
    public CheckMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skipped()) {
            return;
        }
        if (!ReactorPaths.hasClasses(Objects.requireNonNull(project))) {
            getLog().info("No class files, so there is nothing to look at.");
            return;
        }
        Checks.run(this, List.of(project), Objects.requireNonNull(outputDirectory));
    }
}
