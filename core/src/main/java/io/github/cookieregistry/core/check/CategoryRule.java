package io.github.cookieregistry.core.check;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.stream.Stream;

/** Somebody has said what the cookie is for. */
final class CategoryRule implements CookieRule {

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        return cookie.category() == Category.UNCLASSIFIED
                ? Stream.of(Problem.of(Message.UNCLASSIFIED, cookie.place(CookieMember.CATEGORY), cookie.label()))
                : Stream.empty();
    }
}
