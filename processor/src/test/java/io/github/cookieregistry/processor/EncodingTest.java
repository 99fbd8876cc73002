package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.processor.testing.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The registry is a source like the others, in their encoding; what is published is UTF-8 whatever that is. */
class EncodingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1", "IBM037"})
    void sourcesInAnyEncoding(String encoding) throws IOException {
        String text = """
                package shop;
                import io.github.cookieregistry.*;
                public final class ShopCookies {
                    @Cookie(provider = "Sh\u00f6p", category = Category.NECESSARY, purpose = "To keep it")
                    public static final String BASKET = "basket";
                    static final Object ALL = CookieRegistry.catalog();
                }
                """;
        Path source = Files.createDirectories(folder.resolve("shop")).resolve("ShopCookies.java");
        Files.writeString(source, text, Charset.forName(encoding));
        Path output = Files.createDirectories(folder.resolve("out"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        // A file manager of the tests' own would have an encoding of its own.
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        printed,
                        printed,
                        "-encoding",
                        encoding,
                        "-d",
                        output.toString(),
                        "-processorpath",
                        System.getProperty("java.class.path"),
                        "-processor",
                        CookieProcessor.class.getName(),
                        "-cp",
                        Project.annotations().toString(),
                        source.toString());

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(output.resolve("shop/CookieRegistry.class")).exists();
        assertThat(output.resolve("META-INF/cookie-registry/shop.CookieRegistry/cookie-policy.md"))
                .content(StandardCharsets.UTF_8)
                .contains("Sh\u00f6p");
    }
}
