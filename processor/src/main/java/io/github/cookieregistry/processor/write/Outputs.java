package io.github.cookieregistry.processor.write;

import io.github.cookieregistry.core.declaration.DeclarationIndex;
import io.github.cookieregistry.processor.render.registry.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** The only class that reads and writes files: all of them through the Filer, and all but sources in UTF-8. */
public final class Outputs {

    /** What the class file of a generated class holds, as text. */
    private static final String MARKER = "Lio/github/cookieregistry/CookieGenerated;";

    private final Filer filer;
    private final Map<String, OutputFault> unread = new TreeMap<>();

    /** What the Filer wants before each package where a compile is of several modules; empty otherwise. */
    private final String module;

    /**
     * ECJ refuses to generate a source whose class is there already. javac writes over the class; but where it has seen
     * the file and no longer finds it, it takes the class for a broken one in spite of its source.
     */
    private final boolean refusesExistingClasses;

    /** Outputs of a compile of one module. */
    public Outputs(Filer filer) {
        this(filer, "");
    }

    private Outputs(Filer filer, String module) {
        this.filer = filer;
        this.module = module;
        this.refusesExistingClasses = filer.getClass().getName().startsWith("org.eclipse.");
    }

    /** Outputs of one module in a compile of several. */
    public static Outputs of(Filer filer, String moduleName) {
        return new Outputs(filer, moduleName + "/");
    }

    /** Whether the compile is of several modules, each with an output of its own ({@code --module-source-path}). */
    public static boolean areDividedByModule(Filer filer) {
        try {
            filer.getResource(StandardLocation.CLASS_OUTPUT, "", DeclarationIndex.PATH);
            return false;
        } catch (FilerException e) {
            // javac asks for the name of a module.
            return true;
        } catch (IOException | RuntimeException e) {
            // ECJ knows of no such compile, and throws where there is no file.
            return false;
        }
    }

    /** The index that an earlier compile left in the output; an empty one where there is none, or none of ours. */
    public DeclarationIndex previousIndex() {
        return DeclarationIndex.parse(
                ours("", DeclarationIndex.PATH).map(Outputs::text).orElse(""),
                ours("", DeclarationIndex.EVIDENCE_PATH).map(Outputs::text).orElse(""));
    }

