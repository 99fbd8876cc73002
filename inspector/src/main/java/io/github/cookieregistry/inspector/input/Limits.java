package io.github.cookieregistry.inspector.input;

/**
 * How much is read at most. Each is several times what the largest real applications have, and keeps what was made to
 * fill a memory or a disk from doing so.
 */
final class Limits {

    /** Bytes of one class file. */
    static final int CLASS_BYTES = 16 << 20;

    /** Bytes of all class files of the module. */
    static final long ALL_CLASS_BYTES = 256L << 20;

    /** Bytes of one text, such as a page or a translation. */
    static final int TEXT_BYTES = 8 << 20;

    /** Files in one folder with all that it holds, or entries of one archive. */
    static final int FILES = 200_000;

    /** Folders in one another. */
    static final int FOLDER_DEPTH = 100;

    /** Archives in one another: a jar in a war in an ear. */
    static final int ARCHIVE_DEPTH = 3;

    /** Archives in other ones, all together. */
    static final int NESTED_ARCHIVES = 5_000;

    /** Bytes of all archives in other ones. */
    static final long NESTED_BYTES = 2L << 30;

    private Limits() {}
}
