package io.github.cookieregistry.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Compiles small sources to class files, without our processor. */
public final class Compiled {

    private Compiled() {}

    /**
     * Writes sources into a folder and compiles them.
     *
     * @param sources their texts by their paths in the folder {@code src}
     * @return the folder of class files
     */
    public static Path in(Path folder, Map<String, String> sources, String... options) throws IOException {
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "--release",
                "17",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path")));
        arguments.addAll(List.of(options));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        StringWriter printed = new StringWriter();
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(new PrintWriter(printed), new PrintWriter(printed), arguments.toArray(String[]::new));
        assertThat(code).as("%s", printed).isZero();
        return classes;
    }
}
