package io.github.cookieregistry.inspector.command;

/** What the process answers with. */
final class ExitCodes {

    /** Nothing above a warning was found. */
    static final int CLEAN = 0;

    /** An error was found. */
    static final int FINDINGS = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** Something could not be read or written, so that there may be more to find. */
    static final int INCOMPLETE = 3;

    private ExitCodes() {}

    static int of(boolean incomplete, boolean errors) {
        return incomplete ? INCOMPLETE : errors ? FINDINGS : CLEAN;
    }
}
