package io.github.cookieregistry.core.code;

import org.jspecify.annotations.Nullable;

/**
 * A parameter as its declaration has it.
 *
 * @param type its erased type's canonical name
 * @param cookieName whether it bears {@code @CookieName}, or the parameter that it overrides does
 * @param injected what a framework passes by an annotation: a {@link Code.Setting}, or the name of a request's cookie
 *     as a {@link Code.Constant}
 */
public record Variable(
        String name,
        String type,
        boolean cookieName,
        @Nullable Code injected) {}
