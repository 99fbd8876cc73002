package io.github.cookieregistry.processor;

import java.util.Arrays;

/** Tells a fault of ours in one line: what was thrown, and the place in our code that it came through. */
public final class InternalFault {

    private static final String OURS = "io.github.cookieregistry.";

    private InternalFault() {}

    /** The line, without line breaks. */
    public static String describe(Throwable fault) {
        String place = Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
        return (fault + place).replaceAll("\\R", " ");
    }
}
