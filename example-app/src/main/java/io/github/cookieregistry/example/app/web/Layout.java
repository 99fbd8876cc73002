package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.example.app.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds every screen.
 *
 * @param say the words of the visitor's language
 * @param asks whether to ask for the visitor's cookie preferences
 */
record Layout(
        String title,
        String path,
        String lang,
        Map<String, String> say,
        Optional<String> user,
        String csrf,
        boolean asks,
        List<Choice> languages,
        List<Link> links) {

    /** A language to choose. */
    record Choice(String tag, String name, boolean current) {}

    /** A screen in the navigation. */
    record Link(String path, String text, boolean current) {}

    /** The layout of a screen whose title has this key. */
    static Layout of(Visit visit, String title) {
        Language language = visit.language();
        return new Layout(
                language.word(title),
                visit.path(),
                language.tag(),
                language.words(),
                visit.user(),
                visit.csrfToken(),
                visit.choice().isEmpty() && !visit.path().equals(PreferencesServlet.PATH),
                Arrays.stream(Language.values())
                        .map(other -> new Choice(other.tag(), other.ownName(), other == language))
                        .toList(),
                List.of(
                        link(visit, HomeServlet.PATH, "dataSets"),
                        link(visit, ApiExplorerServlet.PATH, "apiExplorer")));
    }

    private static Link link(Visit visit, String path, String word) {
        return new Link(path, visit.language().word(word), visit.path().equals(path));
    }
}
