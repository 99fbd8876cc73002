package io.github.cookieregistry.inspector.classfile;

import io.github.cookieregistry.core.judge.Documented;
import io.github.cookieregistry.core.judge.Finding;
import io.github.cookieregistry.core.judge.Levels;
import io.github.cookieregistry.inspector.classfile.read.ClassFileAnchor;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles sources, inspects the class files, and says in words what is told of them. */
final class Inspected {

    private final List<Path> libraries = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    static Inspected with(Path... libraries) {
        Inspected inspected = new Inspected();
        inspected.libraries.addAll(List.of(libraries));
        return inspected;
    }

    Inspected options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Inspected source(String path, String text) {
        sources.put(path, text);
        return this;
    }

    /** Compiles into a folder by a javac of its own, which the plugin is unknown to, and reads the class files. */
    List<ClassFile> compile(Path folder) throws IOException {
        Path sourceFolder = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-sources"));
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-encoding", "UTF-8", "-d", folder.toString()));
        if (!libraries.isEmpty()) {
            arguments.add("-cp");
            arguments.add(libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        }
        arguments.addAll(options);
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = sourceFolder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        Path list = Files.write(
                sourceFolder.resolve("arguments"),
                arguments.stream()
                        .map(argument -> '"' + argument.replace("\\", "\\\\") + '"')
                        .toList());
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(), "@" + list)
                .redirectErrorStream(true)
                .start();
        String said = text(javac.getInputStream().readAllBytes());
        try {
            if (javac.waitFor() != 0) {
                throw new IllegalArgumentException("It does not compile: " + said);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return read(folder);
    }

    /** The class files in a folder. */
    static List<ClassFile> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<ClassFile> classes = new ArrayList<>();
            for (Path each : files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                classes.add(
                        new ClassFile(folder.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each)));
            }
            return classes;
        }
    }

    /** The class files in a jar. */
    static List<ClassFile> readJar(Path jar) throws IOException {
        List<ClassFile> classes = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : file.stream()
                    .filter(each -> each.getName().endsWith(".class"))
                    .toList()) {
                if (!entry.getName().startsWith("META-INF/") && !entry.getName().equals("module-info.class")) {
                    try (InputStream stream = file.getInputStream(entry)) {
                        classes.add(new ClassFile(entry.getName(), stream.readAllBytes()));
                    }
                }
            }
        }
        return classes;
    }

    /** The class files of jars, as a class path. */
    static ClassPath classPath(List<Path> jars) {
        List<JarFile> files = new ArrayList<>();
        for (Path each : jars) {
            try {
                files.add(new JarFile(each.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return name -> {
            for (JarFile each : files) {
                var entry = each.getEntry(name + ".class");
                if (entry != null) {
                    try (InputStream stream = each.getInputStream(entry)) {
                        return Optional.of(stream.readAllBytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
            return Optional.empty();
        };
    }

    ClassFileInspection.Result inspect(Path folder) throws IOException {
        return inspect(compile(folder), libraries);
    }

    static ClassFileInspection.Result inspect(List<ClassFile> classes, List<Path> libraries) {
        return ClassFileInspection.inspect(
                classes, classPath(libraries), new Documented(), Levels.DEFAULT, (scope, name) -> false);
    }

    /** What is told, one line a finding: {@code shop/Shop.java:6 cookie-undocumented basket}. */
    static List<String> told(ClassFileInspection.Result result) {
        return result.findings().stream().map(Inspected::line).toList();
    }

    private static String line(Finding finding) {
        ClassFileAnchor anchor = (ClassFileAnchor) finding.place().anchor();
        return (anchor + " " + finding.key().key() + " " + finding.name().orElse("")).strip();
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
