package io.github.cookieregistry;

/** What a check does with what it finds. */
public enum Level {
    /** The build fails. */
    ERROR,
    /** The build says so, and goes on. */
    WARNING,
    /** The check does not speak. */
    OFF
}
