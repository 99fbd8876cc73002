package io.github.cookieregistry.maven;

import io.github.cookieregistry.inspector.declare.LevelOverrides;
import io.github.cookieregistry.inspector.inspect.Check;
import io.github.cookieregistry.inspector.inspect.ReportFiles;
import io.github.cookieregistry.inspector.report.EvidenceHtml;
import io.github.cookieregistry.inspector.report.Report;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** A check of one or of several modules together. */
final class Checks {

    private Checks() {}

    static void run(InspectorMojo mojo, List<MavenProject> modules, File folder)
            throws MojoExecutionException, MojoFailureException {
        LevelOverrides levels = mojo.overrides();
        Report report = Check.run(ReactorPaths.request(Objects.requireNonNull(mojo.session), modules), levels);
        mojo.print(report.findings());
        try {
            ReportFiles.write(report, folder.toPath());
        } catch (IOException e) {
            throw new MojoExecutionException("The report cannot be written to " + folder + ".", e);
        }
        if (!mojo.quiet()) {
            mojo.getLog().info(report.sentence() + " The evidence is in " + new File(folder, EvidenceHtml.FILE) + ".");
        }
        if (report.hasErrors()) {
            throw new MojoFailureException(
                    report.sentence() + " Each is told above, and in " + new File(folder, EvidenceHtml.FILE) + ".");
        }
    }
}
