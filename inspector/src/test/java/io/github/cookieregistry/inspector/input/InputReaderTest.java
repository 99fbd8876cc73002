package io.github.cookieregistry.inspector.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of folders and archives, of those that mean harm too, and what is told of the rest. */
class InputReaderTest {

    private static final byte[] CLASS = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe};

    @TempDir
    Path base;

    @Test
    void theClassesOfAFolderAreReadInTheOrderOfTheirPaths() throws IOException {
        file("classes/b/B.class", CLASS);
        file("classes/a/Z.class", CLASS);
        file("classes/a-b/A.class", CLASS);
        file("classes/module-info.class", CLASS);
        file("classes/text.txt", CLASS);

        try (Inputs inputs = read(List.of("classes"), List.of())) {
            assertThat(inputs.classes())
                    .extracting(ShippedClass::path)
                    .containsExactly("classes/a-b/A.class", "classes/a/Z.class", "classes/b/B.class");
            assertThat(inputs.unreadable()).isEmpty();
        }
    }

    @Test
    void aLinkOutOfTheFolderIsToldAndNotFollowed() throws IOException {
        file("elsewhere/Secret.class", CLASS);
        file("classes/A.class", CLASS);
        Files.createSymbolicLink(base.resolve("classes/Secret.class"), base.resolve("elsewhere/Secret.class"));
        Files.createSymbolicLink(base.resolve("classes/more"), base.resolve("elsewhere"));
        Files.createSymbolicLink(base.resolve("classes/gone"), base.resolve("nothing"));
        Files.createSymbolicLink(base.resolve("classes/self"), base.resolve("classes"));

        try (Inputs inputs = read(List.of("classes"), List.of())) {
            assertThat(inputs.classes()).extracting(ShippedClass::path).containsExactly("classes/A.class");
            assertThat(inputs.unreadable())
                    .containsExactly(
                            new Unreadable("classes/Secret.class", "is a symbolic link that leads out of the folder"),
                            new Unreadable("classes/gone", "is a symbolic link that leads nowhere"),
                            new Unreadable("classes/more", "is a symbolic link that leads out of the folder"));
        }
    }

    @Test
    void theGivenFolderMayBeALink() throws IOException {
        file("output/A.class", CLASS);
        Files.createSymbolicLink(base.resolve("classes"), base.resolve("output"));

        try (Inputs inputs = read(List.of("classes"), List.of())) {
            assertThat(inputs.classes()).extracting(ShippedClass::path).containsExactly("classes/A.class");
        }
    }

    @Test
    void whatDoesNotExistIsTold() {
        try (Inputs inputs = read(List.of("classes"), List.of("lib/a.jar"))) {
            assertThat(inputs.unreadable())
                    .containsExactly(
                            new Unreadable("classes", "does not exist"), new Unreadable("lib/a.jar", "does not exist"));
        }
    }

    @Test
    void anEntryWhoseNameLeadsOutIsToldAndTheOthersAreRead() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : List.of(
                "../../etc/Evil.class", "/Evil.class", "a/../../Evil.class", "..\\Evil.class", "C:/Evil.class")) {
            entries.put(name, CLASS);
        }
        entries.put("com/example/Good.class", CLASS);
        file("app.jar", zip(entries));

        try (Inputs inputs = read(List.of("app.jar"), List.of())) {
            assertThat(inputs.classes())
                    .extracting(ShippedClass::path)
                    .containsExactly("app.jar!/com/example/Good.class");
            assertThat(inputs.unreadable())
                    .hasSize(5)
                    .extracting(Unreadable::reason)
                    .containsOnly("has a name that leads out of the archive");
        }
        assertThat(base.getParent().resolve("etc")).doesNotExist();
    }

    @Test
    void truncatedEmptyAndWrongArchivesAreTold() throws IOException {
        byte[] whole = zip(Map.of("A.class", CLASS));
        file("cut.jar", Arrays.copyOf(whole, whole.length - 10));
        file("empty.jar", new byte[0]);
        file("text.jar", "no archive".getBytes(StandardCharsets.UTF_8));
        file("good.jar", whole);

        try (Inputs inputs = read(List.of("good.jar"), List.of("cut.jar", "empty.jar", "text.jar"))) {
            assertThat(inputs.classes()).extracting(ShippedClass::path).containsExactly("good.jar!/A.class");
            assertThat(inputs.unreadable())
                    .containsExactly(
                            new Unreadable("cut.jar", "is no whole zip archive"),
                            new Unreadable("empty.jar", "is no whole zip archive"),
                            new Unreadable("text.jar", "is no whole zip archive"));
        }
    }

    @Test
    void anEntryThatIsLongerThanItsHeaderSaysIsCutOff() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Bomb.class"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 17; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("Good.class"));
            zip.write(CLASS);
            zip.closeEntry();
        }
        byte[] archive = bytes.toByteArray();
        file("honest.jar", archive);
        file("lying.jar", withSmallSizes(archive));

        for (String name : List.of("honest.jar", "lying.jar")) {
            try (Inputs inputs = read(List.of(name), List.of())) {
                assertThat(inputs.classes()).extracting(ShippedClass::path).containsExactly(name + "!/Good.class");
                assertThat(inputs.unreadable()).extracting(Unreadable::path).containsExactly(name + "!/Bomb.class");
            }
        }
    }

    @Test
    void aSpringBootJarIsTakenApart() throws IOException {
        byte[] library = zip(Map.of("org/lib/Util.class", CLASS));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("BOOT-INF/classes/com/example/App.class", CLASS);
        entries.put("BOOT-INF/lib/util-1.jar", library);
        entries.put("BOOT-INF/lib/broken.jar", Arrays.copyOf(library, 20));
        entries.put("org/springframework/boot/loader/Launcher.class", CLASS);
        file("shop.jar", zip(entries));

        try (Inputs inputs = read(List.of("shop.jar"), List.of())) {
            assertThat(inputs.classes())
                    .extracting(ShippedClass::path)
                    .containsExactly("shop.jar!/BOOT-INF/classes/com/example/App.class");
            assertThat(inputs.libraries().find("org/lib/Util")).contains(CLASS);
            assertThat(inputs.libraries().find("org/springframework/boot/loader/Launcher"))
                    .contains(CLASS);
            assertThat(inputs.unreadable())
                    .containsExactly(new Unreadable("shop.jar!/BOOT-INF/lib/broken.jar", "is no whole zip archive"));
        }
    }

    @Test
    void anEarIsTakenApartAndAnArchiveThatHoldsItselfEnds() throws IOException {
        byte[] war =
                zip(Map.of("WEB-INF/classes/Web.class", CLASS, "WEB-INF/lib/in.jar", zip(Map.of("In.class", CLASS))));
        file(
                "shop.ear",
                zip(Map.of(
                        "META-INF/application.xml",
                        new byte[0],
                        "web.war",
                        war,
                        "lib/a.jar",
                        zip(Map.of("A.class", CLASS)))));
        byte[] nested = zip(Map.of("A.class", CLASS));
        for (int depth = 0; depth < 6; depth++) {
            nested = zip(Map.of("WEB-INF/lib/in.jar", nested));
        }
        file("deep.war", nested);

        try (Inputs inputs = read(List.of("shop.ear", "deep.war"), List.of())) {
            assertThat(inputs.classes())
                    .extracting(ShippedClass::path)
                    .containsExactly("shop.ear!/web.war!/WEB-INF/classes/Web.class");
            assertThat(inputs.libraries().find("In")).isPresent();
            assertThat(inputs.libraries().find("A")).isPresent();
            assertThat(inputs.unreadable())
                    .containsExactly(new Unreadable(
                            "deep.war!/WEB-INF/lib/in.jar!/WEB-INF/lib/in.jar!/WEB-INF/lib/in.jar!/WEB-INF/lib/in.jar",
                            "is an archive in more than 3 others"));
        }
    }

    @Test
    void copiesOfInnerArchivesAreRemoved() throws IOException {
        file("shop.war", zip(Map.of("WEB-INF/lib/in.jar", zip(Map.of("A.class", CLASS)))));
        long before = temporaryFolders();

        try (Inputs inputs = read(List.of("shop.war"), List.of())) {
            assertThat(inputs.libraries().find("A")).isPresent();
            assertThat(temporaryFolders()).isEqualTo(before + 1);
        }

        assertThat(temporaryFolders()).isEqualTo(before);
    }

    @Test
    void ofTwoClassesOfOneNameTheFirstCounts() throws IOException {
        file("one/A.class", new byte[] {1});
        file("two/A.class", new byte[] {2});

        try (Inputs inputs = read(List.of("one", "two"), List.of("two", "one"))) {
            assertThat(inputs.classes()).extracting(ShippedClass::path).containsExactly("one/A.class");
            assertThat(inputs.libraries().find("A")).contains(new byte[] {2});
        }
    }

    @Test
    void thousandsOfBrokenFilesAreCounted() throws IOException {
        Files.createDirectories(base.resolve("classes"));
        for (int number = 0; number < 1_010; number++) {
            Files.createSymbolicLink(base.resolve("classes/L" + number + ".class"), base.resolve("nothing"));
        }

        try (Inputs inputs = read(List.of("classes"), List.of())) {
            assertThat(inputs.unreadable())
                    .hasSize(1_001)
                    .endsWith(new Unreadable(".", "holds 10 further files that could not be read"));
        }
    }

    @Test
    void aPathOutsideTheBaseIsToldByItsLastName() {
        ShownPaths paths = new ShownPaths(base);

        assertThat(paths.of(base.resolve("lib/a.jar"))).isEqualTo("lib/a.jar");
        assertThat(paths.of(Path.of("/opt/lib/a.jar"))).isEqualTo("a.jar");
        assertThat(paths.of(base)).isEqualTo(".");
    }

    private static long temporaryFolders() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("cookie-registry-inspector"))
                    .count();
        }
    }

    private Inputs read(List<String> classes, List<String> classPath) {
        return InputReader.read(new Request(
                base,
                classes.stream().map(base::resolve).toList(),
                classPath.stream().map(base::resolve).toList(),
                List.of(),
                List.of(),
                List.of()));
    }

    private void file(String path, byte[] content) throws IOException {
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                write(zip, entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream out, byte[] content) throws IOException {
        out.write(content);
    }

    /** The archive, with 10 as the whole size of each large entry in the directory at its end. */
    private static byte[] withSmallSizes(byte[] archive) {
        byte[] changed = archive.clone();
        for (int at = 0; at + 46 < changed.length; at++) {
            boolean header =
                    changed[at] == 'P' && changed[at + 1] == 'K' && changed[at + 2] == 1 && changed[at + 3] == 2;
            if (header && changed[at + 26] != 0) {
                changed[at + 24] = 10;
                changed[at + 25] = 0;
                changed[at + 26] = 0;
                changed[at + 27] = 0;
            }
        }
        return changed;
    }
}
