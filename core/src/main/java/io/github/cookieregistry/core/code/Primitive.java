package io.github.cookieregistry.core.code;

/** The primitive types. */
public enum Primitive {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE
}
