package io.github.cookieregistry.core.follow;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Invocation;
import org.jspecify.annotations.Nullable;

/** What a front end knows at the point of a body that it has come to. */
public interface Following {

    /** What has become of the object that this code gives; null where nothing has. */
    @Nullable
    Code latest(Code object);

    /** Notes what has become of an object. */
    void become(Code object, Code latest);

    /** Notes a call on a cookie, or on what builds one. */
    void called(Code cookie, Invocation call);

    /** Notes that other code may call a cookie, or what builds one, too. */
    void handedOut(Code cookie);
}
