package io.github.cookieregistry.core.render.page;

import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.render.format.MarkdownText;
import io.github.cookieregistry.core.render.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table: the cookies that share provider, function, location and purpose.
 *
 * @param cookies at least one, in the inventory's order
 */
record RowView(Language language, List<CookieView> cookies) {

    RowView {
        cookies = List.copyOf(cookies);
    }

    private CookieDeclaration first() {
        return cookies.get(0).cookie();
    }

    private String translated(String member, String declared) {
        return language.translations().of(first(), member, declared);
    }

    String provider() {
        return translated("provider", first().provider());
    }

    String purpose() {
        return translated("purpose", first().purpose());
    }

    Optional<String> function() {
        return Optional.of(translated("function", first().function())).filter(text -> !text.isEmpty());
    }

    /** The location, in parentheses when it stands beside a function. */
    Optional<String> location() {
        String location = translated("location", first().location());
        if (location.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                function().isEmpty() ? location : language.words().text("row.location", "location", location));
    }

    String policyText() {
        return language.words().text("row.policy", "provider", provider());
    }

    /** The addresses of the provider's own policies, mostly one. */
    List<String> policies() {
        return cookies.stream()
                .map(view -> WebLink.toPage(view.cookie().policyUrl()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The same as links in Markdown. */
    List<String> policyLinks() {
        return policies().stream()
                .map(address -> MarkdownText.link(policyText(), address))
                .toList();
    }

    /** The notes that hold for all the cookies of the row. */
    List<String> sharedNotes() {
        return notesDiffer() ? List.of() : cookies.get(0).notes();
    }

    /** Whether each cookie has to bear its own notes. */
    boolean notesDiffer() {
        return cookies.stream().map(CookieView::notes).distinct().count() > 1;
    }

    /** One duration when it holds for all the cookies of the row, or one for each with its name. */
    List<DurationView> durations() {
        boolean same = cookies.stream().map(CookieView::duration).distinct().count() == 1;
        return same
                ? List.of(new DurationView(Optional.empty(), cookies.get(0)))
                : cookies.stream()
                        .map(cookie -> new DurationView(Optional.of(cookie.name()), cookie))
                        .toList();
    }

    /** A duration, and the name of its cookie where the row has several. */
    record DurationView(Optional<String> of, CookieView cookie) {

        Optional<String> ofCode() {
            return of.map(MarkdownText::code);
        }

        String text() {
            return cookie.duration();
        }

        Optional<String> machine() {
            return cookie.machineDuration();
        }
    }
}
