package io.github.cookieregistry.core.render.format;

import java.util.regex.Pattern;

/** Published text inside Markdown, GitHub's dialect with its tables and automatic links included. */
public final class MarkdownText {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern SYNTAX = Pattern.compile("[\\\\`*_{}\\[\\]<>&|~#$@]|:(?=//)|(?<=[wW]{3})\\.");
    private static final Pattern TICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** Text within a line; what would begin a heading or a list is not escaped, so that it must not begin a line. */
    public static String escape(String text) {
        return SYNTAX.matcher(oneLine(text)).replaceAll("\\\\$0");
    }

    /**
     * A code span, as a table's cell can hold it: within a table a pipe ends the cell even inside a code span, unless a
     * backslash stands before it (GitHub Flavored Markdown, section 4.10).
     */
    public static String code(String text) {
        String line = oneLine(text);
        int longest = TICKS.matcher(line)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String pad = longest > 0 ? " " : "";
        return fence + pad + line.replace("|", "\\|") + pad + fence;
    }

    /** A link to an address that holds no angle brackets, spaces or backslashes. */
    public static String link(String text, String address) {
        return "[" + escape(text) + "](<" + address.replace("&", "&amp;") + ">)";
    }

    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }
}
