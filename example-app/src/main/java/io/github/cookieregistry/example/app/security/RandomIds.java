package io.github.cookieregistry.example.app.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Identifiers that nobody can guess: 256 random bits, in the letters that a cookie's value may hold. */
final class RandomIds {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomIds() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
