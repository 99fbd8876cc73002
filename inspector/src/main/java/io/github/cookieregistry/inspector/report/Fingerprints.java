package io.github.cookieregistry.inspector.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a finding of one run is one of another run. A finding is known by its sentence's kind, its file and its
 * cookie; those that are alike in all of these are counted in the order of the file. So it stays the same when lines
 * are added above it, or when it is worded otherwise.
 */
final class Fingerprints {

    private static final int BYTES = 16;

    private Fingerprints() {}

    /** One for each of the findings, in their order. */
    static List<String> of(List<ReportedFinding> findings) {
        Map<List<String>, Integer> met = new HashMap<>();
        List<String> fingerprints = new ArrayList<>();
        for (ReportedFinding finding : findings) {
            List<String> identity = List.of(
                    finding.key().key(),
                    finding.message().name(),
                    finding.path(),
                    finding.storage(),
                    finding.name().orElse(""),
                    finding.name().isPresent() ? "" : withoutLine(finding));
            fingerprints.add(digest(identity + "#" + met.merge(identity, 1, Integer::sum)));
        }
        return fingerprints;
    }

    /** Of what has no name, the declaration at fault; nothing where the place is a line. */
    private static String withoutLine(ReportedFinding finding) {
        return finding.place().matches("(?s).*:\\d+") ? "" : finding.place();
    }

    private static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            // Each Java platform has it.
            throw new IllegalStateException(e);
        }
    }
}
