package io.github.cookieregistry.benchmarks.source;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Apache Wicket's core, as its source jar has it: a large code base that sets cookies. */
public final class WicketSources {

    private WicketSources() {}

    /** All sources but two: the module's descriptor, and the class that needs an optional library. */
    public static SourceSet unpack(Path folder) throws IOException {
        Folders.empty(folder);
        List<Path> files = new ArrayList<>();
        Path jar = Path.of(LibraryPath.of("-sources.jar"));
        try (FileSystem archive = FileSystems.newFileSystem(jar);
                Stream<Path> entries = Files.walk(archive.getPath("/"))) {
            for (Path entry : entries.filter(WicketSources::isWanted).toList()) {
                Path file = folder.resolve(entry.toString().substring(1));
                Files.createDirectories(file.getParent());
                files.add(Files.copy(entry, file));
            }
        }
        // The library declares no cookie, and the build must go on: an error would end the compile before its end.
        files.add(Files.writeString(folder.resolve("BenchmarkPolicy.java"), """
                import io.github.cookieregistry.Category;
                import io.github.cookieregistry.Cookie;
                import io.github.cookieregistry.CookiePolicy;
                import io.github.cookieregistry.Level;

                @CookiePolicy(undocumented = Level.WARNING)
                class BenchmarkPolicy {
                  @Cookie(provider = "Example", category = Category.NECESSARY, function = "Test",
                      purpose = "To have a declared cookie", duration = "P1D", secure = true, path = "/")
                  static final String COOKIE = "cookie";
                }
                """));
        return new SourceSet(folder.getFileName().toString(), files, LibraryPath.without("/tomcat-embed-core/"));
    }

    private static boolean isWanted(Path entry) {
        String name = entry.toString();
        return name.endsWith(".java") && !name.endsWith("/module-info.java") && !name.endsWith("/GCMSIVCrypter.java");
    }
}
