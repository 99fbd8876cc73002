package io.github.cookieregistry.plugin.check;

import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import io.github.cookieregistry.core.judge.DeclaredFacts;
import io.github.cookieregistry.core.judge.Documented;
import io.github.cookieregistry.plugin.scan.SourceNotes;
import io.github.cookieregistry.processor.read.DeclarationReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.util.Elements;

/**
 * Reads what is documented out of the generated registry, which names the declaring types and the included registries.
 * It does not matter whether those are sources of this compile, class files of an earlier one, or a library.
 */
final class DocumentedReader {

    private final Elements elements;
    private final SourceNotes notes;
    private final Documented documented = new Documented();

    /** The constants that have been added, by type and name. */
    private final Set<String> seen = new HashSet<>();

    private DocumentedReader(Elements elements, SourceNotes notes) {
        this.elements = elements;
        this.notes = notes;
    }

    /** Reads everything that counts in a compile of these sources. */
    static Documented read(Elements elements, SourceNotes notes) {
        DocumentedReader reader = new DocumentedReader(elements, notes);
        // Most compiles hold no cookie, and then need nothing of what reads declarations.
        if (!notes.registries().isEmpty() || !notes.declaringTypes().isEmpty()) {
            reader.own();
        }
        reader.documented.addElsewhere(documented -> reader.present());
        return reader.documented;
    }

    private void own() {
        DeclarationReader reader = new DeclarationReader(elements);
        reader.registries(notes.registries())
                .forEach(registry -> registry.cookies().forEach(this::add));
        notes.declaringTypes().forEach(type -> reader.cookies(type).forEach(this::add));
    }

    private void add(DeclaredCookie cookie) {
        if (isNamed(cookie) && seen.add(cookie.place().element())) {
            documented.add(new Documented.Declaration(
                    cookie.name(), form(cookie), cookie.constant(), Optional.of(facts(cookie))));
        }
    }

    /** The registries that are in reach and that nothing includes. */
    private void present() {
        DeclarationReader reader = new DeclarationReader(elements);
        for (String name : PresentRegistries.names(elements)) {
            for (IncludedRegistry registry : reader.registries(Set.of(name))) {
                for (DeclaredCookie cookie : registry.cookies()) {
                    if (isNamed(cookie) && !seen.contains(cookie.place().element())) {
                        documented.addElsewhere(
                                cookie.name(), form(cookie), registry.name().qualified());
                    }
                }
            }
        }
    }

    private static boolean isNamed(DeclaredCookie cookie) {
        return cookie.storage() == Storage.COOKIE && !cookie.name().isEmpty();
    }

    private static Documented.Form form(DeclaredCookie cookie) {
        return cookie.match() == Match.PREFIX ? Documented.Form.PREFIX : Documented.Form.EXACT;
    }

    private static DeclaredFacts facts(DeclaredCookie cookie) {
        return new DeclaredFacts(
                CookieLifetime.parse(cookie.text(CookieMember.DURATION))
                        .map(life -> life.isSession() ? DeclaredFacts.SESSION : life.seconds()),
                given(cookie, CookieMember.PATH),
                given(cookie, CookieMember.DOMAIN),
                cookie.flag(CookieMember.SECURE),
                cookie.flag(CookieMember.HTTP_ONLY),
                Optional.of(cookie.sameSite()));
    }

    private static Optional<String> given(DeclaredCookie cookie, CookieMember member) {
        return Optional.of(cookie.text(member)).filter(text -> !text.isEmpty());
    }
}
