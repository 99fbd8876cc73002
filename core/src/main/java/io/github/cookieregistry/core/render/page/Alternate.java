package io.github.cookieregistry.core.render.page;

import io.github.cookieregistry.core.render.language.Language;
import java.util.List;

/**
 * The page in one of the site's languages.
 *
 * @param name the language's own name for itself
 * @param file the page's file, in the folder of the others
 * @param current whether it is the page that the link stands on
 */
record Alternate(String tag, String name, String file, boolean current) {

    static List<Alternate> all(List<Language> languages, Language current, String extension) {
        return languages.stream()
                .map(language -> new Alternate(
                        language.tag(),
                        language.words().text("language.name"),
                        language.file("cookie-policy", extension, languages),
                        language.tag().equals(current.tag())))
                .toList();
    }
}
