package io.github.cookieregistry.plugin.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.Catalogue;
import io.github.cookieregistry.core.catalogue.CatalogueFile;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.plugin.PluginCompile;
import io.github.cookieregistry.plugin.PluginCompile.Said;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each line of the catalogue is held against each release that it names: the member is there with these parameters, and
 * a call of it, compiled against the library, is found by the check.
 */
class CatalogueTest {

    private static final String JDK = "jdk";

    /** A line with the releases that it names. */
    record Line(CookieApi api, List<String> artifacts) {}

    private static List<Line> lines() throws IOException {
        URL file = Catalogue.class.getResource("cookie-apis.tsv");
        List<CookieApi> apis = CatalogueFile.read(file, fault -> {
            throw new AssertionError(fault.text());
        });
        List<String[]> cells = new String(file.openStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < apis.size(); index++) {
            lines.add(new Line(apis.get(index), List.of(cells.get(index)[6].split(" "))));
        }
        return lines;
    }

    static Stream<String> artifacts() throws IOException {
        return lines().stream()
                .flatMap(line -> line.artifacts().stream())
                .distinct()
                .sorted();
    }

    @Test
    void everyLineIsOfItsOwnAndNamesARelease() throws IOException {
        assertThat(lines().stream()
                        .map(line -> line.api().owner()
                                + line.api().member()
                                + line.api().parameters()))
                .doesNotHaveDuplicates();
        assertThat(lines())
                .allSatisfy(line -> assertThat(line.artifacts())
                        .allMatch(artifact -> artifact.equals(JDK) || artifact.split(":").length == 3));
    }

    @Test
    void everyReleaseIsFetched() throws IOException {
        assertThat(artifacts().filter(artifact -> !artifact.equals(JDK)).map(CatalogueTest::jar))
                .allMatch(Files::exists);
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void theLibraryHasEachMember(String artifact) throws IOException {
        for (Line line : of(artifact)) {
            CookieApi api = line.api();
            assertThat(LibraryMembers.read(jar(artifact), api.owner()).all())
                    .as("%s %s in %s", api.owner(), api.member(), artifact)
                    .anyMatch(member -> member.name().equals(api.member())
                            && (api.annotation() || member.parameters().equals(api.parameters())));
            assertThat(api.name().argument())
                    .as("%s %s: a parameter", api.owner(), api.member())
                    .isLessThan(api.parameters().size());
            if (Set.of(ApiKind.SETS, ApiKind.DELETES, ApiKind.NAMES).contains(api.kind()) && !api.annotation()) {
                assertThat(api.parameters().get(api.name().argument()))
                        .as("%s %s: the name's type", api.owner(), api.member())
                        .isIn("java.lang.String", "java.lang.String[]", "org.keycloak.cookie.CookieType");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void aCallOfEachMemberIsFound(String artifact) throws IOException {
        Path jar = jar(artifact);
        List<Line> open = new ArrayList<>(of(artifact));
        int needed = jar == null
                ? 0
                : LibraryMembers.read(jar, open.get(0).api().owner()).release();
        assumeTrue(needed <= Runtime.version().feature(), artifact + " is for Java " + needed);
        List<String> missed = new ArrayList<>();
        while (!open.isEmpty()) {
            Map<String, Line> calls = new LinkedHashMap<>();
            Set<String> implied = new LinkedHashSet<>();
            // Each implied cookie is told once in a compile, so a second line with the same one has to wait.
            for (Line line : List.copyOf(open)) {
                String fixed = line.api().name().fixed();
                if (fixed.isEmpty() || implied.add(fixed)) {
                    calls.put("Call" + calls.size(), line);
                    open.remove(line);
                }
            }
            missed.addAll(missed(artifact, calls));
        }
        assertThat(missed).as("not found in %s", artifact).isEmpty();
    }

    private static List<String> missed(String artifact, Map<String, Line> calls) throws IOException {
        PluginCompile compile = PluginCompile.with();
        if (!artifact.equals(JDK)) {
            compile.library(jar(artifact));
        }
        others(artifact).forEach(compile::library);
        compile.source("incoming/IncomingRequest.java", "package incoming; public class IncomingRequest {}");
        compile.source("incoming/Incoming.java", """
                package incoming;
                public class Incoming {
                    public static <T> T getCookie(Class<T> type, IncomingRequest request) { return null; }
                }
                """);
        for (Map.Entry<String, Line> call : calls.entrySet()) {
            compile.source(
                    "calls/" + call.getKey() + ".java",
                    CallSource.of(call.getKey(), call.getValue().api(), jar(artifact)));
        }
        List<Said> said = compile.run();
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, Line> call : calls.entrySet()) {
            CookieApi api = call.getValue().api();
            List<String> found = said.stream()
                    .filter(message -> message.file().equals(call.getKey() + ".java"))
                    .filter(message -> !message.key().isEmpty())
                    .map(message ->
                            message.key() + " " + (message.key().equals("cookie-unresolved") ? "" : message.quoted()))
                    .map(String::strip)
                    .toList();
            if (!found.equals(CallSource.expected(call.getKey(), api))) {
                missed.add(api + " said " + found + ", and javac "
                        + said.stream()
                                .filter(message -> message.file().equals(call.getKey() + ".java"))
                                .map(Said::text)
                                .toList());
            }
        }
        return missed;
    }

    private static List<Line> of(String artifact) throws IOException {
        return lines().stream()
                .filter(line -> line.artifacts().contains(artifact))
                .toList();
    }

    private static Path jar(String artifact) {
        if (artifact.equals(JDK)) {
            return null;
        }
        String[] parts = artifact.split(":");
        return PluginCompile.LIBRARIES.resolve(parts[0] + "." + parts[1] + "-" + parts[2] + ".jar");
    }

    /** One release of each other library, for the types that this one's members refer to. */
    private static List<Path> others(String artifact) throws IOException {
        Set<String> taken = new TreeSet<>(Set.of(name(artifact)));
        List<Path> others = artifacts()
                .filter(other -> !other.equals(JDK))
                .sorted(Comparator.reverseOrder())
                .filter(other -> taken.add(name(other)))
                .map(CatalogueTest::jar)
                .collect(Collectors.toCollection(ArrayList::new));
        Set<Path> listed = artifacts()
                .filter(other -> !other.equals(JDK))
                .map(CatalogueTest::jar)
                .collect(Collectors.toSet());
        try (Stream<Path> fetched = Files.list(PluginCompile.LIBRARIES)) {
            fetched.filter(jar -> !listed.contains(jar))
                    .sorted(support(artifact))
                    .forEach(others::add);
        }
        return others;
    }

    /** Of two releases of what a library refers to, its own comes first. */
    private static Comparator<Path> support(String artifact) {
        String version = artifact.substring(artifact.lastIndexOf(':') + 1);
        return Comparator.comparing((Path jar) -> !jar.toString().contains(version))
                .thenComparing(Comparator.naturalOrder());
    }

    private static String name(String artifact) {
        String[] parts = artifact.split(":");
        return String.join(":", Arrays.copyOf(parts, Math.min(2, parts.length)));
    }
}
