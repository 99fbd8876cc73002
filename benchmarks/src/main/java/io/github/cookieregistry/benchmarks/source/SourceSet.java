package io.github.cookieregistry.benchmarks.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sources that compile together.
 *
 * @param name fit for a folder
 * @param classPath what the sources need
 */
public record SourceSet(String name, List<Path> files, String classPath) {

    public SourceSet {
        files = List.copyOf(files);
    }

    /** The number of lines of all files. */
    public long lines() throws IOException {
        long lines = 0;
        for (Path file : files) {
            try (Stream<String> each = Files.lines(file)) {
                lines += each.count();
            }
        }
        return lines;
    }
}
