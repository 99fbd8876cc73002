package io.github.cookieregistry.inspector.command;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.inspector.declare.LevelOverrides;
import io.github.cookieregistry.inspector.inspect.Check;
import io.github.cookieregistry.inspector.inspect.ReportFiles;
import io.github.cookieregistry.inspector.report.ConsoleReport;
import io.github.cookieregistry.inspector.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds what a module ships against what it declares. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = InspectorVersion.class,
        sortOptions = false,
        header = "Finds the cookies that a module sets and nobody declared.",
        description = {
            "%nReads class files of any JVM language, holds them against the @Cookie declarations among them and in the"
                    + " registries that they include, prints each finding on a line of its own, and writes",
            "  cookie-findings.json   for machines",
            "  cookie-findings.sarif  for code scanning (SARIF 2.1.0)",
            "  cookie-evidence.html   for whoever answers for the policy%n"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  A module that Maven has compiled:",
            "    check --classes target/classes --source-root src/main/java \\",
            "          --classpath \"$(cat target/classpath.txt)\" --output target/cookies",
            "  A Spring Boot application, with the libraries inside:",
            "    check --classes target/shop.jar",
            "  A first look that never fails:",
            "    check --classes build/classes --level cookie-undocumented=warning",
            "",
            "Exit codes: 0 nothing above a warning, 1 errors found, 2 a wrong command line,",
            "3 something could not be read or written."
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    @Nullable
    private CommandSpec spec;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        if (inputs.isEmpty()) {
            throw inputs.usage("Say what to look at: --classes, --resources or --web.");
        }
        LevelOverrides levels = inputs.levels();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        boolean terminal = Ansi.AUTO.enabled();
        Report report = Progress.shownDuring(terminal && !inputs.quiet(), () -> Check.run(inputs.request(), levels));
        ConsoleReport console = new ConsoleReport(out, terminal);
        console.findings(report.findings().stream()
                .filter(finding -> !inputs.quiet() || finding.level() == Level.ERROR)
                .toList());
        List<Path> written = ReportFiles.write(report, output.folder());
        if (!inputs.quiet()) {
            console.summary(report);
            written.forEach(
                    path -> out.println("Written: " + path.toAbsolutePath().normalize()));
        }
        out.flush();
        return ExitCodes.of(report.unreadable() > 0, report.hasErrors());
    }
}
