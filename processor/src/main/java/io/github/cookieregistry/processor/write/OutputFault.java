package io.github.cookieregistry.processor.write;

import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.FilerException;

/** A file that cannot be written or read: the fault of its surroundings, and none of ours. */
public final class OutputFault extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    private final Message told;
    private final String path;
    private final String reason;

    private OutputFault(Message told, String path, String reason, IOException cause) {
        super(path + ": " + reason, cause);
        this.told = told;
        this.path = path;
        this.reason = reason;
    }

    static OutputFault writing(String name, Optional<Path> path, IOException cause) {
        return new OutputFault(
                Message.OUTPUT_NOT_WRITTEN, path.map(Path::toString).orElse(name), reason(path, cause), cause);
    }

    static OutputFault writing(Path path, String reason) {
        return new OutputFault(Message.OUTPUT_NOT_WRITTEN, path.toString(), reason, new IOException(reason));
    }

    static OutputFault reading(Path path, IOException cause) {
        return new OutputFault(Message.OUTPUT_NOT_READ, path.toString(), reason(Optional.of(path), cause), cause);
    }

    /** The same, as a problem of the build at a place. */
    public Problem problem(DeclarationPlace place) {
        return Problem.of(told, place, path, reason);
    }

    /** The message of the build. */
    public String text() {
        return told.text(path, reason);
    }

    private static String reason(Optional<Path> path, IOException cause) {
        if (cause instanceof FilerException) {
            return "another annotation processor has written it in this compile";
        }
        if (path.isPresent() && Files.isDirectory(path.get())) {
            return "it is a folder";
        }
        Optional<Path> inTheWay = path.flatMap(OutputFault::inTheWay);
        if (inTheWay.isPresent()) {
            return inTheWay.get() + " is no folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        String said = cause instanceof FileSystemException fault && fault.getReason() != null
                ? fault.getReason()
                : String.valueOf(cause.getMessage());
        return said.replaceAll("\\R", " ");
    }

    /** What stands where a folder must be. */
    private static Optional<Path> inTheWay(Path path) {
        for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                return Files.isDirectory(folder) ? Optional.empty() : Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
