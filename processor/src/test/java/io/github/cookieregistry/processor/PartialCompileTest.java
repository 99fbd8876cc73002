package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.processor.testing.Catalogs;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Eclipse, and Maven without its incremental detection, hand over changed files only: the output still holds all. */
class PartialCompileTest {

    private static final String REGISTRY = "shop.CookieRegistry";
    private static final String JSON = "META-INF/cookie-evidence/shop.CookieRegistry/cookies.json";
    private static final String INDEX = "META-INF/cookie-registry/index";

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void writeSources() {
        project = Project.in(folder)
                .source("shop/A.java", declaring("A", "To hold a"))
                .source("shop/B.java", declaring("B", "To hold b"))
                .source("shop/inner/Outer.java", """
                        package shop.inner;

                        import io.github.cookieregistry.Category;
                        import io.github.cookieregistry.Cookie;

                        class Outer {
                            interface Nested {
                                @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To hold c")
                                String C = "c";
                            }
                        }
                        """)
                .source("shop/Plain.java", "package shop;\n\nclass Plain {}\n")
                .source(
                        "shop/package-info.java",
                        "@io.github.cookieregistry.CookiePolicy(site = \"www.example.com\")\npackage shop;\n");
    }

    @ParameterizedTest
    @EnumSource
    void aChangedDeclarationKeepsTheOthers(CompilerTool tool) throws Exception {
        full(tool);
        project.source("shop/A.java", declaring("A", "To hold a longer"));

        CompileResult result = partial(tool, "shop/A.java");

        assertThat(names(result)).containsExactly("a", "b", "c");
        assertThat(result.text(JSON)).contains("To hold a longer", "To hold b", "To hold c", "www.example.com");
        assertSameAsFull(tool, result);
    }

