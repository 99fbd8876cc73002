package io.github.cookieregistry.inspector.classfile.lower;

/** Says that a body is not followed: nothing is told of it but that it may set cookies. */
public final class Unfollowable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfollowable(String reason) {
        super(reason, null, false, false);
    }
}
