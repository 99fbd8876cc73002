package io.github.cookieregistry.processor.testing;

import io.github.cookieregistry.core.diagnostic.Message;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says of a test that it makes a build show these sentences, and fails it where it does not: each sentence needs one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ExtendWith(ShownMessages.class)
public @interface Triggers {

    /** The sentences that the test's compiles show. */
    Message[] value();
}
