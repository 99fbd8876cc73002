package io.github.cookieregistry.core.render.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.ULocale;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Storage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    static final List<String> LANGUAGES = Words.languages();

    private static Properties file(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                WordsTest.class.getResourceAsStream("words_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasEveryTextWithItsHole(String language) throws IOException {
        Properties english = file("en");
        Properties texts = file(language);

        assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(holes(texts.getProperty(key))).as(key).isEqualTo(holes(english.getProperty(key)));
            assertThat(texts.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void everyFileOfWordsIsALanguage() throws IOException {
        assertThat(Words.languages()).isEqualTo(CldrPatterns.languages());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageSaysItsTagAndDirection(String language) throws IOException {
        assertThat(file(language).getProperty("language.tag")).isEqualTo(language);
        assertThat(Words.of(language).direction()).isEqualTo(new ULocale(language).isRightToLeft() ? "rtl" : "ltr");
    }

    @Test
    void thePageOnLanguagesNamesThemAll() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "languages.md"));
        assertThat(LANGUAGES)
                .allSatisfy(language -> assertThat(page)
                        .contains("| `" + language + "` | "
                                + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH) + " |"));
    }

    private static List<String> holes(String text) {
        return Pattern.compile("\\{\\w+\\}")
                .matcher(text)
                .results()
                .map(hole -> hole.group())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "en, session, Session (until you close the browser)",
        "en, P13M, 13 months",
        "en, P1M, 1 month",
        "en, P14D, 14 days",
        "en, PT30M, 30 minutes",
        "en, P1Y, 1 year",
        "en, P400D, 400 days",
        "en, P2W, 2 weeks",
        "en, P1Y6M, '1 year, 6 months'",
        "en, P1Y2M3W4DT5H6M7S, '1 year, 2 months, 3 weeks, 4 days, 5 hours, 6 minutes, 7 seconds'",
        "en, PT86400S, 1 day",
        "en, PT1440M, 1 day",
        "en, PT36H, 36 hours",
        "en, PT90M, 90 minutes",
        "en, PT90S, 90 seconds",
        "en, PT1H30M, '1 hour, 30 minutes'",
        "en, PT3661S, '1 hour, 1 minute, 1 second'",
        "en, PT34164000S, 13 months",
        "en, PT31536000S, 1 year",
        "en, P1DT0H, 1 day",
        "en, P0Y10D, 10 days",
        "en, P5000D, '5,000 days'",
        "en-GB, P13M, 13 months",
        "fr, P13M, 13\u00a0mois",
        "fr, P1Y, 1\u00a0an",
        "fr, P1Y6M, 1\u00a0an et 6\u00a0mois",
        "de, P1D, 1 Tag",
        "es, P1Y, 1 año",
        "it, P6M, 6 mesi",
        "nl, P2Y, 2 jaar",
        "pt, P1M, 1 mês",
        "pl, P1M, 1 miesiąc",
        "pl, P3M, 3 miesiące",
        "pl, P5M, 5 miesięcy",
        "pl, P12M, 12 miesięcy",
        "pl, P22M, 22 miesiące",
        "pl, P25M, 25 miesięcy",
        "pl, P2Y, 2 lata",
        "pl, P5Y, 5 lat",
        "ar, P1M, شهر",
        "ar, P2M, شهران",
        "ar, P3M, 3 أشهر",
        "ar, P11M, 11 شهرًا",
        "ar, P100M, 100 شهر",
        "ar, P2D, يومان",
        "ar, P13M, 13 شهرًا"
    })
    void aDurationReadsAsPeopleSayIt(String language, String declared, String said) {
        assertThat(Words.of(language).duration(CookieLifetime.parse(declared), Storage.COOKIE))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "COOKIE, Not stated",
        "LOCAL_STORAGE, Until deleted",
        "INDEXED_DB, Until deleted",
        "SESSION_STORAGE, Until you close the tab",
        "PIXEL, Nothing is kept"
    })
    void withoutADeclaredDurationTheStoreDecides(Storage storage, String said) {
        assertThat(Words.of("en").duration(Optional.empty(), storage)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "FR", "fr-CA", "ar-MA", "de-AT-1996", "pt-BR"})
    void aTagIsServedByItsLanguage(String tag) {
        assertThat(Words.supports(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "xx", "x", "english", "en_US", "../words_en", "fr ", "zh-CN"})
    void otherTagsHaveNoWords(String tag) {
        assertThat(Words.supports(tag)).isFalse();
        assertThatThrownBy(() -> Words.of(tag)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatFillsAHoleIsNotReadForHoles() {
        assertThat(Words.of("en").ofSite("used.heading", "{site} $1 \\"))
                .isEqualTo("What cookies are used on {site} $1 \\");
    }
}
