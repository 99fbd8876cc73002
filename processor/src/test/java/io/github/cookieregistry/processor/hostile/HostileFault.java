package io.github.cookieregistry.processor.hostile;

import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import java.util.Random;
import java.util.function.BiFunction;

/** A way to spoil a declaration, and the message that it must lead to: one, on the declaration's line. */
enum HostileFault {
    CONTROL_CHARACTERS(
            DiagnosticKey.COOKIE_TEXT,
            (cookie, random) -> cookie.with("purpose", JavaLiteral.of(HostileTexts.forbidden(random), random))
                    .source()),
    LONE_SURROGATE(
            DiagnosticKey.COOKIE_TEXT,
            (cookie, random) -> cookie.with("justification", "\"\\ud800\"").source()),
    FORBIDDEN_RECIPIENT(
            DiagnosticKey.COOKIE_TEXT,
            (cookie, random) -> cookie.with(
                            "recipients", "{\"a\", " + JavaLiteral.of(HostileTexts.forbidden(random)) + ", \"b\\0\"}")
                    .source()),
    NUL_PROVIDER(
            DiagnosticKey.COOKIE_TEXT,
            (cookie, random) -> cookie.with("provider", "\"\\0\"").source()),
    BLANK_PROVIDER(
            DiagnosticKey.COOKIE_BLANK,
            (cookie, random) -> cookie.with("provider", "\" \\u2003\"").source()),
    EMPTY_PURPOSE(
            DiagnosticKey.COOKIE_BLANK,
            (cookie, random) -> cookie.with("purpose", "\"\"").source()),
    SCRIPT_URL(
            DiagnosticKey.COOKIE_URL,
            (cookie, random) -> cookie.with("policyUrl", "\"javascript:alert(1)//http://example.com\"")
                    .source()),
    NOISY_URL(
            DiagnosticKey.COOKIE_URL,
            (cookie, random) -> cookie.with("policyUrl", JavaLiteral.of(HostileTexts.noise(random) + "\"<x"))
                    .source()),
    DATA_URL(
            DiagnosticKey.COOKIE_URL,
            (cookie, random) -> cookie.with("policyUrl", "\"data:text/html,<script>alert(1)</script>\"")
                    .source()),
    DURATION_NOISE(
            DiagnosticKey.COOKIE_DURATION,
            (cookie, random) -> cookie.with("duration", JavaLiteral.of(HostileTexts.noise(random) + "?"))
                    .source()),
    DURATION_OVERFLOW(
            DiagnosticKey.COOKIE_DURATION,
            (cookie, random) ->
                    cookie.with("duration", "\"P99999999999999999999Y\"").source()),
    DURATION_OF_ARABIC_DIGITS(
            DiagnosticKey.COOKIE_DURATION,
            (cookie, random) -> cookie.with("duration", "\"P\\u0661D\"").source()),
    PATH_INJECTION(
            DiagnosticKey.COOKIE_PATH,
            (cookie, random) ->
                    cookie.with("path", "\"/; Domain=evil.example\"").source()),
    PATH_HEADER(
            DiagnosticKey.COOKIE_PATH,
            (cookie, random) ->
                    cookie.with("path", "\"/\\r\\nSet-Cookie: a=b\"").source()),
    RELATIVE_PATH(
            DiagnosticKey.COOKIE_PATH,
            (cookie, random) -> cookie.with("path", "\"../../etc\"").source()),
    DOMAIN_INJECTION(
            DiagnosticKey.COOKIE_DOMAIN,
            (cookie, random) -> cookie.with("domain", "\"example.com; Secure\"").source()),
    DOMAIN_NOISE(
            DiagnosticKey.COOKIE_DOMAIN,
            (cookie, random) -> cookie.with("domain", JavaLiteral.of("\0" + HostileTexts.noise(random)))
                    .source()),
    DOMAIN_LOOK_ALIKE(
            DiagnosticKey.COOKIE_DOMAIN,
            (cookie, random) -> cookie.with("domain", "\"ex\\u0430mple.com\"").source()),
    MISMATCH(
            DiagnosticKey.COOKIE_NAME_MISMATCH,
            (cookie, random) -> cookie.with(
                            "name", JavaLiteral.of(HostileTexts.allowed(random) + random.nextLong(), random))
                    .source()),
    BLANK_NAME(
            DiagnosticKey.COOKIE_BLANK,
            (cookie, random) -> cookie.with("name", "\" \"").source()),
    UNKNOWN_TYPE(
            DiagnosticKey.COOKIE_UNRESOLVED_VALUE,
            (cookie, random) -> cookie.with("function", "nowhere.Missing.TEXT").source()),
    NOT_CONSTANT(
            DiagnosticKey.COOKIE_NOT_CONSTANT,
            (cookie, random) -> cookie.with("name", "").annotation() + " static final String " + cookie.constant()
                    + " = Integer.toString(3);"),
    NOT_FINAL(
            DiagnosticKey.COOKIE_NOT_CONSTANT,
            (cookie, random) ->
                    cookie.with("name", "").annotation() + " static String " + cookie.constant() + " = \"a\";"),
    NOT_STATIC(
            DiagnosticKey.COOKIE_NOT_CONSTANT,
            (cookie, random) ->
                    cookie.with("name", "").annotation() + " final String " + cookie.constant() + " = \"a\";"),
    NOT_TEXT(
            DiagnosticKey.COOKIE_NOT_CONSTANT,
            (cookie, random) ->
                    cookie.with("name", "").annotation() + " public static final int " + cookie.constant() + " = 1;"),
    NO_VALUE(
            DiagnosticKey.COOKIE_NOT_CONSTANT,
            (cookie, random) ->
                    cookie.with("name", "").annotation() + " public static String " + cookie.constant() + ";"),
    OBJECT(
            DiagnosticKey.COOKIE_NOT_CONSTANT,
            (cookie, random) -> cookie.with("name", "").annotation() + " public static final Object "
                    + cookie.constant() + " = \"a\";");

    private final DiagnosticKey key;
    private final BiFunction<HostileDeclaration, Random, String> spoil;

    HostileFault(DiagnosticKey key, BiFunction<HostileDeclaration, Random, String> spoil) {
        this.key = key;
        this.spoil = spoil;
    }

    /** The key of the message. */
    DiagnosticKey key() {
        return key;
    }

    /** The spoiled declaration, on one line. */
    String source(HostileDeclaration cookie, Random random) {
        return spoil.apply(cookie, random);
    }
}
