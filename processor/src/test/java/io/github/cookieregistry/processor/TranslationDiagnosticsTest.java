package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.MarkedSource;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.Triggers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site's words in further languages: read from the files beside the sources, and checked. */
class TranslationDiagnosticsTest {

    private static final String FOLDER = "META-INF/cookie-registry/shop.CookieRegistry/";
    private static final String FILE = "shop/CookieRegistry_fr.properties";
    private static final String LINK =
            " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#cookie-translation";

    private static final MarkedSource SOURCE = MarkedSource.of("""
            package shop;
            import io.github.cookieregistry.*;
            @CookiePolicy(languages = {"en", ▲"fr"})
            class ShopCookies {
                @Cookie(provider = "Shop", category = Category.NECESSARY, function = ▲"Basket",
                        purpose = ▲"To remember the basket", duration = "P14D")
                static final String BASKET = "basket";
            }
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aPageForEachLanguage(CompilerTool tool) {
        CompileResult result = compile(tool, "BASKET.purpose = Se souvenir du panier\nBASKET.function = Panier & Co\n");
        assertThat(result.messages()).isEmpty();
        assertThat(result.text(FOLDER + "cookie-policy.html")).contains("To remember the basket", "lang=\"en\"");
        assertThat(result.text(FOLDER + "cookie-policy.fr.html"))
                .contains("Se souvenir du panier", "Panier &amp; Co", "lang=\"fr\"", "14\u00a0jours")
                .doesNotContain("To remember the basket");
        assertThat(result.text(FOLDER + "cookie-policy.fr.md")).contains("Se souvenir du panier");
        assertThat(result.text(FOLDER + "cookie-table.fr.html")).contains("Se souvenir du panier");
    }

    @Test
    @Triggers(Message.TRANSLATION_MISSING)
    void eachMissingTextWhereItIsDeclared() {
        List<CompilerMessage> errors = compile(CompilerTool.JAVAC, "").errors();
        assertThat(errors)
                .extracting(CompilerMessage::text)
                .containsExactly(missing("BASKET.function"), missing("BASKET.purpose"));
        assertThat(errors)
                .extracting(message -> new MarkedSource.Position(message.line(), message.column()))
                .containsExactlyElementsOf(SOURCE.marks().subList(1, 3));
    }

    @Test
    @Triggers(Message.TRANSLATION_UNUSED)
    void aTextThatNothingUses() {
        CompileResult result = compile(CompilerTool.JAVAC, "BASKET.purpose=a\nBASKET.function=b\nBASKETS.purpose=c\n");
        assertThat(result.succeeded()).isTrue();
        assertThat(result.messages()).isEqualTo(result.warnings());
        expectAtLanguage(
                result,
                "[cookie-translation] The text BASKETS.purpose of CookieRegistry_fr.properties belongs to nothing that is published. Remove it, or correct its key.");
    }

    @Test
    @Triggers(Message.TRANSLATION_TEXT)
    void aTextWithControlCharacters() {
        CompileResult result = compile(CompilerTool.JAVAC, "BASKET.purpose=a\\nb\nBASKET.function=b\n");
        assertThat(result.messages()).isEqualTo(result.errors());
        expectAtLanguage(
                result,
                "[cookie-translation] The text BASKET.purpose of CookieRegistry_fr.properties holds a control character, U+000A, at position 2. Remove it: published text is plain text.");
    }

    @Test
    @Triggers(Message.TRANSLATION_FILE)
    void aFileThatCannotBeRead() {
        CompileResult result = compile(CompilerTool.JAVAC, "BASKET.purpose=\\u12\n");
        assertThat(result.messages()).isEqualTo(result.errors());
        expectAtLanguage(
                result,
                "[cookie-translation] The file CookieRegistry_fr.properties is no properties file: it holds a broken \\u escape. Write four hexadecimal digits after \\u, or the character itself: the file is read as UTF-8.");
    }

    private static String missing(String key) {
        return "[cookie-translation] The text " + key + " does not exist in the language \"fr\". Add a line \"" + key
                + " = …\" to CookieRegistry_fr.properties beside the sources of the package shop." + LINK;
    }

    private static void expectAtLanguage(CompileResult result, String text) {
        assertThat(result.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo(text + LINK);
            assertThat(new MarkedSource.Position(message.line(), message.column()))
                    .isEqualTo(SOURCE.marks().get(0));
        });
    }

    private CompileResult compile(CompilerTool tool, String properties) {
        return Project.in(folder)
                .source("shop/ShopCookies.java", SOURCE.text())
                .stale(FILE, properties)
                .compile(tool, new CookieProcessor());
    }
}
