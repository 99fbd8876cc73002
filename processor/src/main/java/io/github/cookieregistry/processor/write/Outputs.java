package io.github.cookieregistry.processor.write;

import io.github.cookieregistry.core.declaration.DeclarationIndex;
import io.github.cookieregistry.processor.render.registry.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** The only class that reads and writes files: all of them through the Filer, all text in UTF-8. */
public final class Outputs {

    /** What the class file of a generated class holds, as text. */
    private static final String MARKER = "Lio/github/cookieregistry/CookieGenerated;";

    private final Filer filer;

    /** Outputs of one compile. */
    public Outputs(Filer filer) {
        this.filer = filer;
    }

    /** The index that an earlier compile left in the output; an empty one where there is none. */
    public DeclarationIndex previousIndex() {
        return DeclarationIndex.parse(
                read(StandardLocation.CLASS_OUTPUT, "", DeclarationIndex.PATH).orElse(""));
    }

    /**
     * The text of a file that lies beside the sources of a package: copied to the output by the build tool, on the
     * source path, or on the class path, in this order.
     */
    public Optional<String> readBeside(String packageName, String fileName) {
        // The class output comes first: Gradle rebuilds wholly after a processor has read from another place.
        return read(StandardLocation.CLASS_OUTPUT, packageName, fileName)
                .or(() -> read(StandardLocation.SOURCE_PATH, packageName, fileName))
                .or(() -> read(StandardLocation.CLASS_PATH, packageName, fileName));
    }

    /**
     * Writes a source file.
     *
     * @return false when the compile has a type of that name already
     */
    public boolean writeSource(SourceFile source, Collection<? extends Element> originating) throws IOException {
        if (isGenerated(source.qualifiedName())) {
            // The index of another version of ours, or a lost one, did not name it.
            deleteClass(source.qualifiedName());
        }
        try {
            FileObject file = filer.createSourceFile(source.qualifiedName(), originating.toArray(Element[]::new));
            write(file, source.text());
            return true;
        } catch (FilerException e) {
            return false;
        }
    }

    /** Writes a resource into the class output. */
    public void writeResource(String path, String text, Collection<? extends Element> originating) throws IOException {
        write(filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, originating.toArray(Element[]::new)), text);
    }

    /**
     * Deletes a class that an earlier compile generated. ECJ refuses to generate a source whose class is there already,
     * and a part of a registry that has shrunk would stay.
     */
    public void deleteClass(String binaryName) {
        delete(packageOf(binaryName), classFile(binaryName));
    }

    /** Deletes a resource of an earlier compile. */
    public void deleteResource(String path) {
        delete("", path);
    }

    /** Whether the output holds the class file of that binary name. */
    public boolean hasClassFile(String binaryName) {
        return read(StandardLocation.CLASS_OUTPUT, packageOf(binaryName), classFile(binaryName))
                .isPresent();
    }

    private boolean isGenerated(String binaryName) {
        return read(StandardLocation.CLASS_OUTPUT, packageOf(binaryName), classFile(binaryName))
                .filter(bytes -> bytes.contains(MARKER))
                .isPresent();
    }

    private static String packageOf(String binaryName) {
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }

    private static String classFile(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
    }

    /** Deletes a file; one that is gone already is fine. */
    private void delete(String packageName, String fileName) {
        try {
            FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, fileName);
            // javac's file objects do not let themselves be deleted.
            if (!file.delete() && "file".equals(file.toUri().getScheme())) {
                Files.deleteIfExists(Path.of(file.toUri()));
            }
        } catch (IOException | RuntimeException e) {
            // ECJ throws for a missing file at once, and a build tool's wrapper may refuse: the file then stays.
            return;
        }
    }

    private Optional<String> read(Location location, String packageName, String fileName) {
        try (InputStream input =
                filer.getResource(location, packageName, fileName).openInputStream()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            input.transferTo(bytes);
            return Optional.of(bytes.toString(StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            // javac throws when opening, ECJ when asking; ECJ knows no source path at all (IllegalArgumentException).
            return Optional.empty();
        }
    }

    private static void write(FileObject file, String text) throws IOException {
        // Bytes, not characters: a Writer would take the compiler's -encoding.
        try (OutputStream output = file.openOutputStream()) {
            output.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
