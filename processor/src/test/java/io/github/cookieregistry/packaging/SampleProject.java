package io.github.cookieregistry.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small project of somebody else's: a folder with declarations and code that uses them. */
final class SampleProject {

    static final String DECLARATIONS = """
            package com.example;

            import io.github.cookieregistry.Category;
            import io.github.cookieregistry.Cookie;

            public final class SiteCookies {
                @Cookie(provider = "Example", category = Category.NECESSARY, purpose = "To keep you logged in",
                        duration = "P14D")
                public static final String SESSION_ID = "sessionid";

                private SiteCookies() {}
            }
            """;

    private static final String USER = """
            package com.example;

            final class Login {
                String header() {
                    return CookieRegistry.SESSION_ID.setCookie("abc");
                }
            }
            """;

    private static final String POLICIES = "META-INF/cookie-registry";
    private static final String EVIDENCE = "META-INF/cookie-evidence";

    private final Path folder;

    private SampleProject(Path folder) {
        this.folder = folder;
    }

    /** Writes the project into a folder, its sources under {@code src/main/java}. */
    static SampleProject in(Path folder) throws IOException {
        SampleProject project = new SampleProject(folder);
        project.write("src/main/java/com/example/SiteCookies.java", DECLARATIONS);
        project.write("src/main/java/com/example/Login.java", USER);
        return project;
    }

    Path folder() {
        return folder;
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A Maven build for Java 17 with these elements in its project. */
    static String pom(String elements) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                %s
                </project>
                """.formatted(elements);
    }

    /** The paths of the sources. */
    List<String> sources() throws IOException {
        return filesUnder("src/main/java");
    }

    /** What a compile into this folder published: each file's text by its path under the output folder. */
    SortedMap<String, String> published(String outputFolder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.putAll(pages(outputFolder));
        texts.putAll(under(outputFolder, EVIDENCE));
        return texts;
    }

    /** What depends on the declarations alone, be the code looked at or not. */
    SortedMap<String, String> pages(String outputFolder) throws IOException {
        return under(outputFolder, POLICIES);
    }

    private SortedMap<String, String> under(String outputFolder, String part) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String file : filesUnder(outputFolder + "/" + part)) {
            texts.put(file.substring(outputFolder.length() + 1), Files.readString(folder.resolve(file)));
        }
        return texts;
    }

    /** Every file of a folder, byte by byte, by its path in it. */
    SortedMap<String, String> bytes(String outputFolder) throws IOException {
        SortedMap<String, String> bytes = new TreeMap<>();
        for (String file : filesUnder(outputFolder)) {
            bytes.put(file, HexFormat.of().formatHex(Files.readAllBytes(folder.resolve(file))));
        }
        return bytes;
    }

    private List<String> filesUnder(String path) {
        try (Stream<Path> found = Files.walk(folder.resolve(path))) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
