package io.github.cookieregistry.inspector.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Lists the files of a folder. A link is not followed: what it leads to inside the folder is met there. */
final class FolderReader {

    private final Path root;
    private final String shown;
    private final Faults faults;
    private final TreeMap<String, Content> files = new TreeMap<>();
    private boolean full;

    private FolderReader(Path root, String shown, Faults faults) {
        this.root = root;
        this.shown = shown;
        this.faults = faults;
    }

    /** The files of a folder that exists; the folder itself may be given as a link. */
    static FileSet read(Path folder, String shown, Faults faults) {
        FolderReader reader;
        try {
            reader = new FolderReader(folder.toRealPath(), shown, faults);
            reader.walk(reader.root, "", 0);
        } catch (IOException e) {
            faults.add(shown, "cannot be listed");
            return new FileSet(shown, "/", new TreeMap<>(), faults);
        }
        return new FileSet(shown, "/", reader.files, faults);
    }

    private void walk(Path folder, String prefix, int depth) {
        if (depth > Limits.FOLDER_DEPTH) {
            faults.add(path(prefix), "lies deeper than " + Limits.FOLDER_DEPTH + " folders");
            return;
        }
        for (Path child : children(folder, prefix)) {
            String name = prefix + child.getFileName();
            if (Files.isSymbolicLink(child)) {
                link(child, name);
            } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                walk(child, name + "/", depth + 1);
            } else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                add(child, name);
            } else {
                faults.add(path(name), "is neither a file nor a folder");
            }
        }
    }

    private List<Path> children(Path folder, String prefix) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                if (children.size() > Limits.FILES) {
                    break;
                }
                children.add(child);
            }
        } catch (IOException | DirectoryIteratorException e) {
            faults.add(path(prefix), "cannot be listed");
        }
        // Which ones are met first decides which are told when there are too many.
        children.sort(null);
        return children;
    }

    private void link(Path link, String name) {
        try {
            if (!link.toRealPath().startsWith(root)) {
                faults.add(path(name), "is a symbolic link that leads out of the folder");
            }
        } catch (IOException e) {
            faults.add(path(name), "is a symbolic link that leads nowhere");
        }
    }

    private void add(Path file, String name) {
        if (files.size() < Limits.FILES) {
            files.put(name, () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
        } else if (!full) {
            full = true;
            faults.add(shown, "holds more than " + Limits.FILES + " files, of which the rest was passed over");
        }
    }

    private String path(String name) {
        String file = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return file.isEmpty() ? shown : shown.equals(".") ? file : shown + "/" + file;
    }
}
