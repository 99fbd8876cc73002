package io.github.cookieregistry.core.render.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeUnit;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Freezes the patterns that the product needs out of ICU4J, and lists the languages that have words. Run {@link #main}
 * from the core's folder after an update of ICU4J, or for a further language; a test fails until that is done.
 */
final class CldrPatterns {

    static final Path FOLDER = Path.of("src/main/resources/io/github/cookieregistry/core/render/language");
    private static final Pattern WORDS = Pattern.compile("words_(\\w+)\\.properties");
    static final Map<String, TimeUnit> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("year", MeasureUnit.YEAR);
        UNITS.put("month", MeasureUnit.MONTH);
        UNITS.put("week", MeasureUnit.WEEK);
        UNITS.put("day", MeasureUnit.DAY);
        UNITS.put("hour", MeasureUnit.HOUR);
        UNITS.put("minute", MeasureUnit.MINUTE);
        UNITS.put("second", MeasureUnit.SECOND);
    }

    private final ULocale locale;
    private final StringBuilder text = new StringBuilder();

    private CldrPatterns(String language) {
        this.locale = new ULocale(language);
    }

    public static void main(String[] arguments) throws IOException {
        List<String> languages = languages();
        for (String language : languages) {
            Files.writeString(FOLDER.resolve("cldr_" + language + ".properties"), of(language), StandardCharsets.UTF_8);
        }
        Files.writeString(FOLDER.resolve("languages.txt"), String.join("\n", languages) + "\n");
    }

    /** The languages that have a file of words, in alphabetical order. */
    static List<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> WORDS.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(words -> words.group(1))
                    .sorted()
                    .toList();
        }
    }

    static String of(String language) {
        CldrPatterns patterns = new CldrPatterns(language);
        patterns.text
                .append("# Frozen out of the Unicode CLDR, as ICU4J ")
                .append(VersionInfo.ICU_VERSION.getMajor())
                .append(" holds it; see docs/decisions.\n");
        UNITS.forEach(patterns::unit);
        patterns.units();
        patterns.list();
        patterns.number();
        patterns.date();
        return patterns.text.toString();
    }

    private void line(String key, String value) {
        // Properties drops the spaces that a value begins with, the no-break ones excepted.
        text.append(key).append(" = ").append(value).append('\n');
    }

    private void unit(String name, TimeUnit unit) {
        MeasureFormat format = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE);
        PluralRules rules = PluralRules.forLocale(locale);
        String other = integer(format, rules, unit, "other").orElseGet(() -> pattern(format, 1.5, unit));
        for (String category : List.of("one", "two", "few", "many")) {
            integer(format, rules, unit, category)
                    .filter(pattern -> !pattern.equals(other))
                    .ifPresent(pattern -> line("unit." + name + "." + category, pattern));
        }
        line("unit." + name + ".other", other);
    }

    /** The pattern of the first whole number in a category; Polish says "other" of fractions alone. */
    private Optional<String> integer(MeasureFormat format, PluralRules rules, TimeUnit unit, String category) {
        return LongStream.rangeClosed(1, 1_000)
                .filter(count -> rules.select(count).equals(category))
                .mapToObj(count -> pattern(format, count, unit))
                .findFirst();
    }

    private String pattern(MeasureFormat format, Number count, TimeUnit unit) {
        return format.format(new Measure(count, unit))
                .replace(NumberFormat.getInstance(locale).format(count), "{0}");
    }

    private void units() {
        MeasureFormat format = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE);
        Measure[] measures = {
            new Measure(11, MeasureUnit.YEAR),
            new Measure(12, MeasureUnit.MONTH),
            new Measure(13, MeasureUnit.DAY),
            new Measure(14, MeasureUnit.HOUR)
        };
        String[] parts = new String[measures.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = format.format(measures[i]);
        }
        joints("units", format.formatMeasures(measures[0], measures[1]), format.formatMeasures(measures), parts);
    }

    private void list() {
        ListFormatter format = ListFormatter.getInstance(locale);
        String[] parts = {"#1", "#2", "#3", "#4"};
        joints("list", format.format("#1", "#2"), format.format((Object[]) parts), parts);
    }

    private void joints(String style, String two, String four, String... parts) {
        line(style + ".two", between(two, parts[0], parts[1]));
        line(style + ".start", between(four, parts[0], parts[1]));
        line(style + ".middle", between(four, parts[1], parts[2]));
        line(style + ".end", between(four, parts[2], parts[3]));
    }

    private static String between(String joined, String before, String after) {
        int start = joined.indexOf(before) + before.length();
        return "{0}" + joined.substring(start, joined.indexOf(after, start)) + "{1}";
    }

    private void number() {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        boolean always = format.format(1234).length() > 4;
        line("number.grouping", format.getDecimalFormatSymbols().getGroupingSeparatorString());
        line("number.grouping.least", always ? "1" : "2");
    }

    private void date() {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        line(
                "date",
                ((SimpleDateFormat) format)
                        .toPattern()
                        .replace("MMMM", "{month}")
                        .replaceAll("\\bd\\b", "{day}")
                        .replaceAll("\\by\\b", "{year}")
                        .replace("'", ""));
        String[] months = new DateFormatSymbols(locale).getMonths();
        for (int i = 0; i < months.length; i++) {
            line("month." + (i + 1), months[i]);
        }
    }
}
