import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Compiles published source jars whole, with the check alone, and compares what it reports with what a reader found.
 * Run from the root of the repository, after {@code ./mvnw -DskipTests package}:
 * {@code java benchmarks/detection/Detection.java FOLDER [--compare-times] [PROJECT...]}.
 */
public final class Detection {

    private static final Path HERE = Path.of("benchmarks", "detection");
    private static final int LONGEST_COMPILE_MINUTES = 10;
    private static final double LEAST_PRECISION = 0.99;
    private static final double LEAST_RECALL = 0.95;

    /** A message stands on the argument, and a reader notes the line of the call: a call can span some lines. */
    private static final int NEAR = 2;

    private static final Pattern REPORT =
            Pattern.compile("(.+\\.java):(\\d+): (?:error|warning): \\[(cookie-[a-z-]+)] (?:[^\"]*\"([^\"]*)\")?.*");
    private static final Pattern COMPILER_ERROR = Pattern.compile(".+\\.java:\\d+: error: (?!\\[cookie-).*");

    private record Project(String name, String artifact, List<String> further) {}

    /** A place that a reader found. The name is "?" where nobody can tell it, and ends in "*" where it goes on. */
    private record Label(String project, String file, int line, String name) {
        boolean named() {
            return !name.equals("?");
        }
    }

    private record Report(String file, int line, String key, String name) {
        boolean isOf(Label label) {
            return label.file().equals(file) && Math.abs(label.line() - line) <= NEAR;
        }
    }

    private record Compiled(int files, List<Report> reports, long compilerErrors, double seconds, String end) {}

    /** What one project adds to the table. */
    private static final class Score {
        int named;
        int found;
        int undocumented;
        int right;
        int unnamed;
        int unresolved;
        int internal;

        void add(Score other) {
            named += other.named;
            found += other.found;
            undocumented += other.undocumented;
            right += other.right;
            unnamed += other.unnamed;
            unresolved += other.unresolved;
            internal += other.internal;
        }
    }

    private final Path folder;
    private final Path processor;
    private final List<Label> labels;

