package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.CookieProcessor;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.SourceGenerator;
import io.github.cookieregistry.processor.testing.Triggers;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Declarations that no processor sees are told with the true reason, and never beside the compiler's own errors. */
class ProcessingGuardTest {

    private static final String LINK =
            " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#cookie-not-processed";
    private static final String COOKIE =
            "@Cookie(provider = \"E\", category = Category.NECESSARY, purpose = \"To keep it\", duration = \"session\")";

    @TempDir
    Path folder;

    private Project shop() {
        return Project.in(folder.resolve("shop")).source("shop/ShopCookies.java", declaring(COOKIE));
    }

    private static String declaring(String annotation) {
        return """
                package shop;
                import io.github.cookieregistry.*;
                public final class ShopCookies {
                    %s
                    public static final String BASKET = "basket";
                }
                """.formatted(annotation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop/B.java     | package shop; public class C {}                                      | C.java",
                "shop/B.java     | package shop; class ShopCookies {}                                   | duplicate class",
                "shop/X.java     | package shop; class X extends X {}                                   | cyclic",
                "shop/X.java     | package shop; import java.util.List; import java.awt.List; class X {} | same simple name",
                "shop/X.java     | package shop; private class X {}                                     | private not allowed",
                "shop/X.java     | package shop; @Deprecated(nope = 3) class X {}                       | nope",
                "shop/X.java     | package shop; class X { int f() { int i; return i; } }               | initialized",
                "shop/X.java     | package shop; class X { int f = \"\"; }                              | incompatible types",
                "shop/X.java     | package shop; class X { void f() { throw new Exception(); } }         | unreported",
                "shop/X.java     | package shop; class X                                                | reached end of file",
                "shop/X.java     | package shop; import none.Such; class X {}                           | does not exist",
                "shop/X.java     | package shop; class X implements Runnable {}                         | not abstract",
                "shop/X.java     | package shop; class X { void f() {} void f() {} }                     | already defined",
                "package-info.java | package other.place; class Y { Missing m; }                        | symbol",
            })
    void isSilentBesideAnErrorOfTheCompiler(String path, String source, String expected) {
        onlyTheCompilerSpeaks(shop().source(path, source), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Category.NECESSARY      | Category.NECESARY | ",
                "Category.NECESSARY      | \"NECESSARY\"     | incompatible types",
                "\"session\"             | 14                | incompatible types",
                ", purpose = \"To keep it\" | ''             | purpose",
                "duration                | durations         | durations",
                "provider = \"E\"        | provider = \"E\", provider = \"F\" | provider",
            })
    void isSilentBesideAnErrorInTheDeclaration(String right, String wrong, String expected) {
        Project project = Project.in(folder.resolve("shop"))
                .source("shop/ShopCookies.java", declaring(COOKIE.replace(right, wrong)));
        onlyTheCompilerSpeaks(project, expected == null ? "" : expected);
    }

    private void onlyTheCompilerSpeaks(Project project, String expected) {
        assertThat(project.compile(CompilerTool.JAVAC).messages())
                .extracting(CompilerMessage::text)
                .isNotEmpty()
                .noneMatch(text -> text.startsWith("[cookie"));
        CompileResult plain = project.compile(CompilerTool.JAVAC, new SourceGenerator());
        assertThat(plain.succeeded()).isFalse();
        assertThat(plain.messages()).extracting(CompilerMessage::text).noneMatch(text -> text.startsWith("[cookie"));
        assertThat(plain.messages()).extracting(CompilerMessage::text).anyMatch(text -> text.contains(expected));

        CompileResult processed = project.compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(processed.succeeded()).isFalse();
        assertThat(processed.messages())
                .as("ours takes nothing from the compiler's lines, and adds nothing")
                .extracting(CompilerMessage::file, CompilerMessage::line, CompilerMessage::text)
                .containsAll(plain.messages().stream()
                        .map(each -> org.assertj.core.groups.Tuple.tuple(each.file(), each.line(), each.text()))
                        .toList())
                .extracting(each -> each.toList().get(2).toString())
                .noneMatch(text -> text.contains("cookie-not-processed"));
    }

    @Test
    @Triggers(Message.PROCESSING_OFF)
    void withoutAnnotationProcessing() {
        toldOnce(
                shop().compile(CompilerTool.JAVAC),
                4,
                "[cookie-not-processed] This compile holds @Cookie declarations, but annotation processing is switched off"
                        + " (-proc:none). Leave that option out: else there is neither a registry nor a policy.");
    }

