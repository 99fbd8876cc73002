/** The annotations that declare cookies, and the run-time model of the generated registry. */
module io.github.cookieregistry {
    // Not transitive: javac would then ask for it in every module that requires this one.
    requires static org.jspecify;

    exports io.github.cookieregistry;
}
