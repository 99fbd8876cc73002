package io.github.cookieregistry.core.check;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.Member;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.List;
import java.util.stream.Stream;

/** The optional members that the site's policy makes mandatory are there. */
final class RequiredRule implements CookieRule {

    private final List<Member> required;

    RequiredRule(List<Member> required) {
        this.required = required;
    }

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        return required.stream()
                .filter(member -> concerns(member, cookie))
                .map(member -> CookieMember.valueOf(member.name()))
                .filter(member -> isAbsent(cookie, member))
                .map(member -> Problem.of(Message.MISSING, cookie.place(member), cookie.label(), member.memberName()));
    }

    /** Only a cookie that claims to need no consent has to say why. */
    private static boolean concerns(Member member, DeclaredCookie cookie) {
        return member != Member.JUSTIFICATION || cookie.category() == Category.NECESSARY;
    }

    private static boolean isAbsent(DeclaredCookie cookie, CookieMember member) {
        if (cookie.isUnknown(member)) {
            return false;
        }
        List<String> texts = cookie.values().texts(member.memberName());
        return texts.stream().allMatch(text -> text.isBlank() || text.equals("UNSPECIFIED"));
    }
}
