package io.github.cookieregistry.core.render.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.Properties;

/** A properties file of this package, in UTF-8. */
final class TextFile {

    private final String file;
    private final Properties texts = new Properties();

    private TextFile(String file) {
        this.file = file;
    }

    static boolean exists(String file) {
        return TextFile.class.getResource(file) != null;
    }

    static TextFile read(String file) {
        TextFile result = new TextFile(file);
        try (InputStream bytes = TextFile.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new MissingResourceException(file + " is missing", file, "");
            }
            try (Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                result.texts.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    String get(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new MissingResourceException(file + " lacks " + key, file, key);
        }
        return text;
    }

    /** The text, or that of the other key where the file has no such text. */
    String get(String key, String otherKey) {
        String text = texts.getProperty(key);
        return text == null ? get(otherKey) : text;
    }
}
