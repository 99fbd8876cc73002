package io.github.cookieregistry.core.render.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;

/** A properties file of this package, in UTF-8. */
final class TextFile {

    private final String file;
    private final Properties texts = new Properties();

    private TextFile(String file) {
        this.file = file;
    }

    static TextFile read(String file) {
        TextFile result = new TextFile(file);
        try (Reader reader = open(file)) {
            result.texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    /** The lines of a file of this package that is no properties file. */
    static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(open(file))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String file) {
        InputStream bytes = TextFile.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new MissingResourceException(file + " is missing", file, "");
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
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
