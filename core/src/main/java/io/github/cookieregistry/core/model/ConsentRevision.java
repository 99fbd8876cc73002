package io.github.cookieregistry.core.model;

import io.github.cookieregistry.Category;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The number that tells a consent manager when to ask again.
 *
 * <p>It stays while everything that needs consent is covered by what visitors were last asked; else it follows from the
 * facts. Removing a cookie or shortening its life must not change it, but adding it back or lengthening it must: no
 * function of the present facts alone can do that, so the {@link AgreedConsent} is part of the sources. Without one,
 * each change of the facts changes the number, so that nobody is asked too seldom.
 */
final class ConsentRevision {

    private ConsentRevision() {}

    /** Whether visitors have to be asked about a cookie at all. */
    static boolean isNeededFor(CookieDeclaration cookie) {
        return cookie.category() != Category.NECESSARY;
    }

    /** What the next visitor agrees to: the same as before while that covers the present facts. */
    static AgreedConsent next(List<CookieDeclaration> cookies, AgreedConsent agreed) {
        List<ConsentFacts> facts = cookies.stream()
                .filter(ConsentRevision::isNeededFor)
                .map(ConsentFacts::of)
                .sorted()
                .toList();
        return facts.stream().allMatch(agreed::covers)
                ? agreed
                : new AgreedConsent(number(facts, agreed.revision()), facts);
    }

    /** A positive number, since consent managers take 0 as "never ask again", and another than the last. */
    private static int number(List<ConsentFacts> facts, int last) {
        int number = ByteBuffer.wrap(sha256(facts.toString())).getInt() & Integer.MAX_VALUE;
        return number == 0 || number == last ? last % (Integer.MAX_VALUE - 1) + 1 : number;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
