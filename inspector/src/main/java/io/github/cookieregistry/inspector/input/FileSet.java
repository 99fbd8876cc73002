package io.github.cookieregistry.inspector.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The files of a folder or an archive, or of a part of one, by their paths in it. */
public final class FileSet {

    private final String shown;
    private final String separator;
    private final SortedMap<String, Content> files;
    private final Faults faults;

    FileSet(String shown, String separator, SortedMap<String, Content> files, Faults faults) {
        this.shown = shown;
        this.separator = separator;
        this.files = files;
        this.faults = faults;
    }

    /** The folder or archive, as people are shown it. */
    public String shown() {
        return shown;
    }

    /** The paths of all files, relative and with slashes. */
    public SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(
                (SortedSet<String>) ((TreeMap<String, Content>) files).navigableKeySet());
    }

    /** A file of it, as people are shown it. */
    public String shown(String path) {
        return shown.isEmpty() || shown.equals(".") ? path : shown + separator + path;
    }

    /** Whether it holds a file below this folder. */
    boolean holds(String folder) {
        SortedMap<String, Content> tail = files.tailMap(folder);
        return !tail.isEmpty() && tail.firstKey().startsWith(folder);
    }

    /** The files below a folder, by their paths in that folder. */
    FileSet below(String folder) {
        SortedMap<String, Content> part = new TreeMap<>();
        files.tailMap(folder).forEach((path, content) -> {
            if (path.startsWith(folder)) {
                part.put(path.substring(folder.length()), content);
            }
        });
        return new FileSet(shown(folder.substring(0, folder.length() - 1)), "/", part, faults);
    }

    /** The file's bytes; empty where there is none, or where it could not be read, which is told. */
    Optional<byte[]> read(String path, int most) {
        Content content = files.get(path);
        if (content == null) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> bytes = content.read(most);
            if (bytes.isEmpty()) {
                faults.add(shown(path), "is larger than " + (most >> 20) + " MiB");
            }
            return bytes;
        } catch (IOException | RuntimeException e) {
            // Zip files that mean harm make the JDK throw IllegalArgumentException and the like, too.
            faults.add(shown(path), "cannot be read to its end");
            return Optional.empty();
        }
    }

    /** The text of a file in UTF-8; empty where there is none, or where it could not be read, which is told. */
    public Optional<String> text(String path) {
        return read(path, Limits.TEXT_BYTES).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The bytes of a file that is to be copied. */
    public Optional<byte[]> bytes(String path) {
        return read(path, Limits.TEXT_BYTES);
    }

    Content content(String path) {
        Content content = files.get(path);
        if (content == null) {
            throw new IllegalArgumentException(path);
        }
        return content;
    }
}
