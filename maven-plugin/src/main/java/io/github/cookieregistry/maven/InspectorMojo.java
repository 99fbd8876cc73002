package io.github.cookieregistry.maven;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.inspector.declare.LevelOverrides;
import io.github.cookieregistry.inspector.report.ConsoleReport;
import io.github.cookieregistry.inspector.report.ReportedFinding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals have in common. */
abstract class InspectorMojo extends AbstractMojo {

    /** The module. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @Nullable
    MavenProject project;

    /** The build. */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @Nullable
    MavenSession session;

    /**
     * The levels of checks in this build, by key: {@code <cookie-undocumented>warning</cookie-undocumented>}. They go
     * before those of {@code @CookiePolicy}.
     */
    @Parameter
    private @Nullable Map<String, String> levels;

    /** Whether to do nothing. */
    @Parameter(property = "cookie-registry.skip", defaultValue = "false")
    private boolean skip;

    /** Whether to print errors only. */
    @Parameter(property = "cookie-registry.quiet", defaultValue = "false")
    private boolean quiet;

    boolean skipped() {
        if (skip) {
            getLog().info("Skipped.");
        }
        return skip;
    }

    boolean quiet() {
        return quiet;
    }

    LevelOverrides overrides() throws MojoExecutionException {
        try {
            return LevelOverrides.of(new TreeMap<>(levels == null ? Map.of() : levels)
                    .entrySet().stream()
                            .map(level -> level.getKey() + "=" + level.getValue())
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("The parameter levels is wrong: " + e.getMessage(), e);
        }
    }

    /** Prints each finding, a line each, as Maven prints errors and warnings. */
    void print(List<ReportedFinding> findings) {
        for (ReportedFinding finding : findings) {
            String line = ConsoleReport.plainLine(finding);
            if (finding.level() == Level.ERROR) {
                getLog().error(line);
            } else if (!quiet) {
                getLog().warn(line);
            }
        }
    }
}
