package io.github.cookieregistry.core.render;

/**
 * One resource of the build.
 *
 * @param path relative to the class output, with slashes
 * @param text what it holds; lines end with {@code "\n"}
 */
public record RenderedFile(String path, String text) {}
