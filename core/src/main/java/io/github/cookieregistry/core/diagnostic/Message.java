package io.github.cookieregistry.core.diagnostic;

import io.github.cookieregistry.Level;
import java.util.Locale;

/**
 * Every sentence that a build can print: its key, what is wrong, and the way out. In the texts, {@code %s} stands for
 * the arguments in order, those of the sentence first, and {@code %2$s} for the second one wherever it stands.
 */
public enum Message {
    BLANK(
            DiagnosticKey.COOKIE_BLANK,
            "The cookie \"%s\" has a blank %s.",
            "Say it in plain words: the policy publishes it."),
    NOT_CONSTANT(
            DiagnosticKey.COOKIE_NOT_CONSTANT,
            "\"%s\" is no compile-time constant String.",
            "Declare it static final String, with a literal or another constant as its value."),
    NAME_MISMATCH(
            DiagnosticKey.COOKIE_NAME_MISMATCH,
            "The declared name \"%s\" differs from the constant's value \"%s\".",
            "Leave name out: it defaults to the constant's value."),
    NAME_WITH_SIGN(
            DiagnosticKey.COOKIE_NAME_SYNTAX,
            "The name \"%s\" holds '%s' (%s), which no cookie's name may (RFC 6265, section 4.1.1).",
            Shared.TOKEN),
    NAME_WITH_INVISIBLE(
            DiagnosticKey.COOKIE_NAME_SYNTAX,
            "The name \"%s\" holds %s, which no cookie's name may (RFC 6265, section 4.1.1).",
            Shared.TOKEN),
    NAME_OF_ANOTHER(
            DiagnosticKey.COOKIE_NAME_SYNTAX,
            Level.WARNING,
            "The third party's name \"%s\" holds %s, which no server may send in a cookie's name (RFC 6265, section 4.1.1), though browsers keep it.",
            "Compare it with the vendor's own list."),
    NAME_TOO_LONG(DiagnosticKey.COOKIE_NAME_SYNTAX, "The name of the cookie %s %s.", "Shorten it."),
    DUPLICATE(
            DiagnosticKey.COOKIE_DUPLICATE,
            "The cookie \"%s\" is declared by %s already, with the same domain and path.",
            "Keep one of the two declarations."),
    OVERLAP(
            DiagnosticKey.COOKIE_OVERLAP,
            "The cookie \"%s\" is claimed by %s too, which says otherwise of it: %s.",
            "Give both the same facts, or choose names that exclude each other."),
    PREFIX(
            DiagnosticKey.COOKIE_PREFIX,
            "The name \"%s\" begins with %s, and browsers then refuse the cookie unless it has %s.",
            "Set %s."),
    SAME_SITE(
            DiagnosticKey.COOKIE_SAME_SITE,
            "The cookie \"%s\" has SameSite=None without Secure, and browsers then refuse it.",
            "Set secure = true."),
    PARTITIONED(
            DiagnosticKey.COOKIE_PARTITIONED,
            "The cookie \"%s\" is partitioned without Secure, and browsers then refuse it.",
            "Set secure = true."),
    PATH(DiagnosticKey.COOKIE_PATH, Shared.PATH_FAULT, Shared.PATH),
    PATH_TOO_LONG(
            DiagnosticKey.COOKIE_PATH,
            Shared.PATH_FAULT,
            "Name a folder further up: the cookie is then sent to all that it holds."),
    DOMAIN(
            DiagnosticKey.COOKIE_DOMAIN,
            "The domain of the cookie \"%s\" %s.",
            "Write an ASCII host name of letters, digits, hyphens and dots, such as example.com."),
    DURATION(
            DiagnosticKey.COOKIE_DURATION,
            "The duration \"%s\" of the cookie \"%s\" is neither \"session\" nor a positive ISO-8601 duration in whole seconds.",
            "Write it like \"P13M\", \"P14D\", \"PT30M\" or \"session\"."),
    DURATION_CAP(
            DiagnosticKey.COOKIE_DURATION_CAP,
            "The cookie \"%s\" is to last %s, but browsers keep a cookie 400 days at most.",
            "Declare \"P400D\" or less, so that the policy tells what happens."),
    COOKIE_TEXT(DiagnosticKey.COOKIE_TEXT, "The member %s of the cookie \"%s\" holds %s.", Shared.PLAIN),
    POLICY_TEXT(DiagnosticKey.COOKIE_TEXT, "The %s of this module's @CookiePolicy holds %s.", Shared.PLAIN),
    EXCEPTION_TEXT(DiagnosticKey.COOKIE_TEXT, "The reason of the exception for %s holds %s.", Shared.PLAIN),
    COOKIE_URL(
            DiagnosticKey.COOKIE_URL,
            "The policyUrl of \"%s\" is no absolute http or https URL: \"%s\".",
            "Write it like https://example.com/privacy."),
    CONTACT_URL(
            DiagnosticKey.COOKIE_URL,
            "The contact of this module's @CookiePolicy is no http, https or mailto URL: \"%s\".",
            "Write it like https://example.com/contact or mailto:privacy@example.com, or in plain words."),
    MISSING(
            DiagnosticKey.COOKIE_MISSING,
            "The cookie \"%s\" has no %s, which this site's @CookiePolicy requires.",
            "Add %2$s."),
    COOKIE_PLACEHOLDER(
            DiagnosticKey.COOKIE_PLACEHOLDER, "The %s of the cookie \"%s\" is a leftover: \"%s\".", Shared.LEFTOVER),
    UNCLASSIFIED(
            DiagnosticKey.COOKIE_PLACEHOLDER,
            "The cookie \"%s\" is not classified yet.",
            "Give it the category that says what it is for: until then it is treated as one that needs consent."),
    POLICY_PLACEHOLDER(
            DiagnosticKey.COOKIE_PLACEHOLDER,
            "The %s of this module's @CookiePolicy is a leftover: \"%s\".",
            Shared.LEFTOVER),
    COOKIE_VALUE_UNKNOWN(
            DiagnosticKey.COOKIE_UNRESOLVED_VALUE,
            "The %s of the cookie \"%s\" is still unknown in the last round.",
            Shared.UNKNOWN),
    POLICY_VALUE_UNKNOWN(
            DiagnosticKey.COOKIE_UNRESOLVED_VALUE,
            "The %s of this module's @CookiePolicy is still unknown in the last round.",
            "Refer to a constant or class that exists, or write the value itself."),
    EXCEPTION_VALUE_UNKNOWN(
            DiagnosticKey.COOKIE_UNRESOLVED_VALUE,
            "The reason of the exception for %s is still unknown in the last round.",
            Shared.UNKNOWN),
    LANGUAGE_UNKNOWN(
            DiagnosticKey.COOKIE_TRANSLATION,
            "The language \"%s\" is none that the page's own words exist in.",
            "Choose among %s, or drop it."),
    TRANSLATION_MISSING(
            DiagnosticKey.COOKIE_TRANSLATION,
            "The text %s does not exist in the language \"%s\".",
            "Add a line \"%1$s = …\" to %3$s beside the sources of the package %4$s."),
    TRANSLATION_TEXT(DiagnosticKey.COOKIE_TRANSLATION, "The text %s of %s holds %s.", Shared.PLAIN),
    TRANSLATION_UNUSED(
            DiagnosticKey.COOKIE_TRANSLATION,
            Level.WARNING,
            "The text %s of %s belongs to nothing that is published.",
            "Remove it, or correct its key."),
    TRANSLATION_FILE(
            DiagnosticKey.COOKIE_TRANSLATION,
            "The file %s is no properties file: it holds a broken \\u escape.",
            "Write four hexadecimal digits after \\u, or the character itself: the file is read as UTF-8."),
    CONFLICT(
            DiagnosticKey.COOKIE_CONFLICT,
            "The cookie \"%s\" is declared by %s of the included %s too, which says otherwise of it: %s.",
            "Give both the same facts, or declare it in one module only."),
    UNDOCUMENTED(
            DiagnosticKey.COOKIE_UNDOCUMENTED,
            "This sets the cookie \"%s\", which no @Cookie declares.",
            Shared.SUGGESTED),
    MANY_ERRORS(
            DiagnosticKey.COOKIE_UNDOCUMENTED,
            "This compile has %s errors about cookies, and javac shows the first hundred errors: they are about %s.",
            "Declare these cookies; the option -Xmaxerrs shows all places."),
    CODE_NOT_CHECKED(
            DiagnosticKey.COOKIE_UNDOCUMENTED,
            Level.OFF,
            "This compiler runs no javac plugin, so nobody looked for code that sets undocumented cookies.",
            "Let javac compile the module too, on the build server at least."),
    IMPLIED(
            DiagnosticKey.COOKIE_IMPLIED,
            "This makes %s set its cookie \"%s\", which no @Cookie declares.",
            Shared.SUGGESTED),
    UNRESOLVED(
            DiagnosticKey.COOKIE_UNRESOLVED,
            "This sets a cookie whose name cannot be known at compile time.",
            "Pass a constant, or mark the parameter that brings the name with @CookieName."),
    UNRESOLVED_SETTING(
            DiagnosticKey.COOKIE_UNRESOLVED,
            "This sets a cookie whose name cannot be known at compile time: its name is the value of \"%s\".",
            "Declare the name that the configuration gives, and pass its constant, or accept the cookie here with @UndocumentedCookie."),
    UNRESOLVED_SETTING_WITH_DEFAULT(
            DiagnosticKey.COOKIE_UNRESOLVED,
            "This sets a cookie whose name cannot be known at compile time: its name is the value of \"%s\" (default \"%s\").",
            Shared.SUGGESTED),
    DRIFT(
            DiagnosticKey.COOKIE_DRIFT,
            "The cookie \"%s\" is set %s.",
            "Set it as %s declares it, or declare what is set."),
    EXCEPTION_WITHOUT_REASON(
            DiagnosticKey.COOKIE_EXCEPTION,
            "The exception for %s has no reason.",
            "Say why the cookies are left undocumented: whoever answers for the policy reads it."),
    EXCEPTION_WITHOUT_EFFECT(
            DiagnosticKey.COOKIE_EXCEPTION,
            Level.WARNING,
            "This @UndocumentedCookie hides nothing any more.",
            "Remove it, or name the cookies that it is for."),
    PROCESSING_OFF(
            DiagnosticKey.COOKIE_NOT_PROCESSED,
            "This compile holds @Cookie declarations, but annotation processing is switched off (-proc:none).",
            "Leave that option out: else there is neither a registry nor a policy."),
    PROCESSOR_ON_CLASS_PATH(
            DiagnosticKey.COOKIE_NOT_PROCESSED,
            "This compile holds @Cookie declarations, but no annotation processor ran: javac runs none with -proc:none, nor since JDK 23 one that is on the class path alone.",
            "Put cookie-registry-processor on the processor path (annotationProcessorPaths in Maven, annotationProcessor in Gradle), without -proc:none."),
    PROCESSOR_MISSING(
            DiagnosticKey.COOKIE_NOT_PROCESSED,
            "This compile holds @Cookie declarations, but none of the annotation processors that ran took them for Cookie Registry.",
            "Name io.github.cookieregistry.processor.CookieProcessor in the option -processor, or leave that option out; let no other processor claim all annotations before it."),
    COMPILED_IMPLICITLY(
            DiagnosticKey.COOKIE_NOT_PROCESSED,
            "This @Cookie stands in a source that javac compiles of its own accord, which no annotation processor sees: no registry of this compile holds it.",
            "Name the source among those to compile, beside the ones that use it."),
    IN_COMPACT_SOURCE(
            DiagnosticKey.COOKIE_NOT_PROCESSED,
            "This annotation stands in a compact source file, whose class has no name that leads to it: neither registry nor policy can hold it.",
            "Move what it stands on to a class that has its own name, in a source of its own."),
    DECLARED_IN_METHOD(
            DiagnosticKey.COOKIE_NOT_PROCESSED,
            "This @Cookie stands in a type inside a method or an expression, where no annotation processor sees it.",
            "Move the constant to a type that is declared outside."),
    SECOND_POLICY(
            DiagnosticKey.COOKIE_POLICY,
            "This module has a second @CookiePolicy, beside that of %s.",
            "Keep one of the two."),
    NO_COMMON_PACKAGE(
            DiagnosticKey.COOKIE_POLICY,
            "The declarations share no package that the registry could go to.",
            "Put @CookiePolicy on the package that shall hold it."),
    NO_DATE(DiagnosticKey.COOKIE_POLICY, "The date \"%s\" is no ISO-8601 date.", "Write it like \"2026-11-25\"."),
    REGISTRY_NAME(DiagnosticKey.COOKIE_POLICY, "The registry's name \"%s\" is no simple Java name.", Shared.REGISTRY),
    REGISTRY_NAME_TOO_LONG(
            DiagnosticKey.COOKIE_POLICY,
            "The registry's name is too long for the names of its files.",
            Shared.REGISTRY),
    REGISTRY_EXISTS(
            DiagnosticKey.COOKIE_POLICY,
            "The registry %s cannot be generated: a class of that name exists.",
            "Rename that class, or name the registry with @CookiePolicy(registry = \"ShopCookieRegistry\")."),
    REGISTRY_ELSEWHERE(
            DiagnosticKey.COOKIE_POLICY,
            "The registry %s of %s has the name of another one on the path of this compile, that of %s: at run time one hides the other.",
            "Give one of them a name of its own, such as @CookiePolicy(registry = \"TestCookieRegistry\") among the tests, and let its includes name the other where both shall count."),
    REGISTRY_OUTDATED(
            DiagnosticKey.COOKIE_POLICY,
            "The registry %s among the sources was generated from other declarations than these.",
            "Delete it, and let one tool alone run the processor: beside kapt, javac with <proc>none</proc>."),
    NO_LANGUAGE(
            DiagnosticKey.COOKIE_POLICY,
            "The languages of this module's @CookiePolicy are none.",
            "Name one, or leave the member out for English."),
    LANGUAGE_TWICE(DiagnosticKey.COOKIE_POLICY, "The language \"%s\" is named twice.", "Name each language once."),
    INCLUDES_NO_REGISTRY(
            DiagnosticKey.COOKIE_POLICY,
            "The included %s is no generated registry.",
            "Name the class that the other module's build generates, such as LoginCookieRegistry.class."),
    INCLUDES_OFF_PATH(
            DiagnosticKey.COOKIE_POLICY,
            "The registry %s, which %s includes, is not on the path.",
            "Add its module to the path of this compile: in Gradle as api, in Maven without provided or optional."),
    INCLUDES_WITHOUT_TYPES(
            DiagnosticKey.COOKIE_POLICY,
            "The registry %s has cookies of %s, of which this compile has no class file.",
            "Keep the types that declare cookies in the module's jar."),
    INCLUDES_CIRCLE(
            DiagnosticKey.COOKIE_POLICY,
            "The included registries go round in a circle: %s.",
            "Let the two modules include a third one, or only one of them the other."),
    DECLARED_TOO_LATE(
            DiagnosticKey.COOKIE_POLICY,
            "The cookie \"%s\" is declared in a source that was generated after the registry.",
            "Declare it in a source of your own."),
    CONSENT_FILE(
            DiagnosticKey.COOKIE_POLICY,
            "The file %s does not tell what visitors agreed to: %s.",
            "Replace it with the cookie-consent.json of the build that visitors were last asked with."),
    CONSENT_FILE_UNMERGED(
            DiagnosticKey.COOKIE_POLICY,
            "The file %s does not tell what visitors agreed to: it holds the files of two branches, unmerged.",
            Shared.MERGE),
    CONSENT_FILE_EDITED(
            DiagnosticKey.COOKIE_POLICY,
            "The file %s does not tell what visitors agreed to: it was edited or merged after a build wrote it.",
            Shared.MERGE),
    CONSENT_FILE_NEWER(
            DiagnosticKey.COOKIE_POLICY,
            "The file %s does not tell what visitors agreed to: it has version %s and this release of Cookie Registry reads up to version %s.",
            "Build with the release that wrote it, or a later one."),
    CONSENT_FILE_OUTDATED(
            DiagnosticKey.COOKIE_POLICY,
            Level.WARNING,
            "The file %s is not what this build tells visitors under the same revision.",
            "Copy this build's cookie-consent.json over it before you release: else nobody is asked when what went comes back."),
    OPTION_LEVEL(DiagnosticKey.COOKIE_OPTION, "The option -A%s=%s has no such level.", "Write error, warning or off."),
    CATALOGUE_UNREADABLE(
            DiagnosticKey.COOKIE_OPTION,
            "The catalogue of cookie APIs in %s cannot be read: %s.",
            "Repair the file or the jar that holds it: see docs/catalogue.md."),
    CATALOGUE_CELLS(
            DiagnosticKey.COOKIE_OPTION,
            "Line %s of the catalogue of cookie APIs in %s has %s of %s cells.",
            Shared.CELLS),
    CATALOGUE_KIND(
            DiagnosticKey.COOKIE_OPTION,
            "Line %s of the catalogue of cookie APIs in %s names no kind: \"%s\".",
            Shared.CELLS),
    CATALOGUE_PLACE(
            DiagnosticKey.COOKIE_OPTION,
            "Line %s of the catalogue of cookie APIs in %s tells no place of a name: \"%s\".",
            Shared.CELLS),
    CATALOGUE_PLACE_OF_KIND(
            DiagnosticKey.COOKIE_OPTION,
            "Line %s of the catalogue of cookie APIs in %s does not say where a call of the kind \"%s\" has its name: \"%s\".",
            Shared.CELLS),
    OUTPUT_NOT_WRITTEN(
            DiagnosticKey.COOKIE_OUTPUT,
            "The file %s cannot be written: %s.",
            "Clear the way for it, or let the compiler write to another folder."),
    CLASS_NOT_READ(
            DiagnosticKey.COOKIE_OUTPUT,
            "The class file %s of the included registry %s cannot be read: it is broken, or too new for this compiler.",
            "Build the library that holds it again, or fetch it again."),
    OUTPUT_NOT_READ(
            DiagnosticKey.COOKIE_OUTPUT,
            "The file %s cannot be read: %s.",
            "Put a file there that can be read, or none."),
    INTERNAL(
            DiagnosticKey.COOKIE_INTERNAL,
            "A fault of Cookie Registry itself: %s.",
            "Please report this line at https://github.com/cookieregistry/cookie-registry/issues.");

