package io.github.cookieregistry.inspector.command;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.inspector.report.ConsoleReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The inspector's command line. */
@Command(
        name = "cookie-registry-inspector",
        mixinStandardHelpOptions = true,
        versionProvider = InspectorVersion.class,
        subcommands = {CheckCommand.class, PolicyCommand.class, HelpCommand.class, AutoComplete.GenerateCompletion.class
        },
        synopsisSubcommandLabel = "COMMAND",
        header = "Holds all that a site ships against the cookies that it declares.",
        description = "%nIt reads files only: it opens no socket and runs none of the code that it looks at.%n",
        footerHeading = "%nTry it:%n",
        footer = {
            "  java -jar cookie-registry-inspector.jar check --classes target/classes",
            "  java -jar cookie-registry-inspector.jar help check",
            "For completion in bash and zsh:",
            "  source <(java -jar cookie-registry-inspector.jar generate-completion)"
        })
public final class CookieInspector {

    /** For the command line's library. */
    CookieInspector() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(commandLine(), arguments));
    }

    /**
     * Runs a command.
     *
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(commandLine().setOut(out).setErr(err), arguments);
    }

    private static int run(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError fault) {
            commandLine.getErr().println(ConsoleReport.printable(internal(fault)));
            return ExitCodes.INCOMPLETE;
        }
    }

    private static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new CookieInspector());
        commandLine.setExecutionExceptionHandler((fault, command, parsed) -> {
            command.getErr().println(ConsoleReport.printable(message(fault)));
            return ExitCodes.INCOMPLETE;
        });
        return commandLine;
    }

    /** One line, never a stack trace. */
    private static String message(Exception fault) {
        if (fault instanceof IOException) {
            String file = fault instanceof FileSystemException named && named.getFile() != null
                    ? named.getFile()
                    : "of the output";
            return Message.OUTPUT_NOT_WRITTEN.text(file, reason(fault));
        }
        return internal(fault);
    }

    private static String internal(Throwable fault) {
        String place = Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.github.cookieregistry."))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
        return Message.INTERNAL.text(fault + place);
    }

    private static String reason(Exception fault) {
        String name = fault.getClass().getSimpleName().replaceAll("Exception$", "");
        return name.isEmpty() || fault.getClass() == IOException.class
                ? "the disk refuses it"
                : name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }
}
