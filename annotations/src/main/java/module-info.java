/** The annotations that declare cookies, and the run-time model of the generated registry. */
module io.github.cookieregistry {
    requires static transitive org.jspecify;

    exports io.github.cookieregistry;
}
