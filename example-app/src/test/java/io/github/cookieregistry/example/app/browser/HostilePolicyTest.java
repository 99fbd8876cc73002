package io.github.cookieregistry.example.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy whose declarations try to be more than text, in a real browser. */
@NeedsChromium
class HostilePolicyTest {

    private static final String FOLDER = "META-INF/cookie-registry/shop.CookieRegistry/";

    private static final List<String> TEXTS = List.of(
            "<script>document.title = 'injected'</script>",
            "</td></tr></table><script>document.title = 'injected'</script>",
            "<img src=x onerror=\"document.title = 'injected'\">",
            "\"><svg onload=\"document.title = 'injected'\">",
            "' onmouseover='document.title = 1' x='",
            "<iframe srcdoc=\"<script>parent.document.title = 'injected'</script>\"></iframe>",
            "</title><script>document.title = 'injected'</script>",
            "</style><style>main { display: none }</style>",
            "<!-- <script>document.title = 'injected'</script> -->",
            "--><b>bold</b><!--",
            "<![CDATA[<b>bold</b>]]>",
            "&lt;script&gt;document.title = 'injected'&lt;/script&gt;",
            "&#60;b&#62;bold",
            "<a href=\"javascript:document.title = 'injected'\">here</a>",
            "javascript:alert(1)",
            "<base href=\"https://evil.example/\">",
            "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example/\">",
            "<form action=\"https://evil.example/\"><button>Agree</button></form>",
            "{{constructor.constructor('alert(1)')()}} ${7*7} #{7*7}",
            "\u00a0<b\u00ad>bold</b>\u200b",
            "\ud83c\udf6a \u0627\u0644\u0639 <bdo dir=rtl>x</bdo>");

    @TempDir
    private Path output;

    @Test
    void showsEveryTextAsTextAndRunsNothing() throws Exception {
        compile();
        for (String page : List.of("cookie-policy.html", "cookie-table.html")) {
            URI address = output.resolve(FOLDER + page).toUri();
            try (Browser browser = Browser.start(address)) {
                browser.open(page);

                String shown = script(browser, "return document.body.textContent");
                assertThat(TEXTS).as(page).allSatisfy(text -> assertThat(shown).contains(text));
                if (page.equals("cookie-policy.html")) {
                    assertThat(browser.driver().getTitle()).isEqualTo(TEXTS.get(6));
                    assertThat(browser.element("main").isDisplayed()).isTrue();
                }
                assertThat(script(
                                browser,
                                "return [...document.querySelectorAll('script, img, svg:not([aria-hidden]), iframe, object, base, form,"
                                        + " button, bdo, b, [http-equiv=refresh]')].map(e => e.outerHTML).join()"))
                        .as(page)
                        .isEmpty();
                assertThat(script(
                                browser,
                                "return [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])"
                                        + ".map(a => a.name).filter(n => n.startsWith('on')).join()"))
                        .as(page)
                        .isEmpty();
                assertThat(script(
                                browser,
                                "return [...document.querySelectorAll('[href]')].map(e => e.getAttribute('href'))"
                                        + ".filter(h => !/^(#|https?:|mailto:|cookie-policy)/.test(h)).join()"))
                        .as(page)
                        .isEmpty();
                assertThat(script(browser, "return String(performance.getEntriesByType('resource').length)"))
                        .as("what %s loads", page)
                        .isEqualTo("0");
                assertThat(browser.driver().getCurrentUrl()).isEqualTo(address.toString());
            }
        }
    }

    private static String script(Browser browser, String script) {
        return String.valueOf(browser.driver().executeScript(script));
    }

    private void compile() throws Exception {
        String cookies = IntStream.range(0, TEXTS.size())
                .mapToObj(number -> """
                            @Cookie(provider = %1$s, category = Category.NECESSARY, purpose = %1$s, function = %1$s,
                                    location = %1$s, recipients = {%1$s}, justification = %1$s)
                            static final String COOKIE_%2$d = "cookie%2$d";
                        """.formatted(literal(TEXTS.get(number)), number))
                .collect(Collectors.joining());
        String source = """
                package shop;
                import io.github.cookieregistry.*;
                @CookiePolicy(site = %1$s, title = %2$s, controller = %1$s, contact = %3$s)
                class ShopCookies {
                %4$s}
                """.formatted(literal(TEXTS.get(0)), literal(TEXTS.get(6)), literal(TEXTS.get(3)), cookies);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("memory:///shop/ShopCookies.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        boolean compiled = javac.getTask(
                        said,
                        null,
                        null,
                        List.of(
                                "-processorpath",
                                System.getProperty("processor.jar"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                output.toString()),
                        null,
                        List.of(file))
                .call();
        assertThat(compiled).as(said.toString()).isTrue();
        assertThat(Files.exists(output.resolve(FOLDER + "cookie-policy.html"))).isTrue();
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
