package io.github.cookieregistry;

/** Whether the cookie belongs to the visited site or to another one. */
public enum Party {
    /** The declaration does not say. */
    UNSPECIFIED,
    /** Stored by and for the visited site. */
    FIRST,
    /** Stored by or for another site. */
    THIRD
}
