package io.github.cookieregistry.inspector.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.inspector.Compiled;
import io.github.cookieregistry.inspector.declare.LevelOverrides;
import io.github.cookieregistry.inspector.input.Request;
import io.github.cookieregistry.inspector.report.CookieUse;
import io.github.cookieregistry.inspector.report.NotLooked;
import io.github.cookieregistry.inspector.report.Report;
import io.github.cookieregistry.inspector.report.ReportedFinding;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole modules, from class files to what is told of them. */
class CheckTest {

    private static final String IMPORTS = """
            package com.example;
            import io.github.cookieregistry.*;
            import jakarta.servlet.http.*;
            """;

    private static final String DECLARED =
            "@io.github.cookieregistry.Cookie(provider = \"P\", category = Category.NECESSARY, purpose = \"To keep\") ";

    @TempDir
    Path base;

    private final Path servlet = Path.of(jakarta.servlet.http.Cookie.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath());

    private Report check(Map<String, String> sources, List<Path> libraries, String... levels) throws IOException {
        String path = System.getProperty("java.class.path");
        for (Path library : libraries) {
            path += File.pathSeparator + library;
        }
        Path classes = Compiled.in(base, sources, "-classpath", path);
        return check(List.of(classes), libraries, levels);
    }

    private Report check(List<Path> classes, List<Path> libraries, String... levels) {
        List<Path> classPath = new ArrayList<>(List.of(servlet));
        classPath.addAll(libraries);
        return Check.run(
                new Request(base, classes, classPath, List.of(), List.of(), List.of(base.resolve("src"))),
                LevelOverrides.of(List.of(levels)));
    }

    private static String source(String body) {
        return IMPORTS + body;
    }

    private static List<String> told(Report report) {
        return report.findings().stream()
                .map(finding -> finding.path() + ":" + finding.line() + " " + finding.levelName() + " "
                        + finding.key().key() + " " + finding.name().orElse("-") + " " + finding.place())
                .toList();
    }

    @Test
    void codeIsHeldAgainstTheDeclarationsOfTheModule() throws IOException {
        Report report = check(Map.of("com/example/Shop.java", source("""
                        class Shop {
                            %sstatic final String BASKET = "basket";
                            void set(HttpServletRequest request, HttpServletResponse response, String name) {
                                response.addCookie(new jakarta.servlet.http.Cookie(BASKET, "1"));
                                response.addCookie(new jakarta.servlet.http.Cookie("visitor", "1"));
                                response.addCookie(new jakarta.servlet.http.Cookie(name, "1"));
                                request.getSession();
                            }
                        }
                        """.formatted(DECLARED))), List.of());

        assertThat(told(report))
                .containsExactly(
                        "src/com/example/Shop.java:8 error cookie-undocumented visitor com/example/Shop.java:8",
                        "src/com/example/Shop.java:9 warning cookie-unresolved - com/example/Shop.java:9",
                        "src/com/example/Shop.java:10 warning cookie-implied JSESSIONID com/example/Shop.java:10");
        assertThat(report.uses())
                .extracting(use -> use.name().orElse("-") + " " + use.place())
                .containsExactly(
                        "- src/com/example/Shop.java:9",
                        "JSESSIONID src/com/example/Shop.java:10",
                        "basket src/com/example/Shop.java:7",
                        "visitor src/com/example/Shop.java:8");
        assertThat(report.looked()).containsEntry("classes", 1).containsEntry("declaredCookies", 1);
    }

    @Test
    void anAcceptedPlaceHidesWhatItIsForAndIsToldWhereItHidesNothing() throws IOException {
        Map<String, String> sources = new HashMap<>();
        sources.put("com/example/Shop.java", source("""
                class Shop {
                    @UndocumentedCookie(names = "visitor", reason = "old")
                    void set(HttpServletResponse response) {
                        Runnable later = () -> response.addCookie(new jakarta.servlet.http.Cookie("visitor", "1"));
                        response.addCookie(new jakarta.servlet.http.Cookie("other", "1"));
                    }
                    @UndocumentedCookie(reason = "idle")
                    Shop(String text, int[] numbers) {}
                }
                """));
        sources.put("com/example/Stats.java", source("""
                @UndocumentedCookie(reason = "type")
                class Stats {
                    class Inner {
                        void set(HttpServletResponse response) {
                            response.addCookie(new jakarta.servlet.http.Cookie("stats", "1"));
                        }
                    }
                }
                """));
        sources.put(
                "com/example/all/package-info.java",
                "@io.github.cookieregistry.UndocumentedCookie(reason = \"package\") package com.example.all;");
        sources.put(
                "com/example/all/All.java", source("""
                class All {
                    void set(HttpServletResponse response) {
                        response.addCookie(new jakarta.servlet.http.Cookie("all", "1"));
                    }
                }
                """).replace("package com.example;", "package com.example.all;"));

        Report report = check(sources, List.of());

        assertThat(told(report))
                .containsExactly(
                        "src/com/example/Shop.java:0 warning cookie-exception - com.example.Shop.<init>(java.lang.String,int[])",
                        "src/com/example/Shop.java:8 error cookie-undocumented other com/example/Shop.java:8");
        assertThat(report.inventory().exceptions()).hasSize(4);
        assertThat(report.uses())
                .extracting(CookieUse::name)
                .extracting(name -> name.orElse("-"))
                .containsExactly("all", "other", "stats", "visitor");
    }

