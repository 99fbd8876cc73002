package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same declarations give the same bytes, whatever surrounds the compile. */
class DeterminismTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void anotherFolderOrderCompilerLocaleAndZone() {
        CompileResult expected = project("one").compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(expected.messages()).isEmpty();
        assertThat(expected.resources()).hasSizeGreaterThan(5);

        assertSame(project("two/deeper").compileReversed(CompilerTool.JAVAC, new CookieProcessor()), expected);
        CompileResult unchecked = project("three").compile(CompilerTool.ECJ, new CookieProcessor());
        assertSamePages(unchecked, expected);
        assertSame(project("four").compileReversed(CompilerTool.ECJ, new CookieProcessor()), unchecked);

        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertSame(project("five").compile(CompilerTool.JAVAC, new CookieProcessor()), expected);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertSame(project("six").compile(CompilerTool.JAVAC, new CookieProcessor()), expected);
    }

    @Test
    void aSecondRunOverTheSameOutput() {
        CompileResult expected = project("one").compile(CompilerTool.JAVAC, new CookieProcessor());
        assertSame(project("one").compile(CompilerTool.JAVAC, new CookieProcessor()), expected);
        assertSamePages(project("one").compile(CompilerTool.ECJ, new CookieProcessor()), expected);
        assertSame(project("one").compile(CompilerTool.JAVAC, new CookieProcessor()), expected);
    }

    /** What visitors see; the evidence says that no plugin of ECJ's looked at the code. */
    private static void assertSamePages(CompileResult actual, CompileResult expected) {
        assertThat(actual.messages()).isEmpty();
        assertThat(pages(actual)).hasSize(4).isEqualTo(pages(expected));
        assertThat(actual.generated("shop/CookieRegistry.java"))
                .isEqualTo(expected.generated("shop/CookieRegistry.java"));
    }

    private static Map<String, String> pages(CompileResult result) {
        return result.resources().entrySet().stream()
                .filter(file -> file.getKey().startsWith("META-INF/cookie-registry/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void assertSame(CompileResult actual, CompileResult expected) {
        assertThat(actual.messages()).isEmpty();
        assertThat(actual.resources()).isEqualTo(expected.resources());
        assertThat(actual.generated("shop/CookieRegistry.java"))
                .isEqualTo(expected.generated("shop/CookieRegistry.java"));
    }

    private Project project(String name) {
        Project project = Project.in(folder.resolve(name)).source("shop/package-info.java", """
                        @CookiePolicy(site = "shop.example", controller = "Shop Ltd", contact = "privacy@shop.example",
                                updated = "2026-11-25")
                        package shop;
                        import io.github.cookieregistry.CookiePolicy;
                        """);
        String facts = "provider = \"Shop İi\", purpose = \"To remember & <b>count</b>\", duration = \"P13M\"";
        for (String type : new String[] {"Zebra", "Apple", "Mango"}) {
            project.source("shop/" + type + ".java", """
                    package shop;
                    import io.github.cookieregistry.*;
                    class %1$s {
                        @Cookie(%2$s, category = Category.STATISTICS) static final String I_%3$s_2 = "i%1$s2";
                        @Cookie(%2$s, category = Category.NECESSARY, recipients = {"B", "A"}) static final String I_%3$s_1 = "i%1$s1";
                        @UndocumentedCookie(reason = "Old %1$s") Object title(java.util.Map<String, int[]> map) {
                            new com.sun.net.httpserver.Headers().add("Set-Cookie", "old%1$s=1");
                            return map;
                        }
                    }
                    """.formatted(type, facts, type.toUpperCase(Locale.ROOT)));
        }
        return project;
    }
}
