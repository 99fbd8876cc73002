package io.github.cookieregistry.core.render.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.owasp.encoder.Encode;

/** How the HTML templates are filled: with text, escaped for elements and quoted attributes. */
public final class Html {

    /** A generated renderer, which could write to a file and so declares what a file can throw. */
    public interface Template {
        void fill(Appendable out) throws IOException;
    }

    private Html() {}

    public static String escape(String text) {
        return Encode.forHtml(text);
    }

    public static String render(Template template) {
        StringBuilder out = new StringBuilder();
        try {
            template.fill(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
