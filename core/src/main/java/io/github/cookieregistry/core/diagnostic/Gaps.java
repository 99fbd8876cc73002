package io.github.cookieregistry.core.diagnostic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gaps of a text for {@link String#format}, of which the texts of messages use strings alone. */
final class Gaps {

    private static final Pattern GAP = Pattern.compile("%(?:%|(\\d)\\$s|s)");

    private Gaps() {}

    /** How many arguments the text takes. */
    static int count(String text) {
        int inOrder = 0;
        int highest = 0;
        Matcher gap = GAP.matcher(text);
        while (gap.find()) {
            if (gap.group(1) != null) {
                highest = Math.max(highest, Integer.parseInt(gap.group(1)));
            } else if (gap.group().equals("%s")) {
                inOrder++;
            }
        }
        return Math.max(inOrder, highest);
    }
}
