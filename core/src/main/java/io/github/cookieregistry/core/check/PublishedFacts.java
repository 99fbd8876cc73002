package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import java.util.List;

/** What visitors are told of a cookie, compared between declarations that claim one name. */
final class PublishedFacts {

    private static final List<CookieMember> FACTS = List.of(
            CookieMember.PROVIDER,
            CookieMember.CATEGORY,
            CookieMember.PURPOSE,
            CookieMember.FUNCTION,
            CookieMember.LOCATION,
            CookieMember.DURATION,
            CookieMember.PARTY,
            CookieMember.RECIPIENTS,
            CookieMember.POLICY_URL);

    private PublishedFacts() {}

    /** The members in which the two differ, by name and in the annotation's order; empty when they agree. */
    static List<String> differences(DeclaredCookie one, DeclaredCookie other) {
        return FACTS.stream()
                .filter(member -> !value(one, member).equals(value(other, member)))
                .map(CookieMember::memberName)
                .toList();
    }

    /** A member that was left out says the same as its default. */
    private static List<String> value(DeclaredCookie cookie, CookieMember member) {
        return cookie.values().texts(member.memberName()).stream()
                .filter(text -> !text.isEmpty() && !text.equals("UNSPECIFIED"))
                .toList();
    }
}