    /** The class file of the registry must not go while javac knows of it: it would die of the code that uses it. */
    @ParameterizedTest
    @EnumSource
    void codeThatUsesTheRegistryIsCompiledAgainAndAgain(CompilerTool tool) throws Exception {
        project.source(
                "shop/User.java",
                "package shop; class User { String header = \"\" + CookieRegistry.catalog() + CookieRegistry.A.setCookie(\"x\"); }");
        for (int again = 0; again < 4; again++) {
            full(tool);
            assertSameAsFull(tool, partial(tool, "shop/User.java"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNamedModuleKeepsTheOthersToo(CompilerTool tool) throws Exception {
        project.source("module-info.java", "module shop {\n    requires io.github.cookieregistry;\n}\n");
        full(tool);
        project.source("shop/A.java", declaring("A", "To hold a longer"));

        CompileResult result = partial(tool, "module-info.java", "shop/A.java");

        assertThat(names(result)).containsExactly("a", "b", "c");
        assertSameAsFull(tool, result);
    }

    @ParameterizedTest
    @EnumSource
    void aChangedFileWithoutDeclarationsKeepsAll(CompilerTool tool) throws Exception {
        full(tool);

        CompileResult result = partial(tool, "shop/Plain.java");

        assertThat(names(result)).containsExactly("a", "b", "c");
        assertSameAsFull(tool, result);
    }

    @ParameterizedTest
    @EnumSource
    void aChangedPolicyKeepsAllCookies(CompilerTool tool) throws Exception {
        full(tool);
        project.source(
                "shop/package-info.java",
                "@io.github.cookieregistry.CookiePolicy(site = \"example.org\")\npackage shop;\n");

        CompileResult result = partial(tool, "shop/package-info.java");

        assertThat(names(result)).containsExactly("a", "b", "c");
        assertThat(result.text(JSON)).contains("example.org").doesNotContain("www.example.com");
        assertSameAsFull(tool, result);
    }

    @ParameterizedTest
    @EnumSource
    void aRemovedAnnotationRemovesTheCookie(CompilerTool tool) throws Exception {
        full(tool);
        project.source("shop/A.java", "package shop;\n\nclass A {\n    static final String A = \"a\";\n}\n");

        CompileResult result = partial(tool, "shop/A.java");

        assertThat(names(result)).containsExactly("b", "c");
        assertThat(result.text(INDEX)).doesNotContain("shop.A\n");
        assertSameAsFull(tool, result);
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedTypeRemovesItsCookies(CompilerTool tool) throws Exception {
        full(tool);
        project.delete("shop/A.java");

        CompileResult result = partial(tool, "shop/Plain.java");

        assertThat(names(result)).containsExactly("b", "c");
        assertThat(result.text(INDEX)).doesNotContain("shop.A\n");
        assertSameAsFull(tool, result);
    }

    @ParameterizedTest
    @EnumSource
    void aRenamedTypeMovesItsCookies(CompilerTool tool) throws Exception {
        full(tool);
        project.delete("shop/A.java")
                .source("shop/Renamed.java", declaring("A", "To hold a").replace("class A ", "class Renamed "));

        CompileResult result = partial(tool, "shop/Renamed.java");

        assertThat(names(result)).containsExactly("a", "b", "c");
        assertThat(result.text(JSON)).contains("shop.Renamed.A").doesNotContain("shop.A.A");
        assertSameAsFull(tool, result);
    }

    /** Some tools leave the class file of the older name behind. */
    @ParameterizedTest
    @EnumSource
    void aRenamedTypeWhoseOldClassFileStaysCountsOnce(CompilerTool tool) throws Exception {
        full(tool);
        project.source("shop/Renamed.java", declaring("A", "To hold a").replace("class A ", "class Renamed "));

        CompileResult result = partial(tool, "shop/Renamed.java");

        assertThat(names(result)).containsExactly("a", "b", "c");
        assertThat(result.text(JSON)).contains("shop.Renamed.A").doesNotContain("shop.A.A");
    }

    /** The type is found all the same, in the library: it is the library's from now on. */
    @ParameterizedTest
    @EnumSource
    void aTypeThatMovedToALibraryIsNoLongerOurs(CompilerTool tool) throws Exception {
        full(tool);
        Project library = Project.in(folder.resolve("library"))
                .source("shop/A.java", declaring("A", "To hold a"))
                .source(
                        "shop/package-info.java",
                        "@io.github.cookieregistry.CookiePolicy(registry = \"LibraryRegistry\") package shop;");
        assertThat(library.compile(tool, new CookieProcessor()).messages()).isEmpty();
        project.delete("shop/A.java").dependsOn(library.output());

        CompileResult result = partial(tool, "shop/Plain.java");

        assertThat(names(result)).containsExactly("b", "c");
    }

    @ParameterizedTest
    @EnumSource
    void theLastCookieTakesTheFilesWithIt(CompilerTool tool) {
        Project one = Project.in(folder.resolve("one")).source("shop/A.java", declaring("A", "To hold a"));
        assertThat(one.compile(tool, new CookieProcessor()).messages()).isEmpty();
        one.source("shop/A.java", "package shop;\n\nclass A {}\n");

        CompileResult result = one.compileOnly(tool, List.of("shop/A.java"), new CookieProcessor());

        assertThat(result.messages()).isEmpty();
        assertThat(result.resources()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anIndexOfAnotherVersionIsNotTrusted(CompilerTool tool) throws Exception {
        full(tool);
        project.stale(INDEX, "cookie-registry-index 0\nshop.A\n");

        CompileResult all = project.compile(tool, new CookieProcessor());

        assertThat(names(all)).containsExactly("a", "b", "c");
        assertSameAsFull(tool, all);
    }

    @ParameterizedTest
    @EnumSource
    void anotherRegistryNameDeletesTheFilesOfTheOlder(CompilerTool tool) throws Exception {
        full(tool);
        project.source(
                "shop/package-info.java",
                "@io.github.cookieregistry.CookiePolicy(registry = \"ShopRegistry\")\npackage shop;\n");

        CompileResult result = partial(tool, "shop/package-info.java");

        assertThat(result.resources().keySet())
                .contains("META-INF/cookie-evidence/shop.ShopRegistry/cookies.json")
                .noneMatch(path -> path.contains(REGISTRY));
    }

    @ParameterizedTest
    @EnumSource
    void aFaultyRunLosesNothing(CompilerTool tool) throws Exception {
        full(tool);
        project.source("shop/A.java", declaring("A", " "));
        assertThat(project.compileOnly(tool, List.of("shop/A.java"), new CookieProcessor())
                        .errors())
                .hasSize(1);
        project.source("shop/A.java", declaring("A", "To hold a"));

        CompileResult result = partial(tool, "shop/A.java");

        assertThat(names(result)).containsExactly("a", "b", "c");
        assertSameAsFull(tool, result);
    }

    private void full(CompilerTool tool) throws Exception {
        CompileResult result = project.compile(tool, new CookieProcessor());
        assertThat(result.messages()).isEmpty();
        assertThat(names(result)).containsExactly("a", "b", "c");
    }

    private CompileResult partial(CompilerTool tool, String... paths) {
        CompileResult result = project.compileOnly(tool, List.of(paths), new CookieProcessor());
        assertThat(result.messages()).isEmpty();
        return result;
    }

    /** The same sources, compiled wholly into an empty output. */
    private void assertSameAsFull(CompilerTool tool, CompileResult partial) throws Exception {
        Project fresh = Project.in(folder.resolve("fresh")).copySources(project);
        CompileResult full = fresh.compile(tool, new CookieProcessor());
        assertThat(full.messages()).isEmpty();
        assertThat(partial.resources()).isEqualTo(full.resources());
        assertThat(partial.generated("shop/CookieRegistry.java")).isEqualTo(full.generated("shop/CookieRegistry.java"));
    }

    private static List<String> names(CompileResult result) throws Exception {
        return Catalogs.onClassPath(REGISTRY, result, List.of());
    }

    private static String declaring(String type, String purpose) {
        return """
                package shop;

                import io.github.cookieregistry.Category;
                import io.github.cookieregistry.Cookie;

                class %1$s {
                    @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "%2$s")
                    static final String %1$s = "%3$s";
                }
                """.formatted(type, purpose, type.toLowerCase(Locale.ROOT));
    }
}
