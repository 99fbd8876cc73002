package io.github.cookieregistry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a cookie, on the {@code static final String} constant that holds its name.
 *
 * <p>The build writes each declaration into the typed registry and into the cookie policy, and fails when code sets a
 * cookie that no declaration names. All published text is a member of this annotation: Javadoc is lost in incremental
 * builds.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Cookie {

    /** The cookie's name, a token of RFC 6265. Defaults to the constant's value, and must equal it when given. */
    String name() default "";

    /** Who sets the cookie and answers for it. Not blank. */
    String provider();

    /**
     * What the cookie is for, in the groups that consent is asked by; {@link Category#UNCLASSIFIED} while nobody has
     * said it.
     */
    Category category();

    /** What the cookie is for, in plain language (GDPR, art. 13(1)(c)). Not blank. */
    String purpose();

    /** The feature that the cookie belongs to, such as {@code "Authentication"}. */
    String function() default "";

    /** The part of the site where the cookie is used, such as {@code "front and back office"}. */
    String location() default "";

    /**
     * How long the browser keeps the cookie: {@code "session"}, or an ISO-8601 duration such as {@code "P13M"},
     * {@code "P14D"}, {@code "PT30M"}. Positive, in whole seconds; a year counts 365 days and a month a twelfth of
     * that. Left out, nothing is published and the cookie is set as a session cookie.
     */
    String duration() default "";

    /** Whether the cookie belongs to the visited site or to another one. */
    Party party() default Party.UNSPECIFIED;

    /** Who else can read the cookie (Planet49, C-673/17, para 81). */
    String[] recipients() default {};

    /** The provider's own policy: an absolute {@code http} or {@code https} URL. */
    String policyUrl() default "";

    /** Where the browser keeps the value. */
    Storage storage() default Storage.COOKIE;

    /** Whether the name is the whole name, or what the actual names begin with. */
    Match match() default Match.EXACT;

    /** The {@code Path} attribute; begins with a slash. Left out, it is not sent. */
    String path() default "";

    /**
     * The {@code Domain} attribute, without a leading dot. Left out, it is not sent and the cookie stays with its host.
     */
    String domain() default "";

    /** The {@code Secure} attribute. */
    boolean secure() default false;

    /** The {@code HttpOnly} attribute. */
    boolean httpOnly() default false;

    /** The {@code SameSite} attribute. */
    SameSite sameSite() default SameSite.UNSPECIFIED;

    /** The {@code Partitioned} attribute (CHIPS); needs {@link #secure()}. */
    boolean partitioned() default false;

    /**
     * Why the cookie needs no consent, for the categories that claim so. Published in the evidence, not to visitors.
     */
    String justification() default "";
}
