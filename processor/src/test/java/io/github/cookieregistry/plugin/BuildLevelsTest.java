package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.plugin.PluginCompile.Said;
import io.github.cookieregistry.processor.CookieProcessor;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.Triggers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One option sets the level of one key for one build, whether a declaration, code or the build is at fault. */
class BuildLevelsTest {

    private static final String SERVLET = "jakarta.servlet.jakarta.servlet-api-6.1.0";

    @TempDir
    Path folder;

    private CompileResult compile(String policy, String code, String... options) {
        return Project.in(folder)
                .dependsOn(PluginCompile.LIBRARIES.resolve(SERVLET + ".jar"))
                .options(options)
                .source(
                        "shop/package-info.java",
                        "@io.github.cookieregistry.CookiePolicy(" + policy + ") package shop;")
                .source("shop/Shop.java", """
                        package shop;
                        import jakarta.servlet.http.*;
                        import io.github.cookieregistry.UndocumentedCookie;
                        class Shop {
                            public void set(HttpServletRequest request, HttpServletResponse response, String n) { %s }
                        }
                        """.formatted(code))
                .compile(CompilerTool.JAVAC, new CookieProcessor());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cookie_undocumented | new Cookie(\"quince\", \"\");",
                "cookie_unresolved   | new Cookie(n, \"\");",
                "cookie_implied      | request.getSession();",
                "cookie_exception    | new Object() { @UndocumentedCookie(reason = \"none\") void f() {} };",
            })
    void ofWhatCodeDoes(String option, String code) {
        String key = option.replace('_', '-');
        for (String policy : List.of("", "undocumented = io.github.cookieregistry.Level.ERROR")) {
            assertThat(compile(policy, code, "-Acookies." + option + "=off").messages())
                    .isEmpty();
            kind(compile(policy, code, "-Acookies." + option + "=error"), key, Diagnostic.Kind.ERROR);
            kind(compile(policy, code, "-Acookies." + option + "=warning"), key, Diagnostic.Kind.MANDATORY_WARNING);
        }
    }

    private static void kind(CompileResult result, String key, Diagnostic.Kind kind) {
        assertThat(result.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).startsWith("[" + key + "]");
            assertThat(message.kind()).isEqualTo(kind);
        });
        assertThat(result.succeeded()).isEqualTo(kind != Diagnostic.Kind.ERROR);
    }

    @Test
    void ofTheBuild() {
        assertThat(compile("updated = \"yesterday\"", "", "-Acookies.cookie_policy=warning")
                        .messages())
                .extracting(CompilerMessage::kind)
                .containsExactly(Diagnostic.Kind.WARNING);
        assertThat(compile("updated = \"yesterday\"", "", "-Acookies.cookie_policy=off")
                        .messages())
                .isEmpty();
    }

    @Test
    void noKeyIsAnUnknownOption() {
        String[] options = Arrays.stream(DiagnosticKey.values())
                .map(key -> "-Acookies." + key.name().toLowerCase(Locale.ROOT) + "=error")
                .toArray(String[]::new);
        assertThat(compile("", "", options).messages()).isEmpty();
    }

    @Test
    @Triggers({Message.MANY_ERRORS, Message.UNDOCUMENTED})
    void moreErrorsThanJavacShowsAreSummedUp() {
        List<Said> said = many(101);
        assertThat(said).hasSize(102).extracting(Said::key).containsOnly("cookie-undocumented");
        assertThat(said.get(0).line()).isEqualTo(1);
        assertThat(said)
                .extracting(Said::kind)
                .containsOnlyOnce(Diagnostic.Kind.NOTE)
                .startsWith(Diagnostic.Kind.NOTE);
        assertThat(said.get(0).text())
                .isEqualTo(
                        "[cookie-undocumented] This compile has 101 errors about cookies, and javac shows the first hundred"
                                + " errors: they are about "
                                + IntStream.range(0, 101)
                                        .mapToObj(number -> "\"c%03d\"".formatted(number))
                                        .collect(Collectors.joining(", "))
                                + ". Declare these cookies; the option -Xmaxerrs shows all places."
                                + " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#cookie-undocumented");
        assertThat(many(100)).hasSize(100);
        assertThat(many(1000).get(0).text())
                .contains("\"c499\" and 500 more. Declare")
                .doesNotContain("\"c500\"");
    }

    private static List<Said> many(int cookies) {
        return PluginCompile.with(SERVLET)
                .source(
                        "shop/Shop.java",
                        "package shop;\nimport jakarta.servlet.http.*;\nclass Shop {\n"
                                + IntStream.range(0, cookies)
                                        .mapToObj("Cookie c%1$d = new Cookie(\"c%1$03d\", \"\");%n"::formatted)
                                        .collect(Collectors.joining())
                                + "}\n")
                .run();
    }

    @Test
    void anExceptionOfAPackageSpeaksOfThatPackageAlone() {
        String code = "class %s { Object quince = new jakarta.servlet.http.Cookie(\"quince\", \"\"); }\n";
        assertThat(PluginCompile.with(SERVLET)
                        .source(
                                "shop/package-info.java",
                                "@io.github.cookieregistry.UndocumentedCookie(reason = \"None\") package shop;")
                        .source("shop/Shop.java", "package shop;\n" + code.formatted("Shop"))
                        .source("shop/web/Web.java", "package shop.web;\n" + code.formatted("Web"))
                        .run())
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.key()).isEqualTo("cookie-undocumented");
                    assertThat(said.file()).isEqualTo("Web.java");
                });
    }
}
