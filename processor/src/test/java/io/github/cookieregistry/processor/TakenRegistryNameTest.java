package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.Triggers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another class has the name that the registry is to get. */
class TakenRegistryNameTest {

    private static final String LINK =
            " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#cookie-policy";
    private static final String ELSEWHERE =
            "[cookie-policy] The registry shop.CookieRegistry of shop.TestCookies has the name of another one on the path of"
                    + " this compile, that of shop.ShopCookies: at run time one hides the other. Give one of them a name of"
                    + " its own, such as @CookiePolicy(registry = \"TestCookieRegistry\") among the tests, and let its"
                    + " includes name the other where both shall count." + LINK;

    @TempDir
    Path folder;

    private Project main() {
        return Project.in(folder.resolve("main"))
                .source("shop/ShopCookies.java", declaring("", "ShopCookies", "BASKET", "basket"));
    }

    private Project tests(String annotation) {
        return Project.in(folder.resolve("tests"))
                .dependsOn(main().output())
                .source("shop/TestCookies.java", declaring(annotation, "TestCookies", "PROBE", "probe"));
    }

    private static String declaring(String annotation, String type, String constant, String name) {
        return """
                package shop;
                import io.github.cookieregistry.*;
                %s
                public final class %s {
                    @Cookie(provider = "E", category = Category.NECESSARY, purpose = "To keep it", duration = "session")
                    public static final String %s = "%s";
                }
                """.formatted(annotation, type, constant, name);
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.REGISTRY_ELSEWHERE)
    void byTheRegistryOfTheMainSources(CompilerTool tool) {
        assertThat(main().compile(tool, new CookieProcessor()).errors()).isEmpty();
        for (int again = 0; again < 2; again++) {
            CompileResult result = tests("").compile(tool, new CookieProcessor());
            assertThat(result.errors()).singleElement().satisfies(error -> {
                assertThat(error.text()).isEqualTo(ELSEWHERE);
                assertThat(error.file()).isEqualTo("TestCookies.java");
                assertThat(error.line()).isEqualTo(6);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void testsWithANameOfTheirOwnIncludeTheOther(CompilerTool tool) throws Exception {
        assertThat(main().compile(tool, new CookieProcessor()).errors()).isEmpty();
        CompileResult result = tests(
                        "@CookiePolicy(registry = \"TestCookieRegistry\", includes = CookieRegistry.class)")
                .compile(tool, new CookieProcessor());
        assertThat(result.errors()).isEmpty();
        assertThat(result.text("META-INF/cookie-evidence/shop.TestCookieRegistry/cookies.json"))
                .contains("\"basket\"", "\"probe\"");
    }

    @Test
    void byTheRegistryOfAMultiReleaseJar() {
        assertThat(main().compile(CompilerTool.JAVAC, new CookieProcessor()).errors())
                .isEmpty();
        CompileResult result = tests("")
                .options("-d", main().output().resolve("META-INF/versions/21").toString())
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.text()).isEqualTo(ELSEWHERE));
    }

    @ParameterizedTest
    @EnumSource
    void byNobodyWhenTheModuleIsCompiledAgain(CompilerTool tool) {
        for (int again = 0; again < 3; again++) {
            assertThat(main().compile(tool, new CookieProcessor()).errors()).isEmpty();
        }
    }

    @Test
    @Triggers(Message.REGISTRY_EXISTS)
    void byAClassOnThePathThatNobodyGenerated() {
        Project library = Project.in(folder.resolve("main"))
                .source("shop/CookieRegistry.java", "package shop; public class CookieRegistry {}");
        assertThat(library.compile(CompilerTool.JAVAC).errors()).isEmpty();
        CompileResult result = tests("").compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.text())
                        .isEqualTo(
                                "[cookie-policy] The registry shop.CookieRegistry cannot be generated: a class of that name exists."
                                        + " Rename that class, or name the registry with @CookiePolicy(registry = \"ShopCookieRegistry\")."
                                        + LINK));
    }

    /** As kapt leaves it, and any build that generates in a step before javac. */
    @ParameterizedTest
    @EnumSource
    void byThisModulesRegistryAsAnEarlierStepGeneratedIt(CompilerTool tool) {
        CompileResult first = main().compile(tool, new CookieProcessor());
        CompileResult second = Project.in(folder.resolve("second"))
                .copySources(main())
                .source("shop/CookieRegistry.java", first.generated("shop/CookieRegistry.java"))
                .source("shop/User.java", "package shop; class User { String s = CookieRegistry.BASKET.name(); }")
                .compile(tool, new CookieProcessor());
        assertThat(second.messages()).isEmpty();
        String inventory = "META-INF/cookie-evidence/shop.CookieRegistry/cookies.json";
        assertThat(second.text(inventory)).isEqualTo(first.text(inventory));
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.REGISTRY_OUTDATED)
    void byThisModulesRegistryOfAnEarlierDay(CompilerTool tool) {
        String generated = main().compile(tool, new CookieProcessor()).generated("shop/CookieRegistry.java");
        CompileResult second = Project.in(folder.resolve("second"))
                .source("shop/ShopCookies.java", declaring("", "ShopCookies", "CART", "cart"))
                .source("shop/CookieRegistry.java", generated)
                .compile(tool, new CookieProcessor());
        assertThat(second.errors()).singleElement().satisfies(error -> {
            assertThat(error.text())
                    .isEqualTo(
                            "[cookie-policy] The registry shop.CookieRegistry among the sources was generated from other"
                                    + " declarations than these. Delete it, and let one tool alone run the processor:"
                                    + " beside kapt, javac with <proc>none</proc>." + LINK);
            assertThat(error.file()).isEqualTo("ShopCookies.java");
            assertThat(error.line()).isEqualTo(6);
        });
    }
}
