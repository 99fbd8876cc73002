package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Project project = Project.in(folder)
                .source("shop/ShopCookies.java", "")
                .options("-encoding", encoding);
        Files.writeString(folder.resolve("src/shop/ShopCookies.java"), text, Charset.forName(encoding));

        CompileResult result = project.compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(result.messages()).isEmpty();
        assertThat(result.resources().values()).anyMatch(published -> published.contains("Sh\u00f6p"));
    }
}
