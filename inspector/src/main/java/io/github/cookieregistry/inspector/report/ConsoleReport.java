package io.github.cookieregistry.inspector.report;

import io.github.cookieregistry.Level;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Tells people what was found, a line each. */
public final class ConsoleReport {

    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter out;
    private final boolean colour;

    /** A report for a terminal or a file. */
    public ConsoleReport(PrintWriter out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** Prints each finding. */
    public void findings(List<ReportedFinding> findings) {
        for (ReportedFinding finding : findings) {
            out.println(line(finding));
        }
    }

    /** Prints how many findings there are of each key. */
    public void summary(Report report) {
        String table = Summary.table(report);
        if (!table.isEmpty()) {
            out.println();
            table.lines().forEach(out::println);
            out.println();
        }
        out.println(Summary.sentence(report));
    }

    private String line(ReportedFinding finding) {
        return line(finding, marked(finding.level(), finding.levelName()));
    }

    /** A finding's line without colour. */
    public static String plainLine(ReportedFinding finding) {
        return line(finding, finding.levelName());
    }

    private static String line(ReportedFinding finding, String level) {
        String where = finding.line() > 0 ? finding.path() + ":" + finding.line() : finding.path();
        return printable(where) + ": " + level + ": " + printable(finding.oneLine());
    }

    private String marked(Level level, String word) {
        return colour ? (level == Level.ERROR ? RED : YELLOW) + word + PLAIN : word;
    }

    /** Names of files and cookies may hold what moves a terminal's cursor, or turns the order of its letters. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(letter -> {
            int type = Character.getType(letter);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                printable.append(String.format(Locale.ROOT, "\\u%04x", letter));
            } else {
                printable.appendCodePoint(letter);
            }
        });
        return printable.toString();
    }
}
