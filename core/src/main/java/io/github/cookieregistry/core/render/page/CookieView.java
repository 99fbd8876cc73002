package io.github.cookieregistry.core.render.page;

import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.render.format.MarkdownText;
import io.github.cookieregistry.core.render.language.Language;
import io.github.cookieregistry.core.render.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One cookie as the page shows it. */
record CookieView(CookieDeclaration cookie, Language language, String anchor) {

    String name() {
        return cookie.displayName();
    }

    /** The name as a code span in Markdown. */
    String code() {
        return MarkdownText.code(name());
    }

    String duration() {
        return language.words().duration(cookie.lifetime(), cookie.storage());
    }

    /** The length for machines. HTML knows no months and years in it, so those become seconds. */
    Optional<String> machineDuration() {
        return cookie.lifetime().filter(lifetime -> !lifetime.isSession()).map(CookieView::machineDuration);
    }

    private static String machineDuration(CookieLifetime lifetime) {
        String declared = lifetime.toString();
        return declared.matches("P(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?") ? declared : "PT" + lifetime.seconds() + "S";
    }

    /** What else a visitor has to know: another store than cookies, the party, and who can read it. */
    List<String> notes() {
        Words words = language.words();
        List<String> notes = new ArrayList<>();
        switch (cookie.storage()) {
            case COOKIE -> {}
            case LOCAL_STORAGE -> notes.add(words.text("storage.local"));
            case SESSION_STORAGE -> notes.add(words.text("storage.session"));
            case INDEXED_DB -> notes.add(words.text("storage.database"));
            case PIXEL -> notes.add(words.text("storage.pixel"));
        }
        switch (cookie.party()) {
            case UNSPECIFIED -> {}
            case FIRST -> notes.add(words.text("party.first"));
            case THIRD -> notes.add(words.text("party.third"));
        }
        if (!cookie.recipients().isEmpty()) {
            String recipients = words.list(cookie.recipients());
            notes.add(words.text(
                    "row.recipients", "recipients", language.translations().of(cookie, "recipients", recipients)));
        }
        return notes;
    }
}
