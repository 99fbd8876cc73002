package io.github.cookieregistry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts undocumented cookies in the annotated method, constructor, type or package. Each such place is listed in the
 * inventory and in the evidence, with its reason. On a package it speaks of that package alone, not of those below it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE, ElementType.PACKAGE})
public @interface UndocumentedCookie {

    /** The names accepted here. Left out, every cookie set here is accepted, one whose name is unknown included. */
    String[] names() default {};

    /** Why; not blank. */
    String reason();
}
