package io.github.cookieregistry.inspector.report;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * One finding, as it is told everywhere.
 *
 * @param message what it is, of which the text is made
 * @param level error or warning; what is off is no finding
 * @param name the cookie's name, a known beginning ending with {@code *}; empty where it is not known
 * @param storage where the browser keeps it, such as {@code COOKIE}
 * @param path the file: below the base folder where a source root tells it, else by its package
 * @param line 0 where nothing tells it
 * @param text the whole message
 * @param place the package path with the line, or the declaring constant
 */
public record ReportedFinding(
        Message message,
        Level level,
        Optional<String> name,
        String storage,
        String path,
        int line,
        String text,
        String place)
        implements Comparable<ReportedFinding> {

    private static final Comparator<ReportedFinding> ORDER = Comparator.comparing(ReportedFinding::path)
            .thenComparing(ReportedFinding::line)
            .thenComparing(finding -> finding.key().key())
            .thenComparing(finding -> finding.name().orElse(""))
            .thenComparing(ReportedFinding::text)
            .thenComparing(ReportedFinding::place)
            .thenComparing(ReportedFinding::storage)
            .thenComparing(ReportedFinding::level);

    /** What the message is sorted by. */
    public DiagnosticKey key() {
        return message.key();
    }

    /** The level as options spell it: {@code error}. */
    public String levelName() {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** The message without line breaks, for where a finding has one line. */
    public String oneLine() {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    @Override
    public int compareTo(ReportedFinding other) {
        return ORDER.compare(this, other);
    }
}
