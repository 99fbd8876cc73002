package io.github.cookieregistry.processor.write;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import javax.tools.FileObject;

/**
 * Where a file of an output lies on the disk. A symbolic link in an output could lead anywhere: none of ours is one,
 * and no folder of ours lies behind one that leads out of the output.
 *
 * @param root the output's folder
 */
record OutputPath(Path root, Path path) {

    /**
     * The place of a file on the disk; empty where it lies on none.
     *
     * @param name the file's path inside the output, with slashes
     */
    static Optional<OutputPath> of(FileObject file, String name) {
        URI address = file.toUri();
        if (!"file".equals(address.getScheme())) {
            return Optional.empty();
        }
        Path path = Path.of(address).toAbsolutePath();
        Path root = path;
        for (int part = name.split("/").length; part > 0 && root != null; part--) {
            root = root.getParent();
        }
        return Optional.ofNullable(root).map(folder -> new OutputPath(folder, path));
    }

    /** Makes room for a file: a link in its place is taken away. */
    void clear() throws IOException {
        Optional<Path> astray = astray();
        if (astray.isPresent()) {
            throw OutputFault.writing(path, astray.get() + " is a link that leads out of the output");
        }
        if (Files.isSymbolicLink(path)) {
            Files.delete(path);
        }
    }

    /** Deletes the file, if there is one. */
    void remove() {
        try {
            if (isOurs()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // Then it stays: whoever asked tells what has gone wrong before.
            return;
        }
    }

    /** Whether a file lies there that a build can have written. */
    boolean isOurs() throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && astray().isEmpty();
    }

    /** The folder on the way to the file that lies outside of the output. */
    private Optional<Path> astray() throws IOException {
        if (!Files.exists(root)) {
            return Optional.empty();
        }
        Path real = root.toRealPath();
        for (Path folder = path.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            if (Files.isSymbolicLink(folder)
                    && !(Files.exists(folder) && folder.toRealPath().startsWith(real))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
