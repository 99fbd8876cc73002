package io.github.cookieregistry.core.render.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.github.cookieregistry.CookieLifetime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds the frozen patterns and what they yield against ICU4J, the Unicode consortium's own library. */
class CldrTest {

    static final List<String> LANGUAGES = Words.languages();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void thePatternsAreThoseOfTheCldr(String language) throws IOException {
        try (InputStream file = CldrTest.class.getResourceAsStream("cldr_" + language + ".properties")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(CldrPatterns.of(language));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyCountOfEveryUnitReadsAsIcuSaysIt(String language) {
        MeasureFormat icu = MeasureFormat.getInstance(new ULocale(language), MeasureFormat.FormatWidth.WIDE);
        Cldr cldr = Cldr.of(language);
        CldrPatterns.UNITS.forEach((name, unit) -> LongStream.concat(
                        LongStream.rangeClosed(1, 1_500), LongStream.of(9_999, 10_000, 12_345, 100_000, 999_999))
                .forEach(count -> assertThat(cldr.unit(name, count)).isEqualTo(icu.format(new Measure(count, unit)))));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void severalUnitsReadAsIcuSaysThem(String language) {
        MeasureFormat icu = MeasureFormat.getInstance(new ULocale(language), MeasureFormat.FormatWidth.WIDE);

        assertThat(Words.of(language)
                        .length(CookieLifetime.parse("P1Y2M3DT4H5M").orElseThrow()))
                .isEqualTo(icu.formatMeasures(
                        measure(1, "year"),
                        measure(2, "month"),
                        measure(3, "day"),
                        measure(4, "hour"),
                        measure(5, "minute")));
        assertThat(Words.of(language).length(CookieLifetime.parse("P2Y11M").orElseThrow()))
                .isEqualTo(icu.formatMeasures(measure(2, "year"), measure(11, "month")));
    }

    private static Measure measure(int count, String unit) {
        return new Measure(count, CldrPatterns.UNITS.get(unit));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void listsReadAsIcuJoinsThem(String language) {
        ListFormatter icu = ListFormatter.getInstance(new ULocale(language));
        List<String> items = List.of("A", "B {0}", "{1} C", "D", "E");
        for (int size = 1; size <= items.size(); size++) {
            List<String> some = items.subList(0, size);
            assertThat(Words.of(language).list(some)).isEqualTo(icu.format(some));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyDayOfAYearReadsAsIcuWritesIt(String language) {
        DateFormat icu = DateFormat.getDateInstance(DateFormat.LONG, new ULocale(language));
        icu.setTimeZone(TimeZone.GMT_ZONE);
        LocalDate day = LocalDate.of(2028, 1, 1);
        while (day.getYear() == 2028) {
            Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE);
            calendar.clear();
            calendar.set(2028, day.getMonthValue() - 1, day.getDayOfMonth());
            assertThat(Words.of(language).date(day)).isEqualTo(icu.format(calendar.getTime()));
            day = day.plusDays(1);
        }
    }
}
