package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.SourceGenerator;
import io.github.cookieregistry.processor.testing.Triggers;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values and declarations that other processors bring, in whatever round. */
class RoundsTest {

    private static final String JSON = "META-INF/cookie-evidence/shop.CookieRegistry/cookies.json";

    private static final String USES_GENERATED = """
            package shop;
            import io.github.cookieregistry.*;
            class ShopCookies {
                @Cookie(provider = Names.PROVIDER, category = Category.NECESSARY, purpose = "To remember the basket")
                static final String BASKET = Names.BASKET;
                static final CookieDefinition USE = CookieRegistry.BASKET;
            }
            """;

    private static final String NAMES = """
            package shop;
            public interface Names { String PROVIDER = "Shop"; String BASKET = "basket"; }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aValueGeneratedInTheFirstRound(CompilerTool tool) {
        CompileResult result = compile(tool, USES_GENERATED, new SourceGenerator().in(1, "shop.Names", NAMES));
        assertThat(result.messages()).isEmpty();
        assertThat(result.text(JSON))
                .contains("\"name\": \"basket\"", "\"provider\": \"Shop\"")
                .doesNotContain("<error>");
    }

    @ParameterizedTest
    @EnumSource
    void aValueGeneratedInTheSecondRound(CompilerTool tool) {
        SourceGenerator generator = new SourceGenerator()
                .in(1, "shop.First", "package shop; interface First {}")
                .in(2, "shop.Names", NAMES);
        CompileResult result = compile(tool, USES_GENERATED, generator);
        assertThat(result.messages()).isEmpty();
        assertThat(result.text(JSON)).contains("\"name\": \"basket\"", "\"provider\": \"Shop\"");
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.COOKIE_VALUE_UNKNOWN)
    void aValueThatNobodyGenerates(CompilerTool tool) {
        CompileResult result = compile(tool, """
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(provider = Names.PROVIDER, category = Category.NECESSARY, purpose = "To remember")
                    static final String BASKET = "basket";
                    static final CookieDefinition USE = CookieRegistry.BASKET;
                }
                """, new SourceGenerator());
        assertThat(result.errors())
                .extracting(CompilerMessage::text)
                .filteredOn(text -> text.startsWith("[cookie"))
                .containsExactly(
                        "[cookie-unresolved-value] The provider of the cookie \"basket\" is still unknown in the last round."
                                + " Refer to a constant that exists, or write the text itself."
                                + " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#cookie-unresolved-value");
        assertThat(result.errors())
                .extracting(CompilerMessage::text)
                .noneMatch(text -> text.contains("CookieRegistry cannot"));
    }

    @ParameterizedTest
    @EnumSource
    void aConstantWhoseValueNobodyGenerates(CompilerTool tool) {
        CompileResult result = compile(tool, """
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To remember")
                    static final String BASKET = String.valueOf(3);
                    static final CookieDefinition USE = CookieRegistry.BASKET;
                }
                """, new SourceGenerator());
        assertThat(result.errors())
                .singleElement()
                .extracting(CompilerMessage::text)
                .asString()
                .startsWith("[cookie-not-constant] ");
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.DECLARED_TOO_LATE)
    void aDeclarationThatIsGeneratedTooLate(CompilerTool tool) {
        SourceGenerator generator = new SourceGenerator().in(1, "shop.MoreCookies", """
                        package shop;
                        import io.github.cookieregistry.*;
                        interface MoreCookies {
                            @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To remember") String LATE = "late";
                        }
                        """);
        CompileResult result = compile(tool, """
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To remember")
                    static final String BASKET = "basket";
                }
                """, generator);
        assertThat(result.errors())
                .singleElement()
                .extracting(CompilerMessage::text)
                .asString()
                .startsWith(
                        "[cookie-policy] The cookie \"late\" is declared in a source that was generated after the registry.");
    }

    private CompileResult compile(CompilerTool tool, String source, SourceGenerator generator) {
        return Project.in(folder)
                .source("shop/ShopCookies.java", source)
                .compile(tool, new CookieProcessor(), generator);
    }
}
