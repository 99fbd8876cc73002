package io.github.cookieregistry.example.app.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A language that the site speaks. */
public enum Language {
    ENGLISH("en", "English"),
    FRENCH("fr", "Français");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** The language's name for itself. */
    public String ownName() {
        return ownName;
    }

    /** The language's locale, for numbers. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Every word of the site by its key. */
    public Map<String, String> words() {
        ResourceBundle bundle = bundle();
        return bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), bundle::getString));
    }

    /**
     * One word of the site.
     *
     * @throws java.util.MissingResourceException when the language lacks it
     */
    public String word(String key) {
        return bundle().getString(key);
    }

    /** Without a fallback: the machine's own locale must not choose the words. */
    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                Language.class.getPackageName() + ".words",
                locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language with this tag. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The first of the browser's languages that the site speaks, or English. */
    public static Language preferred(List<Locale> locales) {
        return locales.stream()
                .flatMap(locale -> tagged(locale.getLanguage()).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}
