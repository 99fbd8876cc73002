package io.github.cookieregistry.core.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "basket, basket, 0",
        "basket, baskets, 1",
        "baskets, basket, 1",
        "basket, casket, 1",
        "basket, baskte, 1",
        "ab, ba, 1",
        "abc, ca, 3",
        "kitten, sitting, 3",
        "'', abc, 3",
    })
    void lettersAreAddedRemovedChangedAndSwapped(String one, String other, int distance) {
        assertThat(EditDistance.within(one, other, 10)).hasValue(distance);
        assertThat(EditDistance.within(one, other, distance)).hasValue(distance);
        assertThat(EditDistance.within(one, other, distance - 1)).isEmpty();
    }

    @Test
    void theBandGivesWhatTheWholeTableGives() {
        Random random = new Random(1);
        for (int trial = 0; trial < 2_000; trial++) {
            String one = word(random);
            String other = word(random);
            int whole = EditDistance.within(one, other, EditDistance.LONGEST).orElseThrow();
            for (int most = 0; most < 8; most++) {
                assertThat(EditDistance.within(one, other, most).orElse(-1)).isEqualTo(whole <= most ? whole : -1);
            }
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(7);
        for (int letter = 0; letter < length; letter++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    @Test
    void longWordsAreComparedByTheirBeginnings() {
        String one = "a".repeat(20_000);
        assertThat(EditDistance.within(one, one + "b", 64)).hasValue(0);
        assertThat(EditDistance.within(one, "b".repeat(20_000), 64)).isEmpty();
    }
}
