package io.github.cookieregistry.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report's Markdown, line by line. */
public final class Report {

    private final StringBuilder text = new StringBuilder();

    /** A heading of that level, from 1. */
    public void heading(int level, String format, Object... arguments) {
        paragraph("#".repeat(level) + " " + format, arguments);
    }

    /** A block of text, and the blank line behind it. */
    public void paragraph(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments).strip()).append("\n\n");
    }

    /** A table whose first row is its head. */
    public void table(List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>(rows);
        lines.add(1, rows.get(0).stream().map(cell -> "---").toList());
        for (List<String> line : lines) {
            text.append("| ").append(String.join(" | ", line)).append(" |\n");
        }
        text.append('\n');
    }

    /** One formatted cell. */
    public static String cell(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    /** Median, least and greatest value of a cell. */
    public static String cell(Samples samples) {
        return cell("%.2f (%.2f–%.2f)", samples.median(), samples.min(), samples.max());
    }

    /** All that was written so far. */
    public String markdown() {
        return text.toString().strip() + "\n";
    }
}
