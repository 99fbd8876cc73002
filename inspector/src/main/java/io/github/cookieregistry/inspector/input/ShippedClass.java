package io.github.cookieregistry.inspector.input;

/**
 * A class file of the module.
 *
 * @param path as people are shown it
 */
@SuppressWarnings("ArrayRecordComponent")
public record ShippedClass(String path, byte[] bytes) {}
