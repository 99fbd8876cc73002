package io.github.cookieregistry.inspector.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies archives that lie in other ones to temporary files, since a zip archive is read from its end. */
final class NestedArchives implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Faults faults;
    private final List<Path> copies = new ArrayList<>();
    private @Nullable Path folder;
    private long left = Limits.NESTED_BYTES;

    NestedArchives(Faults faults) {
        this.faults = faults;
    }

    /** A copy of an archive in another one; empty where there is none, which is told. */
    Optional<Path> copy(Content archive, String shown) {
        if (copies.size() >= Limits.NESTED_ARCHIVES) {
            faults.add(shown, "is one archive in another too many");
            return Optional.empty();
        }
        try {
            Path in = folder == null ? Files.createTempDirectory("cookie-registry-inspector") : folder;
            folder = in;
            Path copy = Files.createTempFile(in, "nested", ".jar");
            copies.add(copy);
            if (fits(archive, copy)) {
                return Optional.of(copy);
            }
            faults.add(shown, "is too large for an archive in another one");
        } catch (IOException | RuntimeException e) {
            faults.add(shown, "cannot be read to its end");
        }
        return Optional.empty();
    }

    private boolean fits(Content archive, Path copy) throws IOException {
        try (InputStream from = archive.open();
                OutputStream to = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                left -= read;
                if (left < 0) {
                    return false;
                }
                to.write(buffer, 0, read);
            }
            return true;
        }
    }

    @Override
    public void close() {
        copies.forEach(NestedArchives::delete);
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The system empties its folder of temporary files by itself.
            file.toFile().deleteOnExit();
        }
    }
}
