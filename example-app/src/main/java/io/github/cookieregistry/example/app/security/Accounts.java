package io.github.cookieregistry.example.app.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The accounts, with their passwords salted and hashed. */
public final class Accounts {

    private record Hash(String salt, String hash) {}

    /** OWASP's Password Storage Cheat Sheet asks for as many rounds of PBKDF2 with HMAC-SHA-256. */
    private static final int ROUNDS = 600_000;

    private static final int BITS = 256;

    /** For unknown users, so that the time of an answer does not tell who has an account. */
    private static final Hash NOBODY = new Hash("00000000000000000000000000000000", "");

    private final Map<String, Hash> hashes;

    private Accounts(Map<String, Hash> hashes) {
        this.hashes = hashes;
    }

    /** The one account of the example: {@code demo}, with the password {@code open-data}. */
    public static Accounts ofTheExample() {
        return new Accounts(Map.of(
                "demo",
                new Hash(
                        "50d858e0985ecc7f60418aaf0cc5ab58",
                        "cd25e5a4c645cd2f1251ad05cb88adff18b2c75249793adac857371401282817")));
    }

    /** Whether the user exists and has this password. */
    public boolean matches(String user, String password) {
        Hash expected = hashes.getOrDefault(user, NOBODY);
        return MessageDigest.isEqual(
                HexFormat.of().parseHex(expected.hash()),
                hash(password, HexFormat.of().parseHex(expected.salt())));
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has PBKDF2WithHmacSHA256", e);
        }
    }
}
