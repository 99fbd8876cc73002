package io.github.cookieregistry.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One way to compile some sources, timed as often as asked. */
final class Compile {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Path folder;
    private final List<String> command;
    private final List<Double> seconds = new ArrayList<>();
    private long peakKilobytes;

    /**
     * @param processor the artifact whose processors run; empty for {@code -proc:none}
     */
    Compile(Path folder, List<Path> sources, String processor) throws IOException {
        this.folder = folder;
        Path arguments = Files.writeString(
                Files.createDirectories(folder).resolve("sources"),
                sources.stream().map(source -> "\"" + source + "\"").collect(Collectors.joining("\n")));
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-classpath",
                CLASS_PATH,
                MeasuredCompile.class.getName(),
                "--release",
                "17",
                "-nowarn",
                "-implicit:none",
                "-classpath",
                CLASS_PATH,
                "-d",
                folder.resolve("classes").toString()));
        command.addAll(processing(processor));
        command.add("@" + arguments);
    }

    private static List<String> processing(String processor) {
        if (processor.isEmpty()) {
            return List.of("-proc:none", "-processorpath", "none");
        }
        if (processor.equals("benchmarks")) {
            return List.of("-processor", IdleProcessor.class.getName(), "-processorpath", CLASS_PATH);
        }
        // With its libraries, as a build tool resolves them; a jar that none needs costs a look at its services.
        String path = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(jar -> jar.contains("/" + processor + "-")
                        || jar.contains("/" + processor + "/target/")
                        || processor.equals("cookie-registry-processor") && jar.contains("/processor/target/"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-processorpath", path);
    }

    /** Compiles into an empty folder, in a process of its own. */
    void run() throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        Folders.delete(classes);
        Files.createDirectories(classes);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        seconds.add((System.nanoTime() - start) / 1e9);
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + output);
        }
        String last = output.strip().lines().reduce((first, second) -> second).orElse("");
        peakKilobytes = Math.max(peakKilobytes, Long.parseLong(last.replaceAll("\\D", "")));
    }

    double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double min() {
        return seconds.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    double max() {
        return seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    long peakMegabytes() {
        return peakKilobytes / 1024;
    }
}