    /** What several messages say; a constant's own field cannot be read before the constant is made. */
    private static final class Shared {
        static final String TOKEN = "Use letters, digits and !#$%%&'*+-.^_`|~ only.";
        static final String PATH = "Begin it with / and leave out ; and control characters.";
        static final String PATH_FAULT = "The path of the cookie \"%s\" %s.";
        static final String PLAIN = "Remove it: published text is plain text.";
        static final String LEFTOVER = "Write what visitors shall read.";
        static final String UNKNOWN = "Refer to a constant that exists, or write the text itself.";
        static final String MERGE =
                "Take the file whole, as one commit holds it: after a merge the one with the higher revision. If both have"
                        + " the same, or in doubt, write {\"version\": 2, \"revision\": <the higher one>, \"cookies\": []}:"
                        + " visitors are then asked again.";
        /** A declaration to paste, or where one is: no two are alike. */
        static final String SUGGESTED = "%s";

        static final String REGISTRY = "Write it like \"ShopCookieRegistry\".";
        static final String CELLS =
                "Write library, kind, owner, member, parameters and name, parted by tabs: see docs/catalogue.md.";
    }

    private final DiagnosticKey key;
    private final Level level;
    private final String sentence;
    private final String wayOut;
    private final int gaps;

    Message(DiagnosticKey key, String sentence, String wayOut) {
        this(key, key.level(), sentence, wayOut);
    }

