package io.github.cookieregistry.inspector.classfile;

import java.nio.file.Path;

/** The libraries that samples are compiled against. */
final class Samples {

    static final Path SERVLET = Path.of(
                    System.getProperty("basedir", ""),
                    "target",
                    "cookie-apis",
                    "jakarta.servlet.jakarta.servlet-api-6.1.0.jar")
            .toAbsolutePath();

    private Samples() {}
}
