package io.github.cookieregistry.inspector.classfile;

import java.util.Optional;

/** The class files of the libraries. */
public interface ClassPath {

    /** A class path without libraries. */
    ClassPath EMPTY = internalName -> Optional.empty();

    /** The class file of a type, such as {@code jakarta/servlet/http/Cookie}. */
    Optional<byte[]> find(String internalName);
}
