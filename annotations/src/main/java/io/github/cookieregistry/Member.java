package io.github.cookieregistry;

/** The optional members of {@link Cookie} that {@link CookiePolicy#require()} can make mandatory. */
public enum Member {
    /** {@link Cookie#function()}. */
    FUNCTION,
    /** {@link Cookie#location()}. */
    LOCATION,
    /** {@link Cookie#duration()}. */
    DURATION,
    /** {@link Cookie#party()}. */
    PARTY,
    /** {@link Cookie#recipients()}. */
    RECIPIENTS,
    /** {@link Cookie#policyUrl()}. */
    POLICY_URL,
    /** {@link Cookie#path()}. */
    PATH,
    /** {@link Cookie#domain()}. */
    DOMAIN,
    /** {@link Cookie#sameSite()}. */
    SAME_SITE,
    /** {@link Cookie#justification()}: asked of the cookies that claim to need no consent only. */
    JUSTIFICATION
}
