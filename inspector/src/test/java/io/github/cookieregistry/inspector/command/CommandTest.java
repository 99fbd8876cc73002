package io.github.cookieregistry.inspector.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.inspector.Compiled;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands answer, print and write. */
class CommandTest {

    private static final String COOKIES = """
            package com.example;

            import io.github.cookieregistry.Category;
            import io.github.cookieregistry.Cookie;

            public interface SiteCookies {
                @Cookie(provider = "%s", category = Category.NECESSARY, purpose = "%s")
                String SESSION = "sessionid";
            }
            """;

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    private Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CookieInspector.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    private Outcome check(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("check", "--output", folder.resolve("out").toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private String module(String provider, String purpose) throws IOException {
        return Compiled.in(folder, Map.of("com/example/SiteCookies.java", COOKIES.formatted(provider, purpose)))
                .toString();
    }

    private String findings() throws IOException {
        String json = Files.readString(folder.resolve("out/cookie-findings.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(getClass()
                                .getResourceAsStream("/io/github/cookieregistry/schema/cookie-findings-1.schema.json"))
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        return json;
    }

    @Test
    void nothingAboveAWarningIsZero() throws IOException {
        assertThat(check("--classes", module("Example", "TODO")).code).isZero();
        assertThat(findings()).contains("cookie-placeholder");
    }

    @Test
    void anErrorIsOne() throws IOException {
        Outcome checked = check(
                "--classes",
                module(" ", "To keep"),
                "--source-root",
                folder.resolve("src").toString());

        assertThat(checked.code).isEqualTo(1);
        assertThat(checked.out)
                .contains(
                        "src/com/example/SiteCookies.java:8: error: [cookie-blank] The cookie \"sessionid\" has a blank"
                                + " provider.");
        assertThat(findings()).contains("\"line\": 8");
    }

    @Test
    void aLevelOfTheRunGoesBeforeAll() throws IOException {
        String classes = module(" ", "TODO");

        assertThat(check("--classes", classes, "--level", "cookie-blank=warning").code)
                .isZero();
        assertThat(check("--classes", classes, "--level", "cookie-blank=off", "--level", "cookie-placeholder=error")
                        .code)
                .isEqualTo(1);
        assertThat(findings()).doesNotContain("cookie-blank").contains("cookie-placeholder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "policy",
                "chekc",
                "check --classes",
                "check --classes x --level cookie-blank",
                "check --classes x --level" + " cookie-blank=loud",
                "check --classes x --level blank=error",
                "check --clases x",
                "policy --resources x",
                "check --classes x --quiet=maybe"
            })
    void aWrongCommandLineIsTwo(String line) {
        Outcome outcome = run(line.split(" "));

        assertThat(outcome.code).isEqualTo(2);
        assertThat(outcome.out).isEmpty();
        assertThat(outcome.err).isNotEmpty().doesNotContain("\tat ");
    }

    @Test
    void aFileThatCannotBeReadIsThreeAndTheRestIsInspected() throws IOException {
        String classes = module(" ", "To keep");
        Files.writeString(folder.resolve("broken.jar"), "no archive");
        Files.copy(folder.resolve("broken.jar"), Path.of(classes, "Broken.class"));

        Outcome checked = check(
                "--classes",
                classes,
                "--classpath",
                folder.resolve("broken.jar").toString());

        assertThat(checked.code).isEqualTo(3);
        assertThat(checked.out)
                .contains("[cookie-blank]")
                .contains("broken.jar: error: "
                        + Message.OUTPUT_NOT_READ.text("broken.jar", "it is no whole zip archive"));
        assertThat(findings()).contains("\"subject\": \"broken.jar\"").contains("cookie-output");
    }

    @Test
    void aFolderThatCannotBeWrittenIsThree() throws IOException {
        String classes = module("Example", "To keep");
        Files.writeString(folder.resolve("file"), "");

        Outcome checked = run(
                "check",
                "--classes",
                classes,
                "--output",
                folder.resolve("file/out").toString());

        assertThat(checked.code).isEqualTo(3);
        assertThat(checked.err.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("[" + Message.OUTPUT_NOT_WRITTEN.key().key() + "] The file ")
                        .contains("cannot be written"));
    }

    @Test
    void aFolderInPlaceOfAFileIsTold() throws IOException {
        String classes = module("Example", "To keep");
        Files.createDirectories(folder.resolve("out/cookie-findings.json"));

        Outcome checked = check("--classes", classes);

        assertThat(checked.code).isEqualTo(3);
        assertThat(checked.err).contains("cookie-findings.json cannot be written");
    }

    @Test
    void aLinkInTheOutputGivesWayAndWhatItLeadsToStays() throws IOException {
        String classes = module("Example", "To keep");
        Path other = Files.writeString(folder.resolve("other.txt"), "of somebody else");
        Files.createDirectories(folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("out/cookie-findings.json"), other);

        assertThat(check("--classes", classes).code).isZero();

        assertThat(other).hasContent("of somebody else");
        assertThat(findings()).contains("\"findings\": []");
    }

    @Test
    void quietPrintsErrorsOnly() throws IOException {
        assertThat(check("--quiet", "--classes", module("Example", "TODO")).out).isEmpty();
    }

    @Test
    void thePolicyOfAModuleWithoutProcessorIsMadeOfItsClassFiles() throws IOException {
        Path pages = folder.resolve("pages");

        Outcome written = run("policy", "--classes", module("Example", "To keep"), "--output", pages.toString());

        assertThat(written.code).isZero();
        assertThat(written.out.lines())
                .containsExactly(
                        pages.resolve("cookie-policy.html").toString(),
                        pages.resolve("cookie-policy.md").toString(),
                        pages.resolve("cookie-table.html").toString());
        assertThat(pages.resolve("cookie-policy.html")).content().contains("To keep");
    }

    @Test
    void aPolicyThatTheCompileWroteIsCopiedWithoutWhatIsNotPublic() throws IOException {
        Path published =
                Files.createDirectories(folder.resolve("classes/META-INF/cookie-registry/com.example.CookieRegistry"));
        for (String name : List.of(
                "cookie-policy.html", "klaro.json", "cookies.json", "cookie-evidence.md", "cookie-consent.json")) {
            Files.writeString(published.resolve(name), "compiled");
        }
        Path pages = folder.resolve("pages");

        Outcome written =
                run("policy", "--classes", folder.resolve("classes").toString(), "--output", pages.toString());

        assertThat(written.code).isZero();
        assertThat(pages).isDirectoryContaining("glob:**klaro.json");
        assertThat(pages.toFile().list()).containsExactlyInAnyOrder("cookie-policy.html", "klaro.json");
        assertThat(pages.resolve("cookie-policy.html")).hasContent("compiled");
    }

    @Test
    void aPolicyWithErrorsIsNotWritten() throws IOException {
        Path pages = folder.resolve("pages");

        Outcome written = run("policy", "--classes", module(" ", "To keep"), "--output", pages.toString());

        assertThat(written.code).isEqualTo(1);
        assertThat(written.out).contains("[cookie-blank]");
        assertThat(pages).doesNotExist();
    }

    @Test
    void aModuleWithoutDeclarationsHasNothingToPublish() throws IOException {
        Path classes = Compiled.in(folder, Map.of("A.java", "class A {}"));

        Outcome written = run(
                "policy",
                "--classes",
                classes.toString(),
                "--output",
                folder.resolve("pages").toString());

        assertThat(written.code).isZero();
        assertThat(written.out).startsWith("No class file holds a @Cookie or a @CookiePolicy");
    }

    @Test
    void helpTeachesWithExamplesAndTheExitCodes() {
        Outcome help = run("check", "--help");

        assertThat(help.code).isZero();
        assertThat(help.out)
                .contains("Examples:", "check --classes target/classes", "Exit codes: 0 nothing above a warning");
        assertThat(run("help", "policy").out).contains("public/cookies");
        assertThat(run("--help").out).contains("It reads files only: it opens no socket and runs none of the code");
    }

    @Test
    void theSameFilesAreWrittenEachTime() throws IOException {
        String classes = module(" ", "TODO");
        check("--classes", classes);
        String first = findings();
        String evidence = Files.readString(folder.resolve("out/cookie-evidence.html"));
        check("--classes", classes);

        assertThat(findings()).isEqualTo(first);
        assertThat(folder.resolve("out/cookie-evidence.html")).hasContent(evidence);
    }
}
