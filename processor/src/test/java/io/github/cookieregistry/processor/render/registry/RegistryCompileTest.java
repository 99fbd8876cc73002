package io.github.cookieregistry.processor.render.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.CookieCatalog;
import io.github.cookieregistry.CookieDefinition;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryCompileTest {

    private static final RegistrySurroundings PLAIN = new RegistrySurroundings(true, false);

    @TempDir
    private Path folder;

    @Test
    void passesEveryLintOfJavac() {
        Project project =
                project(Declarations.platform(), PLAIN).options("-Xlint:all,-processing", "-Werror", "-Xdoclint:all");

        assertThat(project.compile(CompilerTool.JAVAC).messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void compilesWithEachCompiler(CompilerTool tool) {
        Project project = project(Declarations.platform(), PLAIN);

        assertThat(project.compile(tool).messages()).isEmpty();
    }

    @Test
    void passesEveryLintOfJavacInAModule() {
        Project project = project(Declarations.platform(), new RegistrySurroundings(false, true))
                .source("module-info.java", """
                        /** A site. */
                        module com.example.site {
                            requires io.github.cookieregistry;
                            exports com.example.site;
                        }
                        """)
                .options("-Xlint:all,-processing", "-Werror", "-Xdoclint:all");

        assertThat(project.compile(CompilerTool.JAVAC).messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheCookiesOfIncludedRegistriesOnce(CompilerTool tool) throws Exception {
        RegistryName login = new RegistryName("com.example.login", "CookieRegistry");
        RegistryName shop = new RegistryName("com.example.shop", "ShopRegistry");
        Project project = project(
                Declarations.inventory(
                        Declarations.REGISTRY, Declarations.platform().cookies(), login, shop),
                PLAIN);
        write(project, Declarations.inventory(login, List.of(cookie(login, "login"))), PLAIN);
        write(project, Declarations.inventory(shop, List.of(cookie(shop, "cart")), login), PLAIN);

        CompileResult result = project.compile(tool);

        assertThat(result.messages()).isEmpty();
        assertThat(catalog(result).all())
                .extracting(CookieDefinition::name)
                .containsExactly("cookies_preferences", "csrftoken", "django_language", "sessionid", "login", "cart");
    }

    @Test
    void needsNoCookieOfItsOwn() throws Exception {
        RegistryName login = new RegistryName("com.example.login", "LoginRegistry");
        Project project = project(Declarations.inventory(Declarations.REGISTRY, List.of(), login), PLAIN);
        write(project, Declarations.inventory(login, List.of(cookie(login, "login"))), PLAIN);

        CompileResult result = project.compile(CompilerTool.JAVAC);

        assertThat(result.messages()).isEmpty();
        assertThat(catalog(result).all()).extracting(CookieDefinition::name).containsExactly("login");
    }

    @Test
    void isEmptyWithoutAnyCookie() throws Exception {
        CompileResult result = project(Declarations.inventory(List.of()), PLAIN).compile(CompilerTool.JAVAC);

        assertThat(result.messages()).isEmpty();
        assertThat(catalog(result).all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isUsedFromOtherPackagesWhenItIsDivided(CompilerTool tool) throws Exception {
        List<CookieDeclaration> cookies = IntStream.range(0, 450)
                .mapToObj(i -> Declarations.plain("com.example.site.SiteCookies", "C" + i, String.format("c%03d", i)))
                .toList();
        Project project = project(Declarations.inventory(cookies), PLAIN).source("com/example/user/User.java", """
                package com.example.user;

                import com.example.site.CookieRegistry;
                import io.github.cookieregistry.CookieDefinition;
                import java.util.List;
                import java.util.function.Supplier;

                public class User implements Supplier<List<CookieDefinition>> {
                    @Override
                    public List<CookieDefinition> get() {
                        return List.of(CookieRegistry.C0, CookieRegistry.C199, CookieRegistry.C200, CookieRegistry.C449);
                    }
                }
                """);

        CompileResult result = project.compile(tool);

        assertThat(result.messages()).isEmpty();
        try (URLClassLoader loader = result.load()) {
            Supplier<?> user = (Supplier<?>) loader.loadClass("com.example.user.User")
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(user.get()).hasToString("""
                    [CookieDefinition[c000, Example, NECESSARY], CookieDefinition[c199, Example, NECESSARY], \
                    CookieDefinition[c200, Example, NECESSARY], CookieDefinition[c449, Example, NECESSARY]]""");
        }
        assertThat(catalog(result).all())
                .hasSize(450)
                .isSortedAccordingTo(Comparator.comparing(CookieDefinition::name));
    }

    private Project project(CookieInventory inventory, RegistrySurroundings context) {
        return write(Project.in(folder), inventory, context);
    }

    private static Project write(Project project, CookieInventory inventory, RegistrySurroundings context) {
        for (SourceFile file : RegistrySource.render(inventory, List.of("com.example.site.SiteCookies"), context)) {
            project.source(file.qualifiedName().replace('.', '/') + ".java", file.text());
        }
        return project;
    }

    private static CookieDeclaration cookie(RegistryName registry, String name) {
        return Declarations.plain(registry, "com.example.Cookies", name.toUpperCase(Locale.ROOT), name, "To test");
    }

    private static CookieCatalog catalog(CompileResult result) throws Exception {
        try (URLClassLoader loader = result.load()) {
            Method catalog = loader.loadClass("com.example.site.CookieRegistry").getMethod("catalog");
            return (CookieCatalog) catalog.invoke(null);
        }
    }
}
