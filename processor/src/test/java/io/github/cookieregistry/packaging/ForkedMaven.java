package io.github.cookieregistry.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The wrapper's Maven in a process of its own, which finds the packaged jars as a user's build finds released ones: in
 * a repository, by their coordinates.
 */
final class ForkedMaven {

    /** A version that no repository has, so that no older jar is taken for the packaged one. */
    static final String VERSION = "0.0.0-packaged";

    private static final Path ROOT = PackagedJars.root();

    private final Path repository;

    private ForkedMaven(Path repository) {
        this.repository = repository;
    }

    /** Puts the packaged jars into a new repository in this folder. */
    static ForkedMaven withRepositoryIn(Path folder) throws IOException {
        ForkedMaven maven = new ForkedMaven(folder);
        maven.put("cookie-registry-parent", "pom", ROOT.resolve("pom.xml"));
        maven.put("cookie-registry-annotations", "pom", ROOT.resolve("annotations/pom.xml"));
        maven.put("cookie-registry-annotations", "jar", PackagedJars.annotations());
        maven.put("cookie-registry-processor", "pom", ROOT.resolve("processor/target/dependency-reduced-pom.xml"));
        maven.put("cookie-registry-processor", "jar", PackagedJars.processor());
        return maven;
    }

    private void put(String artifact, String extension, Path file) throws IOException {
        Path target = repository.resolve(
                "io/github/cookieregistry/%s/%s/%s-%s.%s".formatted(artifact, VERSION, artifact, VERSION, extension));
        Files.createDirectories(target.getParent());
        if (extension.equals("pom")) {
            Files.writeString(target, Files.readString(file).replace(PackagedJars.version(), VERSION));
        } else {
            Files.copy(file, target);
        }
    }

    /** Runs goals on a project and answers what Maven printed; its last lines tell whether the build succeeded. */
    String run(Path project, String... goals) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ROOT.resolve("mvnw").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--file",
                project.resolve("pom.xml").toString(),
                // The local repository stays first, so that what is downloaded once stays there.
                "-Dmaven.repo.local=" + System.getProperty("local.repository"),
                "-Dmaven.repo.local.tail=" + repository));
        command.addAll(List.of(goals));
        Path printed = project.resolve("maven.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.start().waitFor();
        return Files.readString(printed, StandardCharsets.UTF_8);
    }
}
