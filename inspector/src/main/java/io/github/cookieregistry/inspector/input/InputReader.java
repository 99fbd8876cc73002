package io.github.cookieregistry.inspector.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what is to be inspected. An archive of a whole application is taken apart: the classes of a war or of a Spring
 * Boot jar are the module's, the archives in it are its libraries.
 */
public final class InputReader {

    private static final List<String> CLASS_FOLDERS = List.of("BOOT-INF/classes/", "WEB-INF/classes/");
    private static final Pattern NESTED_LIBRARY = Pattern.compile(
            "(?:BOOT-INF/lib|BOOT-INF/lib-provided|WEB-INF/lib|WEB-INF/lib-provided|APP-INF/lib|lib)/[^/]+\\.jar");
    private static final Pattern NESTED_MODULE = Pattern.compile("[^/]+\\.(?:war|jar)");
    private static final Pattern DEPLOYMENT = Pattern.compile("META-INF/application\\.xml|WEB-INF/.*|BOOT-INF/.*");

    private final Faults faults = new Faults();
    private final ShownPaths shown;
    private final ArchiveReader archives = new ArchiveReader(faults);
    private final NestedArchives nested = new NestedArchives(faults);
    private final List<FileSet> own = new ArrayList<>();
    private final List<FileSet> libraries = new ArrayList<>();

    private InputReader(Request request) {
        this.shown = new ShownPaths(request.base());
    }

    /** Reads the class files, and lists all else. */
    public static Inputs read(Request request) {
        InputReader reader = new InputReader(request);
        request.classes().forEach(path -> reader.find(path).ifPresent(files -> reader.module(files, 0)));
        request.classPath().forEach(path -> reader.find(path).ifPresent(files -> reader.library(files, 0)));
        return new Inputs(
                reader.own,
                reader.classes(),
                new Libraries(reader.libraries),
                reader.folders(request.resources()),
                reader.folders(request.web()),
                reader.folders(request.sourceRoots()),
                reader.faults,
                // The copies go last: a file that is open cannot be deleted everywhere.
                List.of(reader.archives::close, reader.nested::close));
    }

    private Optional<FileSet> find(Path path) {
        String name = shown.of(path);
        if (Files.isDirectory(path)) {
            return Optional.of(FolderReader.read(path, name, faults));
        }
        if (Files.isRegularFile(path)) {
            return archives.read(path, name);
        }
        faults.add(name, Files.exists(path) ? "is neither a file nor a folder" : "does not exist");
        return Optional.empty();
    }

    private List<FileSet> folders(List<Path> paths) {
        List<FileSet> found = new ArrayList<>();
        for (Path path : paths) {
            find(path).ifPresent(found::add);
        }
        return found;
    }

    private void module(FileSet files, int depth) {
        boolean divided = false;
        for (String folder : CLASS_FOLDERS) {
            if (files.holds(folder)) {
                own.add(files.below(folder));
                divided = true;
            }
        }
        if (!divided) {
            own.add(files);
        }
        for (String path : files.paths()) {
            if (NESTED_LIBRARY.matcher(path).matches() && isApplication(files)) {
                inner(files, path, depth).ifPresent(library -> library(library, depth + 1));
            } else if (NESTED_MODULE.matcher(path).matches() && files.paths().contains("META-INF/application.xml")) {
                inner(files, path, depth).ifPresent(module -> module(module, depth + 1));
            }
        }
        if (divided) {
            // What starts the application, such as Spring Boot's loader.
            libraries.add(files);
        }
    }

    private void library(FileSet files, int depth) {
        for (String folder : CLASS_FOLDERS) {
            if (files.holds(folder)) {
                libraries.add(files.below(folder));
            }
        }
        libraries.add(files);
        if (isApplication(files)) {
            for (String path : files.paths()) {
                if (NESTED_LIBRARY.matcher(path).matches()) {
                    inner(files, path, depth).ifPresent(library -> library(library, depth + 1));
                }
            }
        }
    }

    private static boolean isApplication(FileSet files) {
        return files.paths().stream().anyMatch(path -> DEPLOYMENT.matcher(path).matches());
    }

    private Optional<FileSet> inner(FileSet files, String path, int depth) {
        String name = files.shown(path);
        if (depth >= Limits.ARCHIVE_DEPTH) {
            faults.add(name, "is an archive in more than " + Limits.ARCHIVE_DEPTH + " others");
            return Optional.empty();
        }
        return nested.copy(files.content(path), name).flatMap(copy -> archives.read(copy, name));
    }

    private List<ShippedClass> classes() {
        List<ShippedClass> classes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long bytes = 0;
        for (FileSet files : own) {
            for (String path : files.paths()) {
                if (!path.endsWith(".class") || path.endsWith("module-info.class") || !seen.add(path)) {
                    continue;
                }
                Optional<byte[]> content = files.read(path, Limits.CLASS_BYTES);
                if (content.isPresent()) {
                    bytes += content.get().length;
                    if (bytes > Limits.ALL_CLASS_BYTES) {
                        faults.add(
                                files.shown(path),
                                "is beyond the " + (Limits.ALL_CLASS_BYTES >> 20)
                                        + " MiB of class files that are looked at");
                        return classes;
                    }
                    classes.add(new ShippedClass(files.shown(path), content.get()));
                }
            }
        }
        return classes;
    }
}
