package io.github.cookieregistry;

/** How a declared name is compared with the name of an actual cookie. */
public enum Match {
    /** The names are equal, case included. */
    EXACT,
    /** The actual name begins with the declared one: {@code _ga_} documents {@code _ga_AB12}. */
    PREFIX
}
