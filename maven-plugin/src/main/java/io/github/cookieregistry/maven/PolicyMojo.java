package io.github.cookieregistry.maven;

import io.github.cookieregistry.inspector.inspect.PublicFiles;
import java.io.File;
import java.io.IOException;
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
 * Brings the pages that visitors may see to a folder, and prints where they lie. Where the compile wrote them they are
 * copied; where no annotation processor ran, as for Kotlin, Groovy or Scala, they are made of the class files.
 */
@Mojo(
        name = "policy",
        defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class PolicyMojo extends InspectorMojo {

    /** The folder to write to. */
    @Parameter(property = "cookie-registry.policy", defaultValue = "${project.build.directory}/cookie-policy")
    private @Nullable File policyDirectory;

    /** For Maven. */
    public PolicyMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skipped()) {
            return;
        }
        if (!ReactorPaths.hasClasses(Objects.requireNonNull(project))) {
            getLog().info("No class files, so there is nothing to publish.");
            return;
        }
        File folder = Objects.requireNonNull(policyDirectory);
        try {
            PublicFiles.Outcome outcome = PublicFiles.write(
                    ReactorPaths.request(Objects.requireNonNull(session), List.of(project)),
                    overrides(),
                    folder.toPath());
            print(outcome.findings());
            outcome.written().forEach(file -> getLog().info(file.toString()));
            if (outcome.hasErrors()) {
                throw new MojoFailureException("No policy was written: its declarations have errors, each told above.");
            }
        } catch (IOException e) {
            throw new MojoExecutionException("The policy cannot be written to " + folder + ".", e);
        }
    }
}
