package io.github.cookieregistry.example.app.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed double-submit tokens: a form sends back what the cookie holds, and the signature ties it to the visitor's
 * session, so that a cookie which somebody else planted is refused. The key lives as long as the server.
 */
public final class CsrfTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    public CsrfTokens() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * A new token.
     *
     * @param sessionId the session that it is good for; empty before the log-in
     */
    public String issue(String sessionId) {
        String nonce = RandomIds.next();
        return nonce + "." + signature(nonce, sessionId);
    }

    /** Whether this is a token of ours for that session. */
    public boolean isGenuine(String token, String sessionId) {
        int dot = token.indexOf('.');
        return dot > 0 && areEqual(token.substring(dot + 1), signature(token.substring(0, dot), sessionId));
    }

    /** Compares in a time that does not depend on the difference. */
    public static boolean areEqual(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String nonce, String sessionId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal((nonce + "." + sessionId).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
