package io.github.cookieregistry.processor.testing;

import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a test that it makes a build show this message: each key needs one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Triggers {

    /** The keys that the test's compiles show. */
    DiagnosticKey[] value();
}
