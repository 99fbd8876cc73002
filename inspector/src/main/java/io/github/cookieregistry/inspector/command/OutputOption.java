package io.github.cookieregistry.inspector.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where files are written. */
final class OutputOption {

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = ".",
            order = 7,
            description = "The folder to write to; it is made where it is missing. Default: the current folder.")
    private Path folder = Path.of(".");

    Path folder() {
        return folder;
    }
}
