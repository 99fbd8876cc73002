package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.Arrays;
import java.util.stream.Stream;

/** The annotated field is a constant, and every value is known once no more source can appear. */
final class KnownValueRule implements CookieRule {

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        Stream<Problem> unknown = Arrays.stream(CookieMember.values())
                .filter(cookie::isUnknown)
                .map(member -> Problem.of(
                        Message.COOKIE_VALUE_UNKNOWN, cookie.place(member), member.memberName(), cookie.label()));
        return cookie.constantValue().isPresent()
                ? unknown
                : Stream.concat(
                        Stream.of(Problem.of(
                                Message.NOT_CONSTANT,
                                cookie.place(),
                                cookie.origin().toString())),
                        unknown);
    }
}
