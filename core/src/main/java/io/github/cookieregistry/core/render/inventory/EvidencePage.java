package io.github.cookieregistry.core.render.inventory;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.format.MarkdownText;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The evidence for the person who answers for the policy, {@code cookie-evidence.md}; not for the public. */
public final class EvidencePage {

    private EvidencePage() {}

    public static String render(CookieInventory inventory) {
        StringBuilder out = new StringBuilder();
        try {
            EvidenceRenderer.render(new Evidence(inventory), out, String::valueOf, MarkdownText::escape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** A cookie, where it is declared, and why it needs no consent. */
    record Declared(String name, String category, String place, String justification) {}

    /** A place where undocumented cookies are accepted. */
    record Accepted(String place, String names, String reason) {}

    @JStache(path = "io/github/cookieregistry/core/render/inventory/evidence.md.mustache")
    @JStacheConfig(type = JStacheType.STACHE)
    record Evidence(CookieInventory inventory) {

        String registry() {
            return MarkdownText.code(inventory.registry().qualified());
        }

        List<Declared> cookies() {
            return inventory.cookies().stream()
                    .map(cookie -> new Declared(
                            MarkdownText.code(cookie.displayName()),
                            cookie.category().name(),
                            MarkdownText.code(cookie.origin().toString()),
                            cookie.justification()))
                    .toList();
        }

        /** The names of the cookies of which nobody has said what they are for; empty when there is none. */
        Optional<String> unclassified() {
            return Optional.of(inventory.in(Category.UNCLASSIFIED).stream()
                            .map(cookie -> MarkdownText.code(cookie.displayName()))
                            .distinct()
                            .collect(Collectors.joining(", ")))
                    .filter(names -> !names.isEmpty());
        }

        List<Accepted> exceptions() {
            return inventory.exceptions().stream()
                    .map(exception -> new Accepted(
                            MarkdownText.code(exception.place()),
                            exception.names().isEmpty()
                                    ? "all"
                                    : String.join(
                                            ", ",
                                            exception.names().stream()
                                                    .map(MarkdownText::code)
                                                    .toList()),
                            exception.reason()))
                    .toList();
        }

        boolean noExceptions() {
            return inventory.exceptions().isEmpty();
        }
    }
}
