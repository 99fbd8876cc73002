package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.Triggers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry's REVISION, with what visitors agreed to kept beside the sources. */
class AgreedConsentTest {

    private static final String CONSENT = "META-INF/cookie-registry/shop.CookieRegistry/cookie-consent.json";

    @TempDir
    Path folder;

    @Test
    void theRevisionStaysWhenALifeIsShortenedAndChangesWhenItGrows() {
        CompileResult first = project("first", "P1Y").compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(first.messages()).isEmpty();

        CompileResult shorter = withAgreed("shorter", "P1M", first.text(CONSENT));
        assertThat(revision(shorter)).isEqualTo(revision(first));

        CompileResult longer = withAgreed("longer", "P13M", first.text(CONSENT));
        assertThat(revision(longer)).isNotEqualTo(revision(first));
    }

    @Test
    @Triggers(Message.CONSENT_FILE)
    void aBrokenFile() {
        CompileResult result = withAgreed("broken", "P1Y", "{}");
        assertThat(result.errors())
                .singleElement()
                .extracting(CompilerMessage::text)
                .asString()
                .startsWith(
                        "[cookie-policy] The file CookieRegistry_consent.json does not tell what visitors agreed to: cookies is missing."
                                + " Replace it with the cookie-consent.json of the build that visitors were last asked with.");
    }

    private CompileResult withAgreed(String name, String duration, String file) {
        return project(name, duration)
                .stale("shop/CookieRegistry_consent.json", file)
                .compile(CompilerTool.JAVAC, new CookieProcessor());
    }

    private Project project(String name, String duration) {
        return Project.in(folder.resolve(name)).source("shop/ShopCookies.java", """
                        package shop;
                        import io.github.cookieregistry.*;
                        class ShopCookies {
                            @Cookie(provider = "Counter", category = Category.STATISTICS, purpose = "To count", duration = "%s")
                            static final String VISITS = "visits";
                        }
                        """.formatted(duration));
    }

    private static String revision(CompileResult result) {
        assertThat(result.messages()).isEmpty();
        Matcher matcher = Pattern.compile("REVISION = (\\d+)").matcher(result.generated("shop/CookieRegistry.java"));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
