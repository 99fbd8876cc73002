package io.github.cookieregistry.core.check;

import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The published texts are there, mean something, and are plain text. */
final class TextRule implements CookieRule {

    private static final List<CookieMember> MANDATORY = List.of(CookieMember.PROVIDER, CookieMember.PURPOSE);

    private static final List<CookieMember> PUBLISHED = List.of(
            CookieMember.PROVIDER,
            CookieMember.PURPOSE,
            CookieMember.FUNCTION,
            CookieMember.LOCATION,
            CookieMember.RECIPIENTS,
            CookieMember.JUSTIFICATION);

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        return Stream.concat(
                nameOfStorage(cookie), PUBLISHED.stream().flatMap(member -> check(cookie, member).stream()));
    }

    private static Optional<Problem> check(DeclaredCookie cookie, CookieMember member) {
        if (!cookie.has(member) || cookie.isUnknown(member)) {
            return Optional.empty();
        }
        if (MANDATORY.contains(member) && cookie.text(member).isBlank()) {
            return Optional.of(Problem.of(Message.BLANK, cookie.place(member), cookie.label(), member.memberName()));
        }
        List<String> texts = cookie.values().texts(member.memberName());
        return IntStream.range(0, texts.size())
                .boxed()
                .flatMap(index -> check(
                        cookie, member, texts.get(index), cookie.place(member).element(index))
                        .stream())
                .findFirst();
    }

    private static Optional<Problem> check(
            DeclaredCookie cookie, CookieMember member, String text, DeclarationPlace place) {
        Optional<String> defect = PlainText.defect(text);
        if (defect.isPresent()) {
            return Optional.of(
                    Problem.of(Message.COOKIE_TEXT, place, member.memberName(), cookie.label(), defect.get()));
        }
        return PlainText.isPlaceholder(text)
                ? Optional.of(Problem.of(
                        Message.COOKIE_PLACEHOLDER, place, member.memberName(), cookie.label(), text.strip()))
                : Optional.empty();
    }

    /** A cookie's name is held to more than plain text by the rule for names; a name in web storage is not. */
    private static Stream<Problem> nameOfStorage(DeclaredCookie cookie) {
        if (cookie.storage() == Storage.COOKIE) {
            return Stream.empty();
        }
        return PlainText.defect(cookie.name()).stream()
                .map(defect -> Problem.of(
                        Message.COOKIE_TEXT,
                        cookie.place(),
                        "name",
                        cookie.origin().toString(),
                        defect));
    }
}
