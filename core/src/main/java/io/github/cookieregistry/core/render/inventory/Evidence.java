package io.github.cookieregistry.core.render.inventory;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.core.model.AcceptedException;
import io.github.cookieregistry.core.model.CodePlace;
import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.OpenFinding;
import io.github.cookieregistry.core.model.UsePlaces;
import io.github.cookieregistry.core.render.format.MarkdownText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the evidence says, for Markdown and HTML alike; not for the public. */
record Evidence(CookieInventory inventory) {

    private static final Pattern KEY = Pattern.compile("^\\[[a-z-]+] ");

    /** A name or a place. */
    record Span(String text) {
        String code() {
            return MarkdownText.code(text);
        }
    }

    /** A cookie, where it is declared, and why it needs no consent. */
    record Declared(CookieDeclaration cookie) {
        String name() {
            return cookie.displayName();
        }

        String nameCode() {
            return MarkdownText.code(name());
        }

        String category() {
            return cookie.category().name();
        }

        String declared() {
            return cookie.origin().toString();
        }

        String declaredCode() {
            return MarkdownText.code(declared());
        }

        String justification() {
            return cookie.justification();
        }
    }

    /** Cookies of which nobody has said what they are for. */
    record Names(List<Span> names) {}

    /** A cookie that code sets, and where. */
    record Set(String name, List<Span> places) {
        String nameCode() {
            return MarkdownText.code(name);
        }
    }

    /** The cookies that code sets. */
    record Settings(List<Set> set) {}

    /** A finding. */
    record Open(OpenFinding finding) {
        Optional<Span> name() {
            return finding.name().map(Span::new);
        }

        /** Some findings are about no cookie at all. */
        boolean unknown() {
            return finding.name().isEmpty() && finding.key().equals("cookie-unresolved");
        }

        String key() {
            return finding.key();
        }

        String level() {
            return finding.level();
        }

        String place() {
            return finding.place().toString();
        }

        String placeCode() {
            return MarkdownText.code(place());
        }

        String message() {
            return KEY.matcher(finding.message()).replaceFirst("");
        }
    }

    /** The findings. */
    record Findings(List<Open> open) {}

    /** A place where undocumented cookies are accepted. */
    record Accepted(AcceptedException exception) {
        String place() {
            return exception.place();
        }

        String placeCode() {
            return MarkdownText.code(place());
        }

        List<Span> names() {
            return exception.names().stream().map(Span::new).toList();
        }

        String reason() {
            return exception.reason();
        }
    }

    /** The places where undocumented cookies are accepted. */
    record Exceptions(List<Accepted> accepted) {}

    private CodeReview review() {
        return inventory.review();
    }

    String registry() {
        return inventory.registry().qualified();
    }

    String registryCode() {
        return MarkdownText.code(registry());
    }

    List<Declared> cookies() {
        return inventory.cookies().stream().map(Declared::new).toList();
    }

    Optional<Names> unclassified() {
        return Optional.of(inventory.in(Category.UNCLASSIFIED).stream()
                        .map(cookie -> new Span(cookie.displayName()))
                        .distinct()
                        .toList())
                .filter(names -> !names.isEmpty())
                .map(Names::new);
    }

    Optional<Settings> settings() {
        UsePlaces places = new UsePlaces(review());
        return Optional.of(inventory.cookies().stream()
                        .map(cookie -> new Set(cookie.displayName(), spans(places.of(cookie))))
                        .filter(set -> !set.places().isEmpty())
                        .toList())
                .filter(sets -> !sets.isEmpty())
                .map(Settings::new);
    }

    private static List<Span> spans(List<CodePlace> places) {
        return places.stream().map(place -> new Span(place.toString())).toList();
    }

    String settingText() {
        if (review().coverage() == CodeReview.Coverage.NONE) {
            return "This page was written without a look at the code: it does not say where the cookies are set.";
        }
        return settings().isEmpty()
                ? "The code that was looked at tells of no place."
                : "These are the places that the code tells of. A place that gives a name stands beside each declaration of"
                        + " that name.";
    }

    Optional<Findings> findings() {
        return Optional.of(review().findings().stream().map(Open::new).toList())
                .filter(open -> !open.isEmpty())
                .map(Findings::new);
    }

    String findingText() {
        if (!review().findings().isEmpty()) {
            return "The build has told this, and it is still to be mended.";
        }
        if (review().coverage() == CodeReview.Coverage.NONE) {
            return "Not known: this page was written without a look at the code.";
        }
        return review().foundNothing()
                ? "None: the code sets no cookie that is neither declared nor accepted, as far as the compiler can tell."
                : "None where the code was looked at; see below for what was not looked at.";
    }

    Optional<Exceptions> exceptions() {
        return Optional.of(inventory.exceptions().stream().map(Accepted::new).toList())
                .filter(accepted -> !accepted.isEmpty())
                .map(Exceptions::new);
    }

    String exceptionText() {
        return inventory.exceptions().isEmpty()
                ? "None."
                : "At these places the code may set cookies that no declaration documents.";
    }

    List<String> unseen() {
        return Unseen.of(review()).stream().map(Unseen::text).toList();
    }
}
