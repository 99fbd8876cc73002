package io.github.cookieregistry.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "0000, a control character",
        "0009, a control character",
        "001F, a control character",
        "007F, a control character",
        "0085, a control character",
        "009F, a control character",
        "2028, a line break",
        "2029, a line break",
        "D800, half a character",
        "DFFF, half a character",
        "202A, a bidirectional override",
        "202E, a bidirectional override",
        "2066, a bidirectional override",
        "2069, a bidirectional override",
        "FFFE, a noncharacter",
        "FFFF, a noncharacter",
        "1FFFE, a noncharacter",
        "10FFFF, a noncharacter"
    })
    void defects(String hexadecimal, String defect) {
        String text = "ab" + Character.toString(Integer.parseInt(hexadecimal, 16)) + "c";
        assertThat(PlainText.defect(text)).contains(defect + ", U+" + hexadecimal + ", at position 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0020", "007E", "00A0", "00AD", "200D", "200E", "200F", "061C", "2029F", "202F", "206A", "FFFD", "1F36A"
            })
    void charactersThatAreFine(String hexadecimal) {
        assertThat(PlainText.defect("ab" + Character.toString(Integer.parseInt(hexadecimal, 16)) + "c"))
                .isEmpty();
    }

    @Test
    void atMost65535Bytes() {
        assertThat(PlainText.defect("é".repeat(32_767) + "a")).isEmpty();
        assertThat(PlainText.defect("é".repeat(32_768))).contains("more than 65535 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TODO",
                "todo",
                " Todo. ",
                "TBD",
                "tba",
                "tbc",
                "fixme",
                "xxx",
                "XXXXX",
                "n/a",
                "N/A",
                "na",
                "...",
                "?",
                "-",
                "…",
                "placeholder",
                "Place holder",
                "to be defined",
                "lorem ipsum",
                "Lorem ipsum dolor sit",
                "Say what (TODO)",
                "FIXME: ask",
                "XXX"
            })
    void notesToTheAuthor(String text) {
        assertThat(PlainText.isPlaceholder(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Keeps your todo list",
                "xx",
                "Nathan",
                "TODOS",
                "Fixmeister",
                "a",
                "To be safe",
                "Counts é visits",
                "1"
            })
    void textsForReaders(String text) {
        assertThat(PlainText.isPlaceholder(text)).isFalse();
    }
}