    Message(DiagnosticKey key, Level level, String sentence, String wayOut) {
        this.key = key;
        this.level = level;
        this.sentence = sentence;
        this.wayOut = wayOut;
        this.gaps = Gaps.count(sentence + " " + wayOut);
    }

    /** What the message is sorted by. */
    public DiagnosticKey key() {
        return key;
    }

    /** The level when nobody says otherwise, {@link Level#OFF} for what is a note and no problem. */
    public Level level() {
        return level;
    }

    /** What is wrong, with a gap for each argument. */
    public String sentence() {
        return sentence;
    }

    /** What to do, with a gap for each argument. */
    public String wayOut() {
        return wayOut;
    }

    /**
     * The whole message: key in brackets, sentence, way out, link. The arguments of the sentence come first.
     *
     * @throws IllegalArgumentException when the texts have another number of gaps
     */
    public String text(Object... arguments) {
        requireArguments(arguments.length);
        return "[" + key.key() + "] " + String.format(Locale.ROOT, sentence + " " + wayOut, arguments) + " "
                + key.documentation();
    }

    /** @throws IllegalArgumentException when the texts have another number of gaps */
    void requireArguments(int count) {
        if (count != gaps) {
            throw new IllegalArgumentException(name() + " has " + gaps + " gaps, and was given " + count);
        }
    }
}