    @Test
    @EnabledForJreRange(minVersion = 23)
    @Triggers(Message.PROCESSOR_ON_CLASS_PATH)
    void withTheProcessorOnTheClassPathAlone() throws URISyntaxException {
        Path processor = Path.of(CookieProcessor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        toldOnce(
                shop().dependsOn(processor).compile(CompilerTool.JAVAC),
                4,
                "[cookie-not-processed] This compile holds @Cookie declarations, but no annotation processor ran: javac runs"
                        + " none with -proc:none, nor since JDK 23 one that is on the class path alone. Put"
                        + " cookie-registry-processor on the processor path (annotationProcessorPaths in Maven,"
                        + " annotationProcessor in Gradle), without -proc:none.");
    }

    @Test
    @Triggers(Message.PROCESSOR_MISSING)
    void withOtherProcessorsAlone() {
        toldOnce(
                shop().compile(
                                CompilerTool.JAVAC,
                                new SourceGenerator().in(1, "shop.Other", "package shop; class Other {}")),
                4,
                "[cookie-not-processed] This compile holds @Cookie declarations, but none of the annotation processors that"
                        + " ran took them for Cookie Registry. Name io.github.cookieregistry.processor.CookieProcessor in"
                        + " the option -processor, or leave that option out; let no other processor claim all annotations"
                        + " before it.");
    }

    @ParameterizedTest
    @CsvSource({
        "-implicit:class, class Shop { String s = ShopCookies.BASKET; }",
        "-implicit:none, class Shop { String s = ShopCookies.BASKET; }",
        "-implicit:class, class Shop extends Base {}",
        "-implicit:none, class Shop extends Base {}"
    })
    @Triggers(Message.COMPILED_IMPLICITLY)
    void aSourceThatTheCompilerLooksForByItself(String option, String use) {
        Project project = shop().source("shop/Base.java", "package shop; class Base { String s = ShopCookies.BASKET; }")
                .source("shop/Shop.java", "package shop; " + use)
                .options("-sourcepath", folder.resolve("shop/src").toString(), option);
        toldOnce(
                project.compileOnly(CompilerTool.JAVAC, List.of("shop/Shop.java"), new CookieProcessor()),
                4,
                "[cookie-not-processed] This @Cookie stands in a source that javac compiles of its own accord, which no"
                        + " annotation processor sees: no registry of this compile holds it. Name the source among"
                        + " those to compile, beside the ones that use it.");
    }

    @Test
    void aSourceThatIsNewerThanItsClass() throws Exception {
        Project library =
                Project.in(folder.resolve("library")).source("shop/ShopCookies.java", declaring("/* none */"));
        library.compile(CompilerTool.JAVAC);
        Path source = library.output().resolve("shop/ShopCookies.java");
        Files.writeString(source, declaring(COOKIE));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        CompileResult result = Project.in(folder.resolve("site"))
                .dependsOn(library.output())
                .source("site/Shop.java", "package site; class Shop { String s = shop.ShopCookies.BASKET; }")
                .compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(result.errors()).singleElement().satisfies(message -> {
            assertThat(message.text()).startsWith("[cookie-not-processed] This @Cookie stands in a source that javac");
            assertThat(message.file()).isEqualTo("ShopCookies.java");
            assertThat(message.line()).isEqualTo(4);
        });
    }

    @Test
    void aSourceThatAnEarlierCompileHasProcessed() {
        Project library = Project.in(folder.resolve("library")).source("shop/ShopCookies.java", declaring(COOKIE));
        assertThat(library.compile(CompilerTool.JAVAC, new CookieProcessor()).messages())
                .isEmpty();

        CompileResult result = Project.in(folder.resolve("site"))
                .dependsOn(library.output())
                .options("-sourcepath", folder.resolve("library/src").toString())
                .source("site/Shop.java", "package site; class Shop { String s = shop.ShopCookies.BASKET; }")
                .compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(result.errors()).isEmpty();
    }

    @Test
    void isSilentAboutSuchASourceBesideAnErrorOfTheCompiler() {
        Project project = shop().source("shop/Shop.java", "package shop; class Shop { int s = ShopCookies.BASKET; }")
                .options("-sourcepath", folder.resolve("shop/src").toString());
        assertThat(project.compileOnly(CompilerTool.JAVAC, List.of("shop/Shop.java"), new CookieProcessor())
                        .errors())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).startsWith("incompatible types"));
    }

    @Test
    @EnabledForJreRange(minVersion = 25)
    @Triggers(Message.IN_COMPACT_SOURCE)
    void aCompactSourceFile() {
        CompileResult result = Project.in(folder)
                .options("--release", "25")
                .source("Main.java", """
                        import io.github.cookieregistry.*;
                        %s
                        static final String BASKET = "basket";
                        void main() { IO.println(BASKET); }
                        """.formatted(COOKIE))
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        toldOnce(
                result,
                2,
                "[cookie-not-processed] This annotation stands in a compact source file, whose class has no name that leads"
                        + " to it: neither registry nor policy can hold it. Move what it stands on to a class that has its"
                        + " own name, in a source of its own.");
    }

    @Test
    @EnabledForJreRange(minVersion = 25)
    void aCompactSourceFileThatUsesTheDeclarationsOfOthers() {
        assertThat(shop().options("--release", "25")
                        .source("Main.java", "void main() { IO.println(shop.CookieRegistry.BASKET.name()); }")
                        .compile(CompilerTool.JAVAC, new CookieProcessor())
                        .messages())
                .isEmpty();
    }

    private static void toldOnce(CompileResult result, int line, String text) {
        assertThat(result.errors()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo(text + LINK);
            assertThat(message.line()).isEqualTo(line);
        });
        assertThat(result.succeeded()).isFalse();
    }
}
