package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.Triggers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the way of the files, or pretends to be ours. */
class OutputFaultsTest {

    private static final String INDEX = "META-INF/cookie-registry/index";
    private static final String PUBLIC = "META-INF/cookie-registry/shop.CookieRegistry/";
    private static final String EVIDENCE = "META-INF/cookie-evidence/shop.CookieRegistry/";
    private static final String WAY_OUT = " Clear the way for it, or let the compiler write to another folder."
            + " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#cookie-output";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.OUTPUT_NOT_WRITTEN)
    void aFileInThePlaceOfAFolder(CompilerTool tool) {
        Project project = project().stale("META-INF", "a file");

        assertThat(project.compile(tool, new CookieProcessor()).errors())
                .extracting(CompilerMessage::text)
                .containsExactly("[cookie-output] The file " + project.output().resolve(PUBLIC + "cookie-policy.html")
                        + " cannot be written: " + project.output().resolve("META-INF") + " is no folder." + WAY_OUT);
    }

    @ParameterizedTest
    @EnumSource
    void aFolderInThePlaceOfAFile(CompilerTool tool) {
        Project project = project().stale(EVIDENCE + "cookies.json/x", "");

        assertThat(project.compile(tool, new CookieProcessor()).errors())
                .extracting(CompilerMessage::text)
                .containsExactly("[cookie-output] The file " + project.output().resolve(EVIDENCE + "cookies.json")
                        + " cannot be written: it is a folder." + WAY_OUT);
    }

    @Test
    void aFileThatAnotherProcessorWrites() {
        assertThat(project()
                        .compile(CompilerTool.JAVAC, new Rival(), new CookieProcessor())
                        .errors())
                .extracting(CompilerMessage::text)
                .containsExactly("[cookie-output] The file "
                        + folder.resolve("project/classes/" + EVIDENCE + "cookies.json")
                        + " cannot be written: another annotation processor has written it in this compile." + WAY_OUT);
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.OUTPUT_NOT_READ)
    void aFolderInThePlaceOfTheAgreedConsent(CompilerTool tool) {
        Project project = project().stale("shop/CookieRegistry_consent.json/x", "");

        assertThat(project.compile(tool, new CookieProcessor()).errors())
                .extracting(CompilerMessage::text)
                .singleElement()
                .asString()
                .startsWith("[cookie-output] The file " + project.output().resolve("shop/CookieRegistry_consent.json")
                        + " cannot be read: it is a folder. Put a file there that can be read, or none. ");
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIsReplacedAndWhatItLedToIsLeft(CompilerTool tool) throws IOException {
        Project project = project();
        Path outside = Files.writeString(folder.resolve("outside"), "kept");
        for (String path : new String[] {INDEX, "META-INF/cookie-evidence/index", EVIDENCE + "cookies.json"}) {
            Path link = project.output().resolve(path);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, outside);
        }

        CompileResult result = project.compile(tool, new CookieProcessor());

        assertThat(result.messages()).isEmpty();
        assertThat(outside).hasContent("kept");
        assertThat(Files.isSymbolicLink(project.output().resolve(INDEX))).isFalse();
        assertThat(result.text(INDEX)).startsWith("cookie-registry-index 2\n");
        assertThat(result.text(EVIDENCE + "cookies.json")).contains("basket");
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatLeadsOutOfTheOutputIsNotWrittenInto(CompilerTool tool) throws IOException {
        Project project = project();
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createDirectories(project.output());
        Path link = Files.createSymbolicLink(project.output().resolve("META-INF"), outside);

        assertThat(project.compile(tool, new CookieProcessor()).errors())
                .extracting(CompilerMessage::text)
                .containsExactly("[cookie-output] The file " + project.output().resolve(PUBLIC + "cookie-policy.html")
                        + " cannot be written: " + link + " is a link that leads out of the output." + WAY_OUT);
        assertThat(outside).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void aForgedIndexDeletesNothingThatIsNotOurs(CompilerTool tool) throws IOException {
        Path outside = folder.resolve("cookie-policy.html");
        Files.writeString(outside, "kept");
        String[] others = {
            "application.properties",
            "shop/Secret.class",
            PUBLIC + "index.html",
            "META-INF/cookie-registry/other.Registry/cookies.json",
            EVIDENCE + "notes.txt"
        };
        Project project = project();
        StringBuilder index =
                new StringBuilder("cookie-registry-index 2\ndeclares shop.ShopCookies\nclass shop.Secret\n");
        for (String path : others) {
            project.stale(path, "kept");
            index.append("file ")
                    .append("0".repeat(64))
                    .append(' ')
                    .append(path)
                    .append('\n');
        }
        index.append("file  ../../../cookie-policy.html\nclass ...outside.Class\nfile x /etc/hostname\n");
        project.stale(INDEX, index.toString()).stale("META-INF/cookie-evidence/index", index.toString());

        CompileResult result = project.compile(tool, new CookieProcessor());

        assertThat(result.messages()).isEmpty();
        assertThat(outside).hasContent("kept");
        assertThat(others).allSatisfy(path -> assertThat(result.text(path)).isEqualTo("kept"));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnOlderVersionLeftInTheOldPlaceIsDeletedAndWhatWasAgreedIsRemembered(CompilerTool tool) {
        String counted = SOURCE.replace("NECESSARY", "STATISTICS");
        CompileResult first = Project.in(folder.resolve("first"))
                .source("shop/ShopCookies.java", counted)
                .compile(tool, new CookieProcessor());
        String agreed = first.text(EVIDENCE + "cookie-consent.json");
        Project project = Project.in(folder.resolve("project"))
                .source("shop/ShopCookies.java", counted)
                .stale("shop/CookieRegistry_consent.json", agreed)
                .stale(PUBLIC + "cookies.json", "{}")
                .stale(PUBLIC + "cookie-evidence.md", "# Evidence")
                .stale(PUBLIC + "cookie-consent.json", agreed)
                .stale(INDEX, """
                        cookie-registry-index 1
                        declares shop.ShopCookies
                        class shop.CookieRegistry
                        file META-INF/cookie-registry/shop.CookieRegistry/cookie-consent.json
                        file META-INF/cookie-registry/shop.CookieRegistry/cookie-evidence.md
                        file META-INF/cookie-registry/shop.CookieRegistry/cookies.json
                        """);

        CompileResult result = project.compile(tool, new CookieProcessor());

        assertThat(result.messages()).isEmpty();
        assertThat(result.resources().keySet().stream().filter(path -> path.startsWith("META-INF/")))
                .containsExactly(
                        "META-INF/cookie-evidence/index",
                        EVIDENCE + "cookie-consent.json",
                        EVIDENCE + "cookie-evidence.html",
                        EVIDENCE + "cookie-evidence.md",
                        EVIDENCE + "cookies.json",
                        INDEX,
                        PUBLIC + "cookie-policy.html",
                        PUBLIC + "cookie-policy.md",
                        PUBLIC + "cookie-table.html");
        assertThat(result.text(EVIDENCE + "cookie-consent.json")).isEqualTo(agreed);
    }

    private static final String SOURCE = """
            package shop;
            import io.github.cookieregistry.*;
            class ShopCookies {
                @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To remember the basket")
                static final String BASKET = "basket";
            }
            """;

    private Project project() {
        return Project.in(folder.resolve("project")).source("shop/ShopCookies.java", SOURCE);
    }

    /** Writes the inventory before us. */
    private static final class Rival extends AbstractProcessor {
        private boolean written;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (var out = processingEnv
                        .getFiler()
                        .createResource(StandardLocation.CLASS_OUTPUT, "", EVIDENCE + "cookies.json")
                        .openWriter()) {
                    out.write("{}");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return false;
        }
    }
}
