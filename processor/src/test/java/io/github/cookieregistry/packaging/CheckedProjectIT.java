package io.github.cookieregistry.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.packaging.ForkedJdk.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lombok.Lombok;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged check of code, in every setting that a project compiles in. */
class CheckedProjectIT {

    private static final String PROCESSOR = PackagedJars.processor().toString();
    private static final String ANNOTATIONS = PackagedJars.annotations().toString();

    private static final Pattern MESSAGE =
            Pattern.compile("([A-Za-z-]+\\.java):(\\d+): (error|warning): \\[(cookie-[a-z]+)] [^\"\n]*(\"[^\"\n]*\")?");

    /** A method with the form of a library's. */
    private static final String JAR = """
            package com.example.jar;

            import io.github.cookieregistry.CookieName;

            public final class CookieJar {
                private CookieJar() {}

                public static String set(@CookieName String name) {
                    return name;
                }
            }
            """;

    @TempDir
    private Path folder;

    private SampleProject project;

    @BeforeEach
    void writeTheProject() throws IOException {
        project = SampleProject.in(folder);
        project.write("src/main/java/com/example/jar/CookieJar.java", JAR);
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.packaging.CompileSettings#releases")
    void allThatTheLanguageHas(int release) throws Exception {
        write("Forms", """
                package com.example;

                import static com.example.jar.CookieJar.set;

                import java.util.function.Supplier;

                sealed interface Forms permits Forms.Plain, Forms.Other {
                    String FIELD = set("in-interface");

                    record Plain(String name) implements Forms {
                        public Plain {
                            set("in-compact-constructor");
                        }
                    }

                    enum Kind {
                        ONE {
                            @Override
                            String give() {
                                return set("in-constant-body");
                            }
                        };

                        abstract String give();
                    }

                    final class Other implements Forms {
                        static {
                            set("in-static-block");
                        }

                        private final Supplier<String> lambda = () -> set("in-lambda");
                        private final Supplier<String> anonymous = new Supplier<>() {
                            @Override
                            public String get() {
                                return set("in-anonymous-class");
                            }
                        };

                        String local(int number) {
                            record Local(String text) {
                                String give() {
                                    return set("in-local-record");
                                }
                            }
                            String chosen = switch (number) {
                                case 1 -> set("in-switch-expression");
                                default -> {
                                    yield set(number > 2 ? "in-branch-one" : "in-branch-two");
                                }
                            };
                            return new Local(chosen).give() + lambda.get() + anonymous.get();
                        }
                    }
                }
                """);
        if (release >= 21) {
            write("Patterns", """
                    package com.example;

                    import com.example.jar.CookieJar;

                    final class Patterns {
                        static String of(Forms forms) {
                            return switch (forms) {
                                case Forms.Plain(String name) when name.isEmpty() -> CookieJar.set("in-guarded-pattern");
                                case Forms.Plain plain -> CookieJar.set("in-type-pattern");
                                case Forms.Other other -> other.local(1);
                            };
                        }
                    }
                    """);
        }

        Outcome outcome = compile("--release", Integer.toString(release), "-Xlint:all,-processing", "-Werror");

        List<String> expected = new ArrayList<>(List.of(
                "Forms.java:8 error cookie-undocumented \"in-interface\"",
                "Forms.java:12 error cookie-undocumented \"in-compact-constructor\"",
                "Forms.java:20 error cookie-undocumented \"in-constant-body\"",
                "Forms.java:29 error cookie-undocumented \"in-static-block\"",
                "Forms.java:32 error cookie-undocumented \"in-lambda\"",
                "Forms.java:36 error cookie-undocumented \"in-anonymous-class\"",
                "Forms.java:43 error cookie-undocumented \"in-local-record\"",
                "Forms.java:47 error cookie-undocumented \"in-switch-expression\"",
                "Forms.java:49 error cookie-undocumented \"in-branch-one\"",
                "Forms.java:49 error cookie-undocumented \"in-branch-two\""));
        if (release >= 21) {
            expected.add("Patterns.java:8 error cookie-undocumented \"in-guarded-pattern\"");
            expected.add("Patterns.java:9 error cookie-undocumented \"in-type-pattern\"");
        }
        assertThat(messages(outcome)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(outcome.text()).contains(expected.size() + " errors");
    }

    @Test
    void aModuleAndTheExceptionOfAPackage() throws Exception {
        project.write("src/main/java/module-info.java", "module com.example { requires io.github.cookieregistry; }");
        project.write("src/main/java/com/example/vendor/package-info.java", """
                @UndocumentedCookie(reason = "Vendor code", names = "vendor")
                package com.example.vendor;

                import io.github.cookieregistry.UndocumentedCookie;
                """);
        project.write(
                "src/main/java/com/example/vendor/Vendor.java", setting("com.example.vendor", "Vendor", "vendor"));
        project.write("src/main/java/com/example/vendor/Other.java", setting("com.example.vendor", "Other", "other"));
        project.write("src/main/java/com/example/old/package-info.java", """
                @UndocumentedCookie(reason = "Vendor code")
                package com.example.old;

                import io.github.cookieregistry.UndocumentedCookie;
                """);
        project.write("src/main/java/com/example/old/Old.java", "package com.example.old;\n\nfinal class Old {}\n");

        Outcome outcome = ForkedJdk.javac(
                folder, arguments("--processor-module-path", PROCESSOR, "--module-path", ANNOTATIONS, "-d", "out"));

        assertThat(messages(outcome))
                .containsExactlyInAnyOrder(
                        "Other.java:7 error cookie-undocumented \"other\"",
                        "package-info.java:1 warning cookie-exception null");
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.packaging.CompileSettings#pathsWithLombok")
    void lombokBeforeAndAfterUs(String processorPath) throws Exception {
        write("Account", """
                package com.example;

                import com.example.jar.CookieJar;

                @lombok.Value
                @lombok.Builder
                class Account {
                    String id;

                    String remember() {
                        lombok.val name = "account-" + getId();
                        CookieJar.set(name);
                        CookieJar.set(Names.SESSION.getText());
                        return CookieJar.set("account");
                    }
                }
                """);
        write("Names", """
                package com.example;

                @lombok.Getter
                @lombok.RequiredArgsConstructor
                enum Names {
                    SESSION(7, "sid");

                    private final int age;
                    private final String text;
                }
                """);

        Outcome outcome = ForkedJdk.javac(
                folder,
                arguments(
                        "-processorpath",
                        processorPath,
                        "-cp",
                        ANNOTATIONS + File.pathSeparator + PackagedJars.of(Lombok.class),
                        "-d",
                        "out"));

        assertThat(messages(outcome))
                .containsExactly(
                        "Account.java:12 error cookie-undocumented \"account-*\"",
                        "Account.java:13 error cookie-undocumented \"sid\"",
                        "Account.java:14 error cookie-undocumented \"account\"");
    }

    @Test
    void aLaterCompileOfOneClassKnowsTheDeclarationsOfTheOthers() throws Exception {
        write("Basket", setting("com.example", "Basket", "sessionid"));
        assertThat(compile()).isEqualTo(new Outcome(0, ""));

        write("Basket", setting("com.example", "Basket", "sessionid").replace("\"sessionid\"", "\"basket\""));
        assertThat(messages(compileBasketAlone()))
                .containsExactly("Basket.java:7 error cookie-undocumented \"basket\"");

        write("Basket", setting("com.example", "Basket", "sessionid"));
        assertThat(compileBasketAlone()).isEqualTo(new Outcome(0, ""));
    }

    @Test
    void errorsElsewhereHideNothing() throws Exception {
        write("Basket", setting("com.example", "Basket", "basket"));
        write("Broken", """
                package com.example;

                final class Broken {
                    String of() {
                        return com.example.jar.CookieJar.set("broken").unknown();
                    }
                }
                """);

        Outcome outcome = compile();

        assertThat(messages(outcome))
                .containsExactlyInAnyOrder(
                        "Basket.java:7 error cookie-undocumented \"basket\"",
                        "Broken.java:5 error cookie-undocumented \"broken\"");
        assertThat(outcome.text())
                .contains("Broken.java:5: error: cannot find symbol")
                .endsWith("3 errors\n");
    }

    @Test
    void mavenTellsTheLine() throws Exception {
        write("Basket", setting("com.example", "Basket", "basket"));
        project.write("pom.xml", SampleProject.pom("""
                  <dependencies>
                    <dependency>
                      <groupId>io.github.cookieregistry</groupId>
                      <artifactId>cookie-registry-annotations</artifactId>
                      <version>%1$s</version>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>%2$s</version>
                        <configuration>
                          <annotationProcessorPaths>
                            <path>
                              <groupId>io.github.cookieregistry</groupId>
                              <artifactId>cookie-registry-processor</artifactId>
                              <version>%1$s</version>
                            </path>
                          </annotationProcessorPaths>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                """.formatted(
                        ForkedMaven.VERSION, System.getProperty("compiler-plugin.version"))));

        String printed =
                ForkedMaven.withRepositoryIn(folder.resolve("repository")).run(folder, "compile");

        assertThat(printed)
                .contains("BUILD FAILURE")
                .contains("Basket.java:[7,30] [cookie-undocumented] This sets the cookie \"basket\"");
    }

    /** As an incremental build does, with the classes of the others on the class path. */
    private Outcome compileBasketAlone() throws IOException, InterruptedException {
        return ForkedJdk.javac(
                folder,
                List.of(
                        "-implicit:none",
                        "-processorpath",
                        PROCESSOR,
                        "-cp",
                        ANNOTATIONS + File.pathSeparator + "out",
                        "-d",
                        "out",
                        "src/main/java/com/example/Basket.java"));
    }

    private void write(String type, String source) throws IOException {
        project.write("src/main/java/com/example/" + type + ".java", source);
    }

    private static String setting(String packageName, String type, String name) {
        return """
                package %s;

                import com.example.jar.CookieJar;

                final class %s {
                    static String set() {
                        return CookieJar.set("%s");
                    }
                }
                """.formatted(packageName, type, name);
    }

    private Outcome compile(String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-processorpath", PROCESSOR, "-cp", ANNOTATIONS, "-d", "out"));
        all.addAll(List.of(options));
        return ForkedJdk.javac(folder, arguments(all.toArray(String[]::new)));
    }

    private List<String> arguments(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(project.sources());
        return arguments;
    }

    private static List<String> messages(Outcome outcome) {
        return MESSAGE.matcher(outcome.text())
                .results()
                .map(CheckedProjectIT::describe)
                .toList();
    }

    private static String describe(MatchResult message) {
        return "%s:%s %s %s %s"
                .formatted(message.group(1), message.group(2), message.group(3), message.group(4), message.group(5));
    }
}