    @Test
    void aRegistryThatIsNotIncludedIsNamedAndAnIncludedOneCounts() throws IOException {
        Path library = Compiled.in(
                base.resolve("library"),
                Map.of(
                        "org/lib/LibCookies.java",
                        "package org.lib; import io.github.cookieregistry.*; public interface LibCookies { " + DECLARED
                                + "String LIB = \"lib\"; }",
                        "org/lib/LibRegistry.java",
                        "package org.lib; import io.github.cookieregistry.*; @CookieGenerated(declaringTypes ="
                                + " \"org.lib.LibCookies\") public class LibRegistry {}"));
        Files.createDirectories(library.resolve("META-INF/cookie-registry/org.lib.LibRegistry"));
        Files.writeString(library.resolve("META-INF/cookie-registry/org.lib.LibRegistry/cookies.json"), "{}");
        String user = source("""
                class Shop {
                    void set(HttpServletResponse response) {
                        response.addCookie(new jakarta.servlet.http.Cookie("lib", "1"));
                    }
                }
                """);

        Report without = check(Map.of("com/example/Shop.java", user), List.of(library));
        assertThat(without.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .contains(
                                "It is declared by org.lib.LibRegistry: name that in @CookiePolicy(includes = org.lib.LibRegistry"
                                        + ".class)."));

        Report with = check(
                Map.of(
                        "com/example/Shop.java",
                        user,
                        "com/example/Policy.java",
                        source("@CookiePolicy(includes = org.lib.LibRegistry.class) interface Policy {}")),
                List.of(library));
        assertThat(with.findings()).isEmpty();
        assertThat(with.looked()).containsEntry("includedRegistries", 1);
    }

    @Test
    void thePolicySetsLevelsAndTheRunGoesBeforeIt() throws IOException {
        Map<String, String> sources = Map.of("com/example/Shop.java", source("""
                @CookiePolicy(undocumented = Level.WARNING, implied = Level.OFF)
                class Shop {
                    void set(HttpServletRequest request, HttpServletResponse response) {
                        response.addCookie(new jakarta.servlet.http.Cookie("visitor", "1"));
                        request.getSession();
                    }
                }
                """));

        assertThat(told(check(sources, List.of())))
                .containsExactly(
                        "src/com/example/Shop.java:7 warning cookie-undocumented visitor com/example/Shop.java:7");
        assertThat(check(sources, List.of(), "cookie-implied=error", "cookie-undocumented=off")
                        .findings())
                .extracting(finding -> finding.levelName() + " " + finding.key().key())
                .containsExactly("error cookie-implied");
    }

    @Test
    void aBrokenClassFileIsToldOnceAndTheOthersAreInspected() throws IOException {
        Path classes = Compiled.in(
                base,
                Map.of("com/example/Shop.java", source("""
                        class Shop {
                            %sstatic final String BASKET = "basket";
                            void set(HttpServletResponse response) {
                                response.addCookie(new jakarta.servlet.http.Cookie("visitor", "1"));
                            }
                        }
                        """.formatted(DECLARED))),
                "-classpath",
                System.getProperty("java.class.path"));
        byte[] whole = Files.readAllBytes(classes.resolve("com/example/Shop.class"));
        Files.write(classes.resolve("com/example/Cut.class"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(classes.resolve("com/example/Empty.class"), new byte[0]);
        byte[] future = whole.clone();
        future[7] = (byte) 0xff;
        Files.write(classes.resolve("com/example/Future.class"), future);

        Report report = check(List.of(classes), List.of());

        assertThat(report.findings())
                .filteredOn(finding -> finding.key().key().equals("cookie-output"))
                .extracting(ReportedFinding::path)
                .containsExactly(
                        "classes/com/example/Cut.class",
                        "classes/com/example/Empty.class",
                        "classes/com/example/Future.class");
        assertThat(report.findings())
                .extracting(finding -> finding.name().orElse(""))
                .contains("visitor");
        assertThat(report.unreadable()).isEqualTo(3);
        assertThat(report.notLooked()).extracting(NotLooked::subject).contains("classes/com/example/Cut.class");
    }

    @Test
    void whereNoSourceRootHasTheFileItsPackageTellsThePath() throws IOException {
        Path classes = Compiled.in(
                base,
                Map.of("com/example/Shop.java", source("""
                        class Shop {
                            void set(HttpServletResponse response) {
                                response.addCookie(new jakarta.servlet.http.Cookie("visitor", "1"));
                            }
                        }
                        """)),
                "-classpath",
                System.getProperty("java.class.path"));

        Report report = Check.run(
                new Request(base, List.of(classes), List.of(servlet), List.of(), List.of(), List.of()),
                LevelOverrides.of(List.of()));

        assertThat(report.findings())
                .extracting(finding -> finding.path() + ":" + finding.line())
                .containsExactly("com/example/Shop.java:6");
    }

    @Test
    void aModuleThatSetsNothingIsClean() throws IOException {
        Report report = check(Map.of("A.java", "class A { String name = \"cookie\"; }"), List.of());

        assertThat(report.findings()).isEmpty();
        assertThat(report.uses()).isEmpty();
        assertThat(report.unreadable()).isZero();
    }
}
