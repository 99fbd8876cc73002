package io.github.cookieregistry.processor.render.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.model.AgreedConsent;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegistrySourceTest {

    private static final String TYPE = "com.example.site.SiteCookies";
    private static final RegistrySurroundings PLAIN = new RegistrySurroundings(false, false);

    @Test
    void readsAsIfAPersonWroteIt() throws IOException {
        assertThat(only(Declarations.platform(), PLAIN)).isEqualTo(golden("CookieRegistry.java.txt"));
    }

    @Test
    void wrapsLongTextAndHidesNothingInComments() {
        String purpose =
                "To */ remember \\u002a/ <b>the</b> user & {@link Nothing}\u2028@author \u202e " + "word ".repeat(30);
        String text = only(Declarations.inventory(List.of(Declarations.plain(TYPE, "A", "a", purpose))), PLAIN);

        assertThat(text)
                .contains("     * To *&#47; remember &#92;u002a/ &lt;b&gt;the&lt;/b&gt; user &amp; "
                        + "&#123;&#64;link Nothing&#125;?&#64;author ?\n     * word word word")
                .matches("[\\x20-\\x7e\\n]*");
    }

    @Test
    void namesTheJdksAnnotationOnlyWhereItResolves() {
        CookieInventory inventory = Declarations.platform();

        assertThat(only(inventory, PLAIN)).doesNotContain("Generated(\"");
        assertThat(only(inventory, new RegistrySurroundings(true, false)))
                .contains("@Generated(\"io.github.cookieregistry.processor.CookieProcessor\")")
                .contains("import javax.annotation.processing.Generated;");
    }

    @Test
    void suppressesTheLintOfExportsInNamedModulesOnly() {
        CookieInventory inventory = Declarations.platform();

        assertThat(only(inventory, PLAIN)).doesNotContain("SuppressWarnings");
        assertThat(only(inventory, new RegistrySurroundings(false, true))).contains("@SuppressWarnings(\"exports\")");
    }

    @Test
    void tellsTheRevisionOfTheConsent() {
        CookieInventory inventory = Declarations.platform();
        CookieInventory agreed = new CookieInventory(
                inventory.registry(),
                inventory.site(),
                inventory.cookies(),
                List.of(),
                List.of(),
                new AgreedConsent(7, List.of()));

        assertThat(only(inventory, PLAIN)).contains("public static final int REVISION = 0;");
        assertThat(only(agreed, PLAIN)).contains("public static final int REVISION = 7;");
    }

    @Test
    void namesTypesThatDeclareNoValidCookie() {
        List<SourceFile> files =
                RegistrySource.render(Declarations.platform(), List.of("com.example.b.B", "com.example.a.A"), PLAIN);

        assertThat(files.get(0).text())
                .contains(
                        "declaringTypes = {\n                \"com.example.a.A\",\n                \"com.example.b.B\"\n        }");
    }

    @Test
    void dividesWhatOneClassFileCannotHold() {
        List<CookieDeclaration> cookies = IntStream.range(0, 201)
                .mapToObj(i -> Declarations.plain(TYPE + i, "C" + i, String.format("c%03d", i)))
                .toList();

        List<SourceFile> files = RegistrySource.render(
                Declarations.inventory(cookies), List.of(TYPE + 0, TYPE + 200, "com.example.Other"), PLAIN);

        assertThat(files)
                .extracting(SourceFile::qualifiedName)
                .containsExactly(
                        "com.example.site.CookieRegistry",
                        "com.example.site.CookieRegistryPart1",
                        "com.example.site.CookieRegistryPart2");
        assertThat(files.get(0).text())
                .contains("declaringTypes = \"com.example.Other\"")
                .contains("public final class CookieRegistry implements CookieRegistryPart1, CookieRegistryPart2 {");
        assertThat(files.get(2).text()).contains("declaringTypes = \"" + TYPE + "200\"");
    }

    private static String only(CookieInventory inventory, RegistrySurroundings context) {
        List<SourceFile> files = RegistrySource.render(inventory, List.of("com.example.site.SiteCookies"), context);
        assertThat(files).hasSize(1);
        assertThat(files.get(0).qualifiedName()).isEqualTo("com.example.site.CookieRegistry");
        return files.get(0).text();
    }

    private static String golden(String name) throws IOException {
        try (InputStream text = RegistrySourceTest.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
