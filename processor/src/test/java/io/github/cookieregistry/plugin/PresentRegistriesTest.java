package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.processor.CookieProcessor;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library on the class path documents a cookie, and nobody includes its registry. */
class PresentRegistriesTest {

    private static final String INCLUDE =
            "This sets the cookie \"%s\", which no @Cookie declares. It is declared by com.lib.LibRegistry:"
                    + " name that in @CookiePolicy(includes = com.lib.LibRegistry.class).";

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void library() {
        Project library = Project.in(folder)
                .source(
                        "com/lib/package-info.java",
                        "@io.github.cookieregistry.CookiePolicy(registry = \"LibRegistry\")\npackage com.lib;\n")
                .source("com/lib/web/Login.java", """
                        package com.lib.web;
                        public final class Login {
                            public static String name() { return "lib_session"; }
                        }
                        """)
                .source("com/lib/internal/LibCookies.java", """
                        package com.lib.internal;
                        import io.github.cookieregistry.*;
                        public final class LibCookies {
                            @Cookie(provider = "Lib", category = Category.NECESSARY, purpose = "To know you")
                            public static final String SESSION = "lib_session";
                            @Cookie(provider = "Lib", category = Category.NECESSARY, purpose = "To count", match = Match.PREFIX)
                            public static final String COUNT = "lib_count_";
                            @Cookie(provider = "Lib", category = Category.NECESSARY, purpose = "To keep", storage = Storage.LOCAL_STORAGE)
                            public static final String KEPT = "lib_kept";
                        }
                        """);
        assertThat(library.compile(CompilerTool.JAVAC, new CookieProcessor()).messages())
                .isEmpty();
        jar = library.jar();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.lib.web.Login.name();",
                "System.out.println(com.lib.internal.LibCookies.SESSION);",
                "com.lib.LibRegistry.catalog();"
            })
    void isNamedWhereverTheLibraryIsUsed(String use) {
        assertThat(texts(use + " response.addCookie(new Cookie(\"lib_session\", value));"))
                .singleElement()
                .asString()
                .contains(INCLUDE.formatted("lib_session"));
    }

    @Test
    void declaresNamesOfAForm() {
        assertThat(texts("com.lib.web.Login.name(); response.addCookie(new Cookie(\"lib_count_1\", value));"))
                .singleElement()
                .asString()
                .contains(INCLUDE.formatted("lib_count_1"));
    }

    @Test
    void declaresNoOtherName() {
        assertThat(texts("com.lib.web.Login.name(); response.addCookie(new Cookie(\"lib_kept\", value));"))
                .singleElement()
                .asString()
                .doesNotContain("LibRegistry");
    }

    @Test
    void isNotLookedForWhereTheLibraryIsNotUsed() {
        assertThat(texts("response.addCookie(new Cookie(\"lib_session\", value));"))
                .singleElement()
                .asString()
                .doesNotContain("LibRegistry");
    }

    @Test
    void isNoneOnceItIsIncluded() {
        Project app = Project.in(folder.resolve("app"))
                .dependsOn(jar, servlet())
                .source(
                        "app/package-info.java",
                        "@io.github.cookieregistry.CookiePolicy(includes = com.lib.LibRegistry.class)\npackage app;\n")
                .source("app/Page.java", page("response.addCookie(new Cookie(\"lib_session\", value));"));
        assertThat(app.compile(CompilerTool.JAVAC, new CookieProcessor()).messages())
                .isEmpty();
    }

    private List<String> texts(String code) {
        return PluginCompile.with("jakarta.servlet.jakarta.servlet-api-6.1.0")
                .library(jar)
                .source("app/Page.java", page(code))
                .run()
                .stream()
                .map(PluginCompile.Said::text)
                .toList();
    }

    private static Path servlet() {
        return PluginCompile.LIBRARIES.resolve("jakarta.servlet.jakarta.servlet-api-6.1.0.jar");
    }

    private static String page(String code) {
        return """
                package app;
                import jakarta.servlet.http.*;
                class Page {
                    void show(HttpServletResponse response, String value) {
                        %s
                    }
                }
                """.formatted(code);
    }
}
