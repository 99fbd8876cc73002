package io.github.cookieregistry.core.render.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import net.xyzsd.plurals.PluralRule;
import net.xyzsd.plurals.PluralRuleType;

/** Numbers, units, lists and dates of one language by the frozen patterns of the Unicode CLDR. */
final class Cldr {

    private final TextFile patterns;
    private final LongFunction<String> plurals;

    private Cldr(TextFile patterns, LongFunction<String> plurals) {
        this.patterns = patterns;
        this.plurals = plurals;
    }

    static Cldr of(String language) {
        return new Cldr(TextFile.read("cldr_" + language + ".properties"), plurals(language));
    }

    /**
     * The plural category of a whole number. The library makes the rules of all languages at its first use, which in a
     * small compile costs more than the page: the default language does without.
     */
    private static LongFunction<String> plurals(String language) {
        if (language.equals("en")) {
            return count -> count == 1 ? "one" : "other";
        }
        PluralRule rule = PluralRule.createOrDefault(language, "", PluralRuleType.CARDINAL);
        return count -> rule.select(count).name().toLowerCase(Locale.ROOT);
    }

    /** So many of a unit, such as {@code "13 months"}. */
    String unit(String unit, long count) {
        return patterns.get("unit." + unit + "." + plurals.apply(count), "unit." + unit + ".other")
                .replace("{0}", number(count));
    }

    /** Several units as one length of time, such as {@code "1 year, 6 months"}. */
    String units(List<String> units) {
        return join("units", units);
    }

    /** Several things that all belong, such as {@code "A, B, and C"}. */
    String list(List<String> items) {
        return join("list", items);
    }

    private String join(String style, List<String> items) {
        int last = items.size() - 1;
        if (last <= 0) {
            return String.join("", items);
        }
        if (last == 1) {
            return pair(style + ".two", items.get(0), items.get(1));
        }
        String tail = pair(style + ".end", items.get(last - 1), items.get(last));
        for (int i = last - 2; i > 0; i--) {
            tail = pair(style + ".middle", items.get(i), tail);
        }
        return pair(style + ".start", items.get(0), tail);
    }

    private String pair(String key, String first, String second) {
        String pattern = patterns.get(key);
        int hole = pattern.indexOf("{1}");
        // The second item goes in first: the first one could itself hold "{1}".
        return pattern.substring(0, hole).replace("{0}", first) + second + pattern.substring(hole + 3);
    }

    String date(LocalDate date) {
        return patterns.get("date")
                .replace("{year}", String.valueOf(date.getYear()))
                .replace("{month}", patterns.get("month." + date.getMonthValue()))
                .replace("{day}", String.valueOf(date.getDayOfMonth()));
    }

    private String number(long count) {
        String digits = Long.toString(count);
        StringBuilder grouped = new StringBuilder(digits);
        int first = Integer.parseInt(patterns.get("number.grouping.least"));
        if (digits.length() >= 3 + first) {
            for (int i = digits.length() - 3; i > 0; i -= 3) {
                grouped.insert(i, patterns.get("number.grouping"));
            }
        }
        return grouped.toString();
    }
}
