package io.github.cookieregistry.inspector.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files. */
final class Written {

    private Written() {}

    /** Writes a file. A link in its place gives way to it: what that leads to belongs to somebody else. */
    static void file(Path path, byte[] bytes) throws IOException {
        if (Files.isSymbolicLink(path)) {
            Files.delete(path);
        }
        Files.write(path, bytes);
    }
}
