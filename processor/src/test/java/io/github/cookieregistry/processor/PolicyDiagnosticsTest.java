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

/** Each rule for the values of a policy: the exact text, at the exact place, once, and no other message. */
class PolicyDiagnosticsTest {

    private static final String LINK =
            " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#";

    @TempDir
    Path folder;

    @Test
    @Triggers(Message.POLICY_PLACEHOLDER)
    void aLeftoverIsThePolicysAndNoCookies() {
        expect(
                policy("title = ▲\"TODO\""),
                "[cookie-placeholder] The title of this module's @CookiePolicy is a leftover: \"TODO\". Write what visitors shall read.");
    }

    @Test
    @Triggers(Message.POLICY_TEXT)
    void aTextWithControlCharacters() {
        expect(
                policy("site = ▲\"a\\nb\""),
                "[cookie-text] The site of this module's @CookiePolicy holds a control character, U+000A, at position 2. Remove it: published text is plain text.");
    }

    @Test
    @Triggers(Message.REGISTRY_NAME_TOO_LONG)
    void aRegistryWhoseFilesNoDiskHolds() {
        expect(
                policy("registry = ▲\"" + "R".repeat(201) + "\""),
                "[cookie-policy] The registry's name is too long for the names of its files. Write it like \"ShopCookieRegistry\".");
    }

    @Test
    @Triggers(Message.NO_LANGUAGE)
    void noLanguage() {
        expect(
                policy("languages = ▲{}"),
                "[cookie-policy] The languages of this module's @CookiePolicy are none. Name one, or leave the member out for English.");
    }

    @Test
    @Triggers(Message.LANGUAGE_TWICE)
    void aLanguageTwice() {
        expect(
                policy("languages = {\"en\", ▲\"en\"}"),
                "[cookie-policy] The language \"en\" is named twice. Name each language once.");
    }

    @Test
    @Triggers(Message.POLICY_VALUE_UNKNOWN)
    void anUnknownValueIsToldOnceAndNothingElseOfIt() {
        CompileResult result = compile(policy("languages = Languages.ALL").replace("▲", ""));
        assertThat(result.errors())
                .extracting(CompilerMessage::text)
                .filteredOn(text -> text.startsWith("[cookie"))
                .containsExactly(
                        "[cookie-unresolved-value] The languages of this module's @CookiePolicy is still unknown in the last round. Refer to a constant or class that exists, or write the value itself."
                                + LINK + "cookie-unresolved-value");
    }

    @Test
    void aPolicyOnAPackageOfThisCompileIsShownWithoutBeingNamed() {
        MarkedSource source =
                MarkedSource.of("@io.github.cookieregistry.CookiePolicy(title = ▲\"TODO\")\npackage c;\n");
        CompileResult result = Project.in(folder)
                .source("c/package-info.java", source.text())
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        expect(
                result,
                source,
                "[cookie-placeholder] The title of this module's @CookiePolicy is a leftover: \"TODO\". Write what visitors shall read.");
    }

    @Test
    void aPolicyOnAPackageOfAnEarlierCompileIsNamed() {
        Project project = Project.in(folder)
                .source("c/package-info.java", "@io.github.cookieregistry.CookiePolicy(title = \"TODO\")\npackage c;\n")
                .source("c/Other.java", "package c; class Other {}");
        project.compile(CompilerTool.JAVAC, new CookieProcessor());
        CompileResult result = project.compileOnly(CompilerTool.JAVAC, List.of("c/Other.java"), new CookieProcessor());
        assertThat(result.messages())
                .singleElement()
                .extracting(CompilerMessage::text)
                .asString()
                .endsWith("#cookie-placeholder (at c)");
    }

    private void expect(String marked, String text) {
        MarkedSource source = MarkedSource.of(marked);
        expect(compile(source.text()), source, text);
    }

    private static void expect(CompileResult result, MarkedSource source, String text) {
        assertThat(result.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo(text + LINK + text.substring(1, text.indexOf(']')));
            assertThat(new MarkedSource.Position(message.line(), message.column()))
                    .isEqualTo(source.marks().get(0));
        });
    }

    private CompileResult compile(String source) {
        return Project.in(folder)
                .source("shop/ShopCookies.java", source)
                .compile(CompilerTool.JAVAC, new CookieProcessor());
    }

    private static String policy(String members) {
        return """
                package shop;
                import io.github.cookieregistry.*;
                @CookiePolicy(%s)
                class ShopCookies {
                    @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To remember the basket")
                    static final String BASKET = "basket";
                }
                """.formatted(members);
    }
}
