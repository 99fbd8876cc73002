package io.github.cookieregistry.inspector.report;

import io.github.cookieregistry.Level;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was found, in a sentence and in a table. */
final class Summary {

    private Summary() {}

    /** One sentence. */
    static String sentence(Report report) {
        String found = report.findings().isEmpty()
                ? "Nothing is open"
                : counted(report.count(Level.ERROR), "error") + " and "
                        + counted(report.count(Level.WARNING), "warning");
        return found + " in " + counted(report.looked().getOrDefault("classes", 0), "class", "classes") + "; "
                + counted(report.inventory().cookies().size(), "cookie") + " declared.";
    }

    /** The findings by key, a line each; empty when there are none. */
    static String table(Report report) {
        Map<String, int[]> counts = new TreeMap<>();
        for (ReportedFinding finding : report.findings()) {
            int[] count = counts.computeIfAbsent(finding.key().key(), none -> new int[2]);
            count[finding.level() == Level.ERROR ? 0 : 1]++;
        }
        if (counts.isEmpty()) {
            return "";
        }
        int width = counts.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder table = new StringBuilder();
        line(table, width, "key", "errors", "warnings");
        counts.forEach((key, count) -> line(table, width, key, String.valueOf(count[0]), String.valueOf(count[1])));
        return table.toString();
    }

    private static void line(StringBuilder table, int width, String key, String errors, String warnings) {
        table.append(String.format(Locale.ROOT, "%-" + width + "s %8s %9s%n", key, errors, warnings)
                .replace("\r\n", "\n"));
    }

    /** The words for what the counts are of: {@code unreadableFiles} are "unreadable files". */
    static String words(String member) {
        return member.replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT).strip();
    }

    private static String counted(int count, String one) {
        return counted(count, one, one + "s");
    }

    private static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
