package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random headers and dates, read by this reader and by a second one that is written after the grammar alone. */
class SetCookieFuzzTest {

    private static final URI REQUEST = URI.create("https://www.example.com/app/page");

    private static final List<String> DATE_PARTS = List.of(
            "Thu",
            "Thursday",
            "01",
            "1",
            "31",
            "30",
            "29",
            "00",
            "32",
            "001",
            "1st",
            "Jan",
            "JANUARY",
            "feb",
            "Febx",
            "Dec",
            "Ja",
            "1970",
            "2027",
            "27",
            "70",
            "69",
            "1600",
            "1601",
            "20270",
            "2027x",
            "00:00:00",
            "1:2:3",
            "23:59:59",
            "24:00:00",
            "0:60:0",
            "0:0:60",
            "001:0:0",
            "1:2",
            "1:2:3x",
            "1:2:3:4",
            "GMT",
            "UTC",
            "-0000",
            "+0100",
            "\u00e9",
            "\u0661",
            "x",
            "7",
            "127",
            "9999");
    private static final List<String> DELIMITERS =
            List.of(" ", "  ", "-", ", ", "/", ".", "\t", ";", "_", "'", "", ":", "~", "@", "\u00a0");

    private static final List<String> NAMES = List.of(
            "a",
            "",
            "sid",
            "__Secure-a",
            "__secure-",
            "__Host-a",
            "__HOST-a",
            "__Http-a",
            "__Host-Http-a",
            "__Hos",
            "a b",
            "\u00e9",
            "Path",
            " a\t",
            "__\u017fecure-a");
    private static final List<String> VALUES = List.of(
            "v",
            "",
            " ",
            "\"v\"",
            "a=b",
            "=",
            "__Secure-x",
            "__host-x",
            "__Http-",
            "\u00e9",
            "x".repeat(4095),
            "x".repeat(4090));
    private static final List<String> ATTRIBUTES = List.of(
            "Secure",
            "secure",
            "Secure=no",
            "HttpOnly",
            "HTTPONLY",
            "Partitioned",
            "partitioned=1",
            "Path=/",
            "Path=/",
            "path=/app2",
            "Path=x",
            "Path",
            "Path=",
            "PATH = /b ",
            "Domain=",
            "Domain=example.com",
            "Domain=.EXAMPLE.com",
            "Domain=www.example.com",
            "Domain=..example.com",
            "Domain=example.org",
            "Domain=www.example.com.",
            "SameSite=Lax",
            "samesite=STRICT",
            "SameSite=None",
            "SameSite=foo",
            "SameSite",
            "Max-Age=60",
            "max-age=0",
            "Max-Age=-1",
            "Max-Age=x",
            "Max-Age=",
            "Max-Age=99999999999999999999999",
            "Max-Age=34560000",
            "Max-Age=34559999",
            "Max-Age=+5",
            "Max-Age=\u0663",
            "Max-Age=-",
            "Max-Age=- 5",
            "Expires=Thu, 01 Jan 1970 00:00:00 GMT",
            "Expires=Fri, 31-Dec-27 23:59:59 GMT",
            "Expires=never",
            "expires",
            "Expires=Fri, 01 Jan 2100 00:00:00 GMT",
            "foo",
            "foo=bar",
            "=",
            "=x",
            "",
            " ",
            "\t",
            "Secure\u00a0",
            "\u017fecure",
            "Path=/" + "x".repeat(1023),
            "Path=/" + "x".repeat(1024),
            "Secure=" + "x".repeat(1025),
            "Domain=" + "x".repeat(1025),
            "SameSite=\u017ftrict",
            "Path=/a\u0001",
            "x\u007f",
            "Path=/a\tb");

    @Test
    void readsRandomDatesAsTheGrammarDoes() {
        Random random = new Random(5_1_1);
        int dates = 0;
        for (int i = 0; i < 60_000; i++) {
            String text = IntStream.range(0, 3 + random.nextInt(6))
                    .mapToObj(part -> any(DELIMITERS, random) + any(DATE_PARTS, random))
                    .collect(Collectors.joining());
            Optional<Instant> read = CookieDate.parse(text);
            dates += read.isPresent() ? 1 : 0;
            assertThat(read).as(HeaderTable.escape(text)).isEqualTo(SetCookieByTheGrammar.date(text));
        }
        assertThat(dates).isBetween(500, 50_000);
    }

    @Test
    void readsRandomCharactersAsTheGrammarDoes() {
        Random random = new Random(5_1_2);
        String characters = "0123456789 :::,,--JanFebDec/;\t\u00e9x";
        for (int i = 0; i < 100_000; i++) {
            String text = "1 Jan 2027 10:" + characters(random, characters) + " " + characters(random, characters);
            assertThat(CookieDate.parse(text)).as(HeaderTable.escape(text)).isEqualTo(SetCookieByTheGrammar.date(text));
        }
    }

    @Test
    void readsEveryDayOfFourHundredYears() {
        Instant day = Instant.parse("1601-01-01T12:34:56Z");
        while (day.isBefore(Instant.parse("2030-01-01T00:00:00Z"))) {
            String text = day.toString();
            String written = text.substring(8, 10) + " "
                    + "JanFebMarAprMayJunJulAugSepOctNovDec".substring(3 * month(text) - 3, 3 * month(text)) + " "
                    + text.substring(0, 4) + " 12:34:56 GMT";
            assertThat(CookieDate.parse(written)).hasValue(day);
            day = day.plusSeconds(86_400);
        }
    }

    private static int month(String text) {
        return Integer.parseInt(text.substring(5, 7));
    }

    @Test
    void keepsOfRandomHeadersWhatTheGrammarKeeps() {
        Random random = new Random(5_6);
        int kept = 0;
        for (int i = 0; i < 60_000; i++) {
            String pair = any(NAMES, random) + (random.nextInt(8) == 0 ? "" : "=") + any(VALUES, random);
            String header = pair
                    + IntStream.range(0, random.nextInt(6))
                            .mapToObj(attribute -> (random.nextBoolean() ? "; " : ";") + any(ATTRIBUTES, random))
                            .collect(Collectors.joining());
            String expected = SetCookieByTheGrammar.kept(header);
            kept += expected.equals("refused") ? 0 : 1;
            assertThat(HeaderTable.kept(header, REQUEST))
                    .as(HeaderTable.escape(header))
                    .isEqualTo(HeaderTable.escape(expected));
        }
        assertThat(kept).isBetween(5_000, 55_000);
    }

    @Test
    void anyTextIsReadOrRefused() {
        Random random = new Random(6265);
        String hostile = "ab=;=; \t,\"\\_-.:/019\u0000\u001f\u007f\u0085\u00a0\u2028\u00e9\ud83c\udf6a";
        for (int i = 0; i < 60_000; i++) {
            String header = characters(random, hostile) + characters(random, hostile);
            assertThat(HeaderTable.kept(header, REQUEST))
                    .as(HeaderTable.escape(header))
                    .isEqualTo(HeaderTable.escape(SetCookieByTheGrammar.kept(header)));
        }
    }

    private static String characters(Random random, String characters) {
        return random.ints(random.nextInt(9), 0, characters.length())
                .mapToObj(i -> String.valueOf(characters.charAt(i)))
                .collect(Collectors.joining());
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
