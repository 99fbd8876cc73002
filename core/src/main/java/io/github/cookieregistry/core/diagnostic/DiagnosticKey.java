package io.github.cookieregistry.core.diagnostic;

import io.github.cookieregistry.Level;
import java.util.Locale;

/**
 * Every message that a build can show: its key, its default level, the sentence that says what is wrong, and the way
 * out. In the texts, {@code %s} stands for the arguments of the {@link Problem}, in order: those of the sentence first.
 */
public enum DiagnosticKey {
    COOKIE_BLANK(Level.ERROR, "The cookie \"%s\" has a blank %s.", "Say it in plain words: the policy publishes it."),
    COOKIE_NOT_CONSTANT(
            Level.ERROR,
            "\"%s\" is no compile-time constant String.",
            "Declare it static final String, with a literal or another constant as its value."),
    COOKIE_NAME_MISMATCH(
            Level.ERROR,
            "The declared name \"%s\" differs from the constant's value \"%s\".",
            "Leave name out: it defaults to the constant's value."),
    COOKIE_NAME_SYNTAX(
            Level.ERROR,
            "The name \"%s\" holds %s, which no cookie's name may (RFC 6265, section 4.1.1).",
            "Use letters, digits and !#$%%&'*+-.^_`|~ only."),
    COOKIE_DUPLICATE(
            Level.ERROR,
            "The cookie \"%s\" is declared by %s already, with the same domain and path.",
            "Keep one of the two declarations."),
    COOKIE_OVERLAP(
            Level.ERROR,
            "The cookie \"%s\" is claimed by %s too, which says otherwise of it: %s.",
            "Give both the same facts, or choose names that exclude each other."),
    COOKIE_PREFIX(
            Level.ERROR,
            "The name \"%s\" begins with %s, and browsers then refuse the cookie unless it has %s.",
            "Set %s."),
    COOKIE_SAME_SITE(
            Level.ERROR,
            "The cookie \"%s\" has SameSite=None without Secure, and browsers then refuse it.",
            "Set secure = true."),
    COOKIE_PARTITIONED(
            Level.ERROR,
            "The cookie \"%s\" is partitioned without Secure, and browsers then refuse it.",
            "Set secure = true."),
    COOKIE_PATH(
            Level.ERROR,
            "The path of the cookie \"%s\" %s.",
            "Begin it with / and leave out ; and control characters."),
    COOKIE_DOMAIN(
            Level.ERROR,
            "The domain of the cookie \"%s\" %s.",
            "Write an ASCII host name of letters, digits, hyphens and dots, such as example.com."),
    COOKIE_DURATION(
            Level.ERROR,
            "The duration \"%s\" of the cookie \"%s\" is neither \"session\" nor a positive ISO-8601 duration in whole seconds.",
            "Write it like \"P13M\", \"P14D\", \"PT30M\" or \"session\"."),
    COOKIE_DURATION_CAP(
            Level.WARNING,
            "The cookie \"%s\" is to last %s, but browsers keep a cookie 400 days at most.",
            "Declare \"P400D\" or less, so that the policy tells what happens."),
    COOKIE_TEXT(
            Level.ERROR, "The member %s of the cookie \"%s\" holds %s.", "Remove it: published text is plain text."),
    COOKIE_URL(
            Level.ERROR,
            "The %s of \"%s\" is no absolute http or https URL: \"%s\".",
            "Write it like https://example.com/privacy."),
    COOKIE_MISSING(Level.ERROR, "The cookie \"%s\" has no %s, which this site's @CookiePolicy requires.", "Add %s."),
    COOKIE_PLACEHOLDER(
            Level.WARNING, "The %s of the cookie \"%s\" is a leftover: \"%s\".", "Write what visitors shall read."),
    COOKIE_UNRESOLVED_VALUE(
            Level.ERROR,
            "The %s of the cookie \"%s\" is still unknown in the last round.",
            "Refer to a constant that exists, or write the text itself."),
    COOKIE_TRANSLATION(Level.ERROR, "%s", "%s"),
    COOKIE_CONFLICT(
            Level.ERROR,
            "The cookie \"%s\" is declared by %s of the included %s too, which says otherwise of it: %s.",
            "Give both the same facts, or declare it in one module only."),
    COOKIE_UNDOCUMENTED(Level.ERROR, "This sets the cookie \"%s\", which no @Cookie declares.", "%s"),
    COOKIE_IMPLIED(Level.WARNING, "This makes %s set its cookie \"%s\", which no @Cookie declares.", "%s"),
    COOKIE_UNRESOLVED(
            Level.WARNING,
            "This sets a cookie whose name cannot be known at compile time.",
            "Pass a constant, or mark the parameter that brings the name with @CookieName."),
    COOKIE_EXCEPTION(Level.ERROR, "%s", "%s"),
    COOKIE_NOT_PROCESSED(Level.ERROR, "%s", "%s"),
    COOKIE_POLICY(Level.ERROR, "%s", "%s"),
    COOKIE_OPTION(Level.ERROR, "%s", "%s"),
    COOKIE_INTERNAL(
            Level.ERROR,
            "A fault of Cookie Registry itself: %s.",
            "Please report this line at https://github.com/cookieregistry/cookie-registry/issues.");

    private static final String DOCUMENTATION =
            "https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#";

    private final Level level;
    private final String sentence;
    private final String wayOut;

    DiagnosticKey(Level level, String sentence, String wayOut) {
        this.level = level;
        this.sentence = sentence;
        this.wayOut = wayOut;
    }

    /** The key as messages and options spell it: {@code cookie-blank}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The level when nobody says otherwise. */
    public Level level() {
        return level;
    }

    /** Whether annotations alone tell, so that an option can set the level; the rest looks at code. */
    public boolean isDeclarationCheck() {
        return compareTo(COOKIE_UNDOCUMENTED) < 0;
    }

    /**
     * What a compile says once whose compiler cannot look at code: ECJ runs processors, but no javac plugin, so nobody
     * looked for undocumented cookies.
     */
    public static String codeNotChecked() {
        return "[" + COOKIE_UNDOCUMENTED.key()
                + "] This compiler runs no javac plugin, so nobody looked for code that sets"
                + " undocumented cookies. Let javac compile the module too, on the build server at least. "
                + COOKIE_UNDOCUMENTED.documentation();
    }

    /** The address of the key's section in the documentation. */
    public String documentation() {
        return DOCUMENTATION + key();
    }

    /** The whole message: key in brackets, sentence, way out, link. The arguments of the sentence come first. */
    public String message(Object... arguments) {
        return "[" + key() + "] " + String.format(Locale.ROOT, sentence + " " + wayOut, arguments) + " "
                + documentation();
    }
}
