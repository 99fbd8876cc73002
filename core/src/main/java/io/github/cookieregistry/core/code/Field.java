package io.github.cookieregistry.core.code;

/**
 * A field.
 *
 * @param owner canonical name of the type that declares it
 * @param type its erased type's canonical name
 */
public record Field(String owner, String name, String type, boolean isStatic) {}