    private Detection(Path folder) throws IOException {
        this.folder = folder;
        this.processor = processorPath();
        this.labels = rows("labels.tsv")
                .map(cells -> new Label(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3]))
                .toList();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = new ArrayList<>(List.of(arguments));
        boolean times = given.remove("--compare-times");
        Detection detection = new Detection(Path.of(given.remove(0)).toAbsolutePath());
        List<Project> projects = rows("projects.tsv")
                .map(cells -> new Project(
                        cells[0],
                        cells[1],
                        cells.length < 3 || cells[2].isBlank() ? List.of() : List.of(cells[2].strip().split(" "))))
                .filter(project -> given.isEmpty() || given.contains(project.name()))
                .toList();
        System.out.println("| project | files | named | found | reported | right | unnamed | unresolved |"
                + " internal faults | javac's errors | seconds of CPU |" + (times ? " without |" : ""));
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|" + (times ? "---|" : ""));
        Score all = new Score();
        List<String> remarks = new ArrayList<>();
        for (Project project : projects) {
            detection.measure(project, times, all, remarks);
        }
        System.out.println(line("all", "", all, "", "", times ? "|" : ""));
        System.out.printf(
                Locale.ROOT,
                "%nprecision %.3f, recall %.3f, unnamed places reported as unresolved %.3f%n%n",
                ratio(all.right, all.undocumented),
                ratio(all.found, all.named),
                ratio(all.unresolved, all.unnamed));
        remarks.forEach(System.out::println);
        boolean good = ratio(all.right, all.undocumented) >= LEAST_PRECISION
                && ratio(all.found, all.named) >= LEAST_RECALL
                && all.internal == 0;
        System.exit(good ? 0 : 1);
    }

    private void measure(Project project, boolean times, Score all, List<String> remarks)
            throws IOException, InterruptedException {
        Path own = folder.resolve(project.name());
        fetch(project, own);
        Compiled plain = times ? compile(own, false) : null;
        Compiled checked = compile(own, true);
        Score score = score(project, checked, remarks);
        all.add(score);
        System.out.println(line(
                project.name(),
                String.valueOf(checked.files()),
                score,
                String.valueOf(checked.compilerErrors()),
                checked.end().isEmpty() ? String.format(Locale.ROOT, "%.1f", checked.seconds()) : checked.end(),
                plain == null ? "" : String.format(Locale.ROOT, " %.1f |", plain.seconds())));
    }

    private Score score(Project project, Compiled compiled, List<String> remarks) {
        Score score = new Score();
        List<Label> own = labels.stream()
                .filter(label -> label.project().equals(project.name()))
                .toList();
        for (Label label : own) {
            List<Report> here =
                    compiled.reports().stream().filter(report -> report.isOf(label)).toList();
            boolean found = label.named()
                    ? here.stream().anyMatch(report -> report.name().equals(label.name()))
                    : here.stream().anyMatch(report -> report.key().equals("cookie-unresolved"));
            if (label.named()) {
                score.named++;
                score.found += found ? 1 : 0;
            } else {
                score.unnamed++;
                score.unresolved += found ? 1 : 0;
            }
            if (!found) {
                remarks.add("missed " + label + ", said " + here);
            }
        }
        for (Report report : compiled.reports()) {
            if (report.key().equals("cookie-internal")) {
                score.internal++;
                remarks.add(project.name() + " " + report);
                continue;
            }
            boolean known = own.stream()
                    .anyMatch(label -> report.isOf(label)
                            && (report.key().equals("cookie-unresolved")
                                    || report.name().equals(label.name())));
            if (report.key().equals("cookie-undocumented")) {
                score.undocumented++;
                score.right += known ? 1 : 0;
            }
            if (!known) {
                remarks.add("unlabelled " + project.name() + " " + report);
            }
        }
        return score;
    }

    private static String line(String name, String files, Score score, String errors, String time, String more) {
        return "| " + name + " | " + files + " | " + score.named + " | " + score.found + " | " + score.undocumented
                + " | " + score.right + " | " + score.unnamed + " | " + score.unresolved + " | " + score.internal
                + " | " + errors + " | " + time + " |" + more;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    private Compiled compile(Path own, boolean check) throws IOException, InterruptedException {
        Path source = own.resolve("src");
        List<Path> files;
        try (Stream<Path> walked = Files.walk(source)) {
            files = walked.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
        String libraries;
        try (Stream<Path> jars = Files.list(own.resolve("lib"))) {
            libraries = jars.sorted().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
        Path classes = Files.createTempDirectory("classes");
        List<String> options = new ArrayList<>(List.of(
                "-proc:none",
                // Some sources need what is not published; the rest of them is attributed all the same.
                "-XDshould-stop.ifError=FLOW",
                "-Xmaxerrs",
                "99999",
                "-Xmaxwarns",
                "99999",
                "-encoding",
                "UTF-8",
                "-implicit:none",
                "-d",
                classes.toString(),
                "-cp",
                libraries));
        if (check) {
            options.addAll(List.of("-processorpath", processor.toString()));
        }
        files.forEach(file -> options.add(file.toString()));
        Path list = own.resolve("arguments");
        Files.write(list, options.stream().map(option -> '"' + option.replace("\\", "\\\\") + '"').toList());
        Path messages = own.resolve("messages");
        long start = System.nanoTime();
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-J-Duser.language=en",
                        "@" + list)
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        double cpu = 0;
        boolean ended = false;
        while (!ended && System.nanoTime() - start < TimeUnit.MINUTES.toNanos(LONGEST_COMPILE_MINUTES)) {
            // A process that has ended tells nothing, so the last look counts.
            cpu = javac.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
            ended = javac.waitFor(100, TimeUnit.MILLISECONDS);
        }
        if (!ended) {
            javac.destroyForcibly().waitFor();
        }
        delete(classes);
        List<String> said = Files.readAllLines(messages, StandardCharsets.UTF_8);
        // javac's exit codes above 2 are those of a fault of its own or of a listener's.
        String end = !ended ? "hang" : javac.exitValue() > 2 ? "crash" : "";
        return new Compiled(
                files.size(),
                said.stream().flatMap(text -> report(source, text)).distinct().toList(),
                said.stream().filter(text -> COMPILER_ERROR.matcher(text).matches()).count(),
                cpu,
                end);
    }

    private static Stream<Report> report(Path source, String text) {
        Matcher matcher = REPORT.matcher(text);
        if (!matcher.matches() || matcher.group(3).equals("cookie-implied")) {
            return Stream.empty();
        }
        return Stream.of(new Report(
                source.relativize(Path.of(matcher.group(1))).toString().replace('\\', '/'),
                Integer.parseInt(matcher.group(2)),
                matcher.group(3),
                matcher.group(4) == null || !matcher.group(3).equals("cookie-undocumented") ? "" : matcher.group(4)));
    }

    private static void fetch(Project project, Path own) throws IOException, InterruptedException {
        if (Files.exists(own.resolve("fetched"))) {
            return;
        }
        Files.createDirectories(own);
        Path pom = own.resolve("pom.xml");
        String dependencies = Stream.concat(Stream.of(project.artifact()), project.further().stream())
                .map(artifact -> artifact.split(":"))
                .map(parts -> "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1]
                        + "</artifactId><version>" + parts[2] + "</version></dependency>")
                .collect(Collectors.joining("\n"));
        Files.writeString(pom, "<project><modelVersion>4.0.0</modelVersion><groupId>measured</groupId><artifactId>"
                + project.name() + "</artifactId><version>1</version><dependencies>\n" + dependencies
                + "\n</dependencies></project>\n");
        maven(own, "dependency:copy-dependencies", "-f", pom.toString(), "-DoutputDirectory=" + own.resolve("lib"));
        maven(
                own,
                "dependency:copy",
                "-f",
                pom.toString(),
                "-Dartifact=" + project.artifact() + ":jar:sources",
                "-DoutputDirectory=" + own.resolve("sources"));
        try (Stream<Path> jars = Files.list(own.resolve("sources"))) {
            unpack(jars.findFirst().orElseThrow(), own.resolve("src"));
        }
        Files.createFile(own.resolve("fetched"));
    }

    private static void maven(Path own, String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path wrapper = Path.of(windows ? "mvnw.cmd" : "mvnw").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(wrapper.toString(), "-q", "-B"));
        command.addAll(List.of(arguments));
        Path log = own.resolve("fetch.log");
        int end = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (end != 0) {
            throw new IOException("Maven could not fetch what " + own.getFileName() + " needs: see " + log);
        }
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> each.getName().endsWith(".java")).toList()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("An entry of " + jar + " leads out of the folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip.getInputStream(entry), file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path processorPath() throws IOException {
        String given = System.getProperty("processor");
        if (given != null) {
            return Path.of(given);
        }
        try (Stream<Path> built = Files.list(Path.of("processor", "target"))) {
            return built.filter(file -> file.getFileName()
                            .toString()
                            .matches("cookie-registry-processor-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("Build the processor first: ./mvnw -DskipTests package"))
                    .toAbsolutePath();
        }
    }

    private static Stream<String[]> rows(String file) throws IOException {
        return Files.readAllLines(HERE.resolve(file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
