package io.github.cookieregistry.core.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** A digest of what visitors agree to. Each text goes in with its length, so that no two contents look alike. */
final class ConsentDigest {

    private final MessageDigest digest;

    private ConsentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static ByteBuffer of(int revision, Wordings controller, List<ConsentFacts> cookies) {
        ConsentDigest digest = new ConsentDigest();
        digest.number(revision);
        digest.wordings(controller);
        digest.number(cookies.size());
        cookies.forEach(digest::cookie);
        return ByteBuffer.wrap(digest.digest.digest());
    }

    private void cookie(ConsentFacts cookie) {
        text(cookie.name());
        text(cookie.match().name());
        text(cookie.storage().name());
        text(cookie.domain());
        text(cookie.category().name());
        text(cookie.provider());
        text(cookie.party().name());
        number(cookie.recipients().size());
        cookie.recipients().forEach(this::text);
        text(cookie.purpose());
        number(cookie.seconds());
        wordings(cookie.wordings());
    }

    private void wordings(Wordings wordings) {
        List<Wordings.Wording> texts = wordings.texts();
        number(texts.size());
        texts.forEach(wording -> {
            text(wording.member());
            text(wording.language());
            text(wording.text());
        });
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }
}
