import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Lets SpotBugs with find-sec-bugs look at the compiled classes of the same projects, and counts the labelled places
 * that it reports in whatever way. Run from the root of the repository, after {@code Detection} has fetched the folder:
 * {@code java benchmarks/detection/FindSecBugs.java FOLDER [PROJECT...]}.
 */
public final class FindSecBugs {

    private static final Path HERE = Path.of("benchmarks", "detection");
    private static final int LONGEST_MINUTES = 10;

    /** As far as {@code Detection} lets a report be from its label: a method's first line is that of its first call. */
    private static final int NEAR = 2;

    /** All detectors of the plugin that look at cookies, and SpotBugs's own for parameters in cookies. */
    private static final String DETECTORS =
            "CookieFlagsDetector,CookieReadDetector,PersistentCookieDetector,CrossSiteScripting";

    private record Project(String name, String jar) {}

    private record Place(String project, String file, int line) {}

    /** A report on cookies; its lines are those of the whole method, since the plugin may tell any call in it. */
    private record Report(String file, int first, int last) {
        boolean isOf(Place place) {
            return place.file().equals(file) && place.line() >= first - NEAR && place.line() <= last + NEAR;
        }
    }

    private FindSecBugs() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        List<Place> places = rows("labels.tsv")
                .map(cells -> new Place(cells[0], cells[1], Integer.parseInt(cells[2])))
                .toList();
        List<Project> projects = rows("projects.tsv")
                .map(cells -> new Project(cells[0], jar(cells[1].split(":"))))
                .filter(project -> wanted.isEmpty() || wanted.contains(project.name()))
                .toList();
        Path tools = tools(folder);
        System.out.println("| project | places | reported by find-sec-bugs | its reports on cookies | seconds by the clock |");
        System.out.println("|---|---|---|---|---|");
        int allPlaces = 0;
        int allReported = 0;
        int allReports = 0;
        for (Project project : projects) {
            List<Place> own = places.stream()
                    .filter(place -> place.project().equals(project.name()))
                    .toList();
            long start = System.nanoTime();
            List<Report> reports = analyse(tools, folder.resolve(project.name()), project.jar());
            double seconds = (System.nanoTime() - start) / 1e9;
            int reported = (int) own.stream()
                    .filter(place -> reports.stream().anyMatch(report -> report.isOf(place)))
                    .count();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.1f |%n",
                    project.name(),
                    own.size(),
                    reported,
                    reports.size(),
                    seconds);
            allPlaces += own.size();
            allReported += reported;
            allReports += reports.size();
        }
        System.out.printf("| **all** | %d | %d | %d | |%n", allPlaces, allReported, allReports);
    }

    private static String jar(String[] artifact) {
        return artifact[1] + "-" + artifact[2] + ".jar";
    }

    private static List<Report> analyse(Path tools, Path own, String jar) throws Exception {
        Path found = own.resolve("find-sec-bugs.xml");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        tools + java.io.File.separator + "*",
                        "edu.umd.cs.findbugs.FindBugs2",
                        "-xml",
                        "-low",
                        "-pluginList",
                        plugin(tools),
                        "-visitors",
                        DETECTORS,
                        "-auxclasspath",
                        jars(own.resolve("lib")).filter(each -> !each.endsWith(jar)).collect(
                                Collectors.joining(java.io.File.pathSeparator)),
                        "-output",
                        found.toString(),
                        own.resolve("lib").resolve(jar).toString())
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("find-sec-bugs.log").toFile())
                .start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("SpotBugs did not end within " + LONGEST_MINUTES + " minutes: " + own);
        }
        if (process.exitValue() != 0) {
            throw new IOException("SpotBugs failed: see " + own.resolve("find-sec-bugs.log"));
        }
        return reports(found);
    }

    private static List<Report> reports(Path file) throws Exception {
        Document document;
        try (InputStream xml = Files.newInputStream(file)) {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
        }
        List<Report> reports = new ArrayList<>();
        NodeList bugs = document.getElementsByTagName("BugInstance");
        for (int each = 0; each < bugs.getLength(); each++) {
            Element bug = (Element) bugs.item(each);
            NodeList methods = bug.getElementsByTagName("Method");
            if (bug.getAttribute("type").contains("COOKIE") && methods.getLength() > 0) {
                Element lines = (Element)
                        ((Element) methods.item(0)).getElementsByTagName("SourceLine").item(0);
                if (lines != null && !lines.getAttribute("start").isEmpty()) {
                    reports.add(new Report(
                            lines.getAttribute("sourcepath"),
                            Integer.parseInt(lines.getAttribute("start")),
                            Integer.parseInt(lines.getAttribute("end"))));
                }
            }
        }
        return reports;
    }

    /** SpotBugs and the plugin, of the versions that the benchmarks have. */
    private static Path tools(Path folder) throws IOException, InterruptedException {
        Path tools = folder.resolve("find-sec-bugs");
        if (!Files.exists(tools)) {
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            int end = new ProcessBuilder(
                            Path.of(windows ? "mvnw.cmd" : "mvnw").toAbsolutePath().toString(),
                            "-q",
                            "-B",
                            "-Pbenchmarks",
                            "-pl",
                            "benchmarks",
                            "dependency:copy-dependencies",
                            "-DincludeScope=runtime",
                            "-DexcludeGroupIds=io.github.cookieregistry",
                            "-DoutputDirectory=" + tools)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (end != 0) {
                throw new IOException("Maven could not fetch SpotBugs and find-sec-bugs.");
            }
        }
        return tools;
    }

    private static String plugin(Path tools) throws IOException {
        return jars(tools)
                .filter(jar -> jar.contains("findsecbugs-plugin"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".jar")).sorted().toList().stream();
        }
    }

    private static Stream<String[]> rows(String file) {
        try {
            return Files.readAllLines(HERE.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
