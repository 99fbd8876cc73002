package io.github.cookieregistry.processor.render.registry;

/**
 * A Java source to be written.
 *
 * @param qualifiedName the fully qualified name of its class
 * @param text ASCII only, so that it means the same whatever encoding the compiler reads sources in; lines end in
 *     {@code \n}
 */
public record SourceFile(String qualifiedName, String text) {}
