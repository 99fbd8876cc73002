package io.github.cookieregistry.benchmarks.source;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of our own class path, which holds the libraries of everything that is measured. */
public final class LibraryPath {

    private static final List<String> ENTRIES =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator));

    private LibraryPath() {}

    /**
     * The entries whose paths hold one of these parts, such as {@code /auto-value/}, in the order of the class path.
     *
     * @throws IllegalArgumentException when there is none for a part
     */
    public static String of(String... parts) {
        for (String part : parts) {
            if (ENTRIES.stream().noneMatch(entry -> entry.contains(part))) {
                throw new IllegalArgumentException("Not on the class path: " + part);
            }
        }
        return ENTRIES.stream()
                .filter(entry -> Arrays.stream(parts).anyMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The entries whose paths hold none of these parts. */
    public static String without(String... parts) {
        return ENTRIES.stream()
                .filter(entry -> Arrays.stream(parts).noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
