package io.github.cookieregistry.packaging;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The jars that the build has just packaged, and where they come from. */
final class PackagedJars {

    private PackagedJars() {}

    static Path processor() {
        return root().resolve("processor/target/cookie-registry-processor-" + version() + ".jar");
    }

    static Path annotations() {
        return root().resolve("annotations/target/cookie-registry-annotations-" + version() + ".jar");
    }

    /** The jar that a class of the tests' class path comes from. */
    static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The repository's root. */
    static Path root() {
        return Path.of(property("repository.root")).normalize();
    }

    /** The version of the build. */
    static String version() {
        return property("project.version");
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The build sets the system property " + name);
        }
        return value;
    }
}
