package io.github.cookieregistry.inspector.command;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.inspector.declare.LevelOverrides;
import io.github.cookieregistry.inspector.inspect.PublicFiles;
import io.github.cookieregistry.inspector.report.ConsoleReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the public pages to a folder. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        versionProvider = InspectorVersion.class,
        sortOptions = false,
        header = "Writes the cookie policy to a folder of your choice.",
        description =
                "%nCopies the pages that the compile wrote. Where no annotation processor ran, as for Kotlin, Groovy"
                        + " or Scala, it makes them of the declarations in the class files. Prints where each file lies.%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  The policy of a module, beside the other static pages:",
            "    policy --classes target/classes --output public/cookies",
            "  Of Kotlin, with the texts in further languages among the resources:",
            "    policy --classes build/classes/kotlin/main --resources src/main/resources --output build/policy",
            "",
            "Exit codes: 0 written, or nothing to write; 1 the declarations have errors; 2 a wrong command line;",
            "3 something could not be read or written."
        })
final class PolicyCommand implements Callable<Integer> {

    @Spec
    @Nullable
    private CommandSpec spec;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        if (inputs.hasNoClasses()) {
            throw inputs.usage("Say where the declarations are: --classes.");
        }
        LevelOverrides levels = inputs.levels();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PublicFiles.Outcome outcome = PublicFiles.write(inputs.request(), levels, output.folder());
        new ConsoleReport(out, Ansi.AUTO.enabled())
                .findings(outcome.findings().stream()
                        .filter(finding -> !inputs.quiet() || finding.level() == Level.ERROR)
                        .toList());
        if (!inputs.quiet()) {
            outcome.written().forEach(path -> out.println(path.toAbsolutePath().normalize()));
            if (outcome.written().isEmpty() && !outcome.hasErrors()) {
                out.println("No class file holds a @Cookie or a @CookiePolicy, so there is nothing to publish.");
            }
        }
        out.flush();
        return ExitCodes.of(outcome.unreadable() > 0, outcome.hasErrors());
    }
}