    /**
     * The text of a file that lies beside the sources of a package: copied to the output by the build tool, on the
     * source path, or on the class path, in this order; empty where there is none that can be read.
     */
    public Optional<String> readBeside(String packageName, String fileName) {
        // The class output comes first: Gradle rebuilds wholly after a processor has read from another place.
        List<Location> locations = List.of(
                StandardLocation.CLASS_OUTPUT,
                module.isEmpty() ? StandardLocation.SOURCE_PATH : StandardLocation.MODULE_SOURCE_PATH,
                StandardLocation.CLASS_PATH);
        for (Location location : locations) {
            try {
                Optional<byte[]> bytes = read(location, packageName, fileName);
                if (bytes.isPresent()) {
                    return bytes.map(Outputs::text);
                }
            } catch (OutputFault fault) {
                unread.putIfAbsent(fault.text(), fault);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The files beside the sources that are there and could not be read. */
    public List<OutputFault> unread() {
        return List.copyOf(unread.values());
    }

    /**
     * Writes a source file.
     *
     * @return false when the compile has a type of that name already
     */
    public boolean writeSource(SourceFile source, Collection<? extends Element> originating) {
        // The index of another version of ours, or a lost one, did not name it.
        makeWayFor(List.of(source.qualifiedName()));
        FileObject file;
        try {
            file = filer.createSourceFile(module + source.qualifiedName(), originating.toArray(Element[]::new));
        } catch (FilerException e) {
            return false;
        } catch (IOException e) {
            throw OutputFault.writing(source.qualifiedName(), Optional.empty(), e);
        }
        write(file, source.qualifiedName().replace('.', '/') + ".java", () -> {
            // The compiler reads it back in the encoding of its other sources, which need not extend ASCII.
            try (Writer writer = file.openWriter()) {
                writer.write(source.text());
            }
        });
        return true;
    }

    /** A resource that nobody else can write in this compile, and that is to be written. */
    public record Claim(String path, FileObject file) {}

    /** Keeps a resource of the class output for us, before the other processors have ended. */
    public Claim claim(String path, Collection<? extends Element> originating) {
        try {
            return new Claim(
                    path,
                    filer.createResource(
                            StandardLocation.CLASS_OUTPUT, module, path, originating.toArray(Element[]::new)));
        } catch (IOException e) {
            throw OutputFault.writing(path, onDisk(path), e);
        } catch (IllegalArgumentException e) {
            // javac knows no file object for what is a folder.
            throw OutputFault.writing(path, onDisk(path), new IOException(e));
        }
    }

    /** Writes a resource; answers the digest of what it now holds. */
    public String write(Claim claim, String text) {
        write(claim.file(), claim.path(), () -> {
            try (OutputStream output = claim.file().openOutputStream()) {
                output.write(text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return Digests.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes way for classes that an earlier compile generated, where the compiler asks for it. */
    public void makeWayFor(Collection<String> binaryNames) {
        if (refusesExistingClasses) {
            binaryNames.forEach(this::deleteClass);
        }
    }

    /**
     * Deletes a class that an earlier compile generated, and no other: a part of a registry that has shrunk would stay.
     */
    public void deleteClass(String binaryName) {
        String packageName = packageOf(binaryName);
        String fileName = classFile(binaryName);
        if (ours(packageName, fileName)
                .filter(bytes -> text(bytes).contains(MARKER))
                .isPresent()) {
            delete(packageName, fileName);
        }
    }

    /**
     * Deletes a resource of an earlier compile, unless it holds something else by now.
     *
     * @param digest of what that compile wrote; empty where nobody knows
     */
    public void deleteResource(String path, String digest) {
        if (ours("", path)
                .filter(bytes -> digest.isEmpty() || digest.equals(Digests.of(bytes)))
                .isPresent()) {
            delete("", path);
        }
    }

    /** Deletes the index that an earlier compile left. */
    public void deleteIndex() {
        deleteResource(DeclarationIndex.PATH, "");
        deleteResource(DeclarationIndex.EVIDENCE_PATH, "");
    }

    /** Whether the output holds the class file of that binary name. */
    public boolean hasClassFile(String binaryName) {
        try {
            return read(StandardLocation.CLASS_OUTPUT, packageOf(binaryName), classFile(binaryName))
                    .isPresent();
        } catch (OutputFault e) {
            return false;
        }
    }

    /** Where the class file of that binary name lies on the class path; empty where there is none. */
    public Optional<String> classFileOnPath(String binaryName) {
        try {
            FileObject file =
                    filer.getResource(StandardLocation.CLASS_PATH, packageOf(binaryName), classFile(binaryName));
            // ECJ's file manager gives an object for what is not there, too.
            file.openInputStream().close();
            return Optional.of(shown(file));
        } catch (IOException | RuntimeException e) {
            // Missing, or on a path that the compiler does not let anybody read.
            return Optional.empty();
        }
    }

    /** A path on the disk, or one in a jar as {@code library.jar!/package/Type.class}. */
    private static String shown(FileObject file) {
        URI address = file.toUri();
        String path = "jar".equals(address.getScheme()) ? address.getSchemeSpecificPart() : address.toString();
        return path.startsWith("file:") ? path.replaceFirst("^file:(//)?", "") : path;
    }

    private static String packageOf(String binaryName) {
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }

    private static String classFile(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
    }

    private static String name(String packageName, String fileName) {
        return packageName.isEmpty() ? fileName : packageName.replace('.', '/') + "/" + fileName;
    }

    /** What a file in the class output holds, which a build can have written. */
    private Optional<byte[]> ours(String packageName, String fileName) {
        try {
            FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, module + packageName, fileName);
            Optional<OutputPath> path = OutputPath.of(file, name(packageName, fileName));
            return path.isPresent() && !path.get().isOurs()
                    ? Optional.empty()
                    : read(StandardLocation.CLASS_OUTPUT, packageName, fileName);
        } catch (IOException | RuntimeException e) {
            // ECJ throws for a missing file at once, and a build tool's wrapper may refuse.
            return Optional.empty();
        }
    }

    /** Deletes a file; one that is gone already is fine. */
    private void delete(String packageName, String fileName) {
        try {
            FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, module + packageName, fileName);
            // javac's file objects do not let themselves be deleted.
            if (!file.delete() && "file".equals(file.toUri().getScheme())) {
                Files.deleteIfExists(Path.of(file.toUri()));
            }
        } catch (IOException | RuntimeException e) {
            // A build tool's wrapper may refuse: the file then stays.
            return;
        }
    }

    private Optional<byte[]> read(Location location, String packageName, String fileName) {
        Optional<Path> path = Optional.empty();
        try {
            FileObject file = filer.getResource(location, module + packageName, fileName);
            path = OutputPath.of(file, name(packageName, fileName)).map(OutputPath::path);
            try (InputStream input = file.openInputStream()) {
                return Optional.of(input.readAllBytes());
            }
        } catch (IOException e) {
            return missing(path, e);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            // ECJ knows no source path at all; javac knows no file object for what is a folder.
            return location == StandardLocation.CLASS_OUTPUT
                    ? missing(onDisk(name(packageName, fileName)), new IOException(e))
                    : Optional.empty();
        }
    }

    /** Where a path of the class output lies, whatever is there. */
    private Optional<Path> onDisk(String name) {
        try {
            String below = name + "/x";
            return OutputPath.of(filer.getResource(StandardLocation.CLASS_OUTPUT, module, below), below)
                    .map(file -> file.path().getParent());
        } catch (IOException | RuntimeException e) {
            // A path that the compiler cannot tell is told by its name.
            return Optional.empty();
        }
    }

    /** javac throws when opening a file that is missing, ECJ when asked for it. */
    private static Optional<byte[]> missing(Optional<Path> path, IOException cause) {
        if (path.filter(Files::exists).isPresent()) {
            throw OutputFault.reading(path.get(), cause);
        }
        return Optional.empty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private interface Content {
        void write() throws IOException;
    }

    private static void write(FileObject file, String name, Content content) {
        Optional<OutputPath> path = OutputPath.of(file, name);
        try {
            if (path.isPresent()) {
                path.get().clear();
            }
            content.write();
        } catch (IOException e) {
            OutputFault fault = OutputFault.writing(name, path.map(OutputPath::path), e);
            // Half a page must not be taken for the whole.
            path.ifPresent(OutputPath::remove);
            throw fault;
        }
    }
}
