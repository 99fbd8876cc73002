package io.github.cookieregistry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a generated registry, and carries in its class file what another module needs to include it. Written by the
 * processor, never by hand. Coverage tools leave out classes whose annotation is named like this.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CookieGenerated {

    /**
     * The canonical names of the types that declare the registry's cookies; their {@link Cookie}s are in their class
     * files.
     */
    String[] declaringTypes() default {};

    /** The registries that this one includes. */
    Class<?>[] includes() default {};
}
