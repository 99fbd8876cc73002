package io.github.cookieregistry.core.check.translation;

import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.core.model.Translations;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The text of a properties file with the site's words in one language. */
public final class TranslationFile {

    private TranslationFile() {}

    /**
     * Reads the text of a file.
     *
     * @param registry the registry whose cookies the file translates
     * @throws IllegalArgumentException when the text is no properties file: a Unicode escape that is none
     */
    public static Translations parse(RegistryName registry, String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Translations(registry, texts);
    }
}
