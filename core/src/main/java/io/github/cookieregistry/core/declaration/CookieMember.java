package io.github.cookieregistry.core.declaration;

import java.util.Arrays;
import java.util.Optional;

/** The members of {@code @Cookie}, by the names that declarations and messages use. */
public enum CookieMember {
    NAME("name"),
    PROVIDER("provider"),
    CATEGORY("category"),
    PURPOSE("purpose"),
    FUNCTION("function"),
    LOCATION("location"),
    DURATION("duration"),
    PARTY("party"),
    RECIPIENTS("recipients"),
    POLICY_URL("policyUrl"),
    STORAGE("storage"),
    MATCH("match"),
    PATH("path"),
    DOMAIN("domain"),
    SECURE("secure"),
    HTTP_ONLY("httpOnly"),
    SAME_SITE("sameSite"),
    PARTITIONED("partitioned"),
    JUSTIFICATION("justification");

    private final String memberName;

    CookieMember(String memberName) {
        this.memberName = memberName;
    }

    /** The member's name in the source. */
    public String memberName() {
        return memberName;
    }

    /** The member of that name; empty for a member of a later version of the annotation. */
    public static Optional<CookieMember> of(String memberName) {
        return Arrays.stream(values())
                .filter(member -> member.memberName.equals(memberName))
                .findFirst();
    }
}
