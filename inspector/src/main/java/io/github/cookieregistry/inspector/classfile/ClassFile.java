package io.github.cookieregistry.inspector.classfile;

/**
 * A class file to inspect.
 *
 * @param path where it was found, as it is told to people
 */
@SuppressWarnings("ArrayRecordComponent")
public record ClassFile(String path, byte[] bytes) {}
