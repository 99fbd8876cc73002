package io.github.cookieregistry.processor.render.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.cookieregistry.CookieCatalog;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryScaleTest {

    private static final int MANY = 20_000;

    @TempDir
    private Path folder;

    /** Each declared by a type of its own, so that the names of the types are as many. */
    @ParameterizedTest
    @EnumSource
    void compilesAndLoadsTwentyThousandCookies(CompilerTool tool) throws Exception {
        List<CookieDeclaration> cookies = IntStream.range(0, MANY)
                .mapToObj(i -> Declarations.plain(
                        "com.example.site.Cookies" + i, "C" + i, String.format("c%05d", i), "To remember choice " + i))
                .toList();
        List<String> types =
                cookies.stream().map(cookie -> cookie.origin().type()).toList();
        Project project = Project.in(folder);
        for (SourceFile file :
                RegistrySource.render(Declarations.inventory(cookies), types, new RegistrySurroundings(true, false))) {
            project.source(file.qualifiedName().replace('.', '/') + ".java", file.text());
        }
        project.source("com/example/user/User.java", """
                package com.example.user;

                public class User implements Runnable {
                    @Override
                    public void run() {
                        com.example.site.CookieRegistry.C19999.name();
                    }
                }
                """);

        CompileResult result = project.compile(tool);

        assertThat(result.messages()).isEmpty();
        try (URLClassLoader loader = result.load()) {
            Runnable user = (Runnable) loader.loadClass("com.example.user.User")
                    .getDeclaredConstructor()
                    .newInstance();
            assertThatCode(user::run).doesNotThrowAnyException();
            CookieCatalog catalog = (CookieCatalog) loader.loadClass("com.example.site.CookieRegistry")
                    .getMethod("catalog")
                    .invoke(null);
            assertThat(catalog.all()).hasSize(MANY);
            assertThat(catalog.find("c12345"))
                    .hasValueSatisfying(cookie -> assertThat(cookie.purpose()).isEqualTo("To remember choice 12345"));
        }
    }
}
