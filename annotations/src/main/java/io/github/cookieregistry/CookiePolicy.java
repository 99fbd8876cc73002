package io.github.cookieregistry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Configures the registry and the policy of one module, on a package or a type. Everything has a default, so that a
 * module can do without; a module bears at most one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface CookiePolicy {

    /** The site that the policy speaks of: a host name such as {@code "www.example.com"}, or a name. */
    String site() default "";

    /** The page's title. Left out, the page has a general one in its language. */
    String title() default "";

    /** Who answers for the site (GDPR, art. 13(1)(a)). */
    String controller() default "";

    /** Whom visitors can ask: a mail address, an {@code http} or {@code https} URL, or plain text. */
    String contact() default "";

    /** When a person last revised the policy: an ISO-8601 date such as {@code "2026-11-25"}. Never the clock's. */
    String updated() default "";

    /** The simple name of the generated class, in the package that bears or holds this annotation. */
    String registry() default "CookieRegistry";

    /** The registries of other modules, whose cookies this site sets too. */
    Class<?>[] includes() default {};

    /** The languages of the pages, as BCP 47 tags; the first is the main one. */
    String[] languages() default {"en"};

    /** The optional members of {@link Cookie} that this site makes mandatory. */
    Member[] require() default {};

    /** The consent managers, and other readers, that a file is written for. */
    Consent[] consent() default {};

    /** The level of {@code cookie-undocumented}. */
    Level undocumented() default Level.ERROR;

    /** The level of {@code cookie-unresolved}. */
    Level unresolved() default Level.WARNING;

    /** The level of {@code cookie-implied}. */
    Level implied() default Level.WARNING;

    /** The level of {@code cookie-drift}. */
    Level drift() default Level.ERROR;
}
