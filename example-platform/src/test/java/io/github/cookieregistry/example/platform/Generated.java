package io.github.cookieregistry.example.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build wrote, and what we expect of it. */
final class Generated {

    private static final Path EXPECTED = Path.of("src/test/resources/golden");
    private static final Path SOURCES = Path.of("target/generated-sources/annotations");

    private Generated() {}

    /** A file that visitors may see, as users find it on their class path. */
    static String page(String name) {
        return resource("cookie-registry", name);
    }

    /** A file for whoever answers for the policy. */
    static String evidence(String name) {
        return resource("cookie-evidence", name);
    }

    private static String resource(String folder, String name) {
        String path = "/META-INF/" + folder + "/" + CookieRegistry.class.getName() + "/" + name;
        try (InputStream in = CookieRegistry.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The build did not write " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source of the registry. */
    static String registry() throws IOException {
        return Files.readString(SOURCES.resolve(CookieRegistry.class.getName().replace('.', '/') + ".java"));
    }

    /** The golden file, after writing it anew when the system property {@code golden.update} asks for that. */
    static String golden(String name, String actual) throws IOException {
        Path file = EXPECTED.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, actual);
        }
        return Files.readString(file);
    }
}
