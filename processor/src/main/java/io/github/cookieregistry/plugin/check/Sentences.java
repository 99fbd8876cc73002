package io.github.cookieregistry.plugin.check;

/** What is told of the use of annotations, rather than of cookies. */
final class Sentences {

    /** What is told of an exception that hides nothing. */
    static final String[] NOTHING_HIDDEN = {
        "This @UndocumentedCookie hides nothing any more.", "Remove it, or name the cookies that it is for."
    };

    /** What is told where a compile has declarations, and no registry. */
    static final String[] PROCESSOR_MISSING = {
        "This compile holds @Cookie declarations, but the annotation processor of Cookie Registry did not run.",
        "Put cookie-registry-processor on the processor path: since JDK 23 javac runs no processor from the class path."
    };

    /** What is told of a declaration that no processor can see. */
    static final String[] IN_A_METHOD = {
        "This @Cookie stands in a type inside a method or an expression, where no annotation processor sees it.",
        "Move the constant to a type that is declared outside."
    };

    private Sentences() {}
}
