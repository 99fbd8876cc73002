package io.github.cookieregistry.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cookieregistry.Level;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {

    /** The messages whose way out is a declaration to paste, which the package {@code core.suggest} words. */
    private static final Set<Message> SUGGESTED =
            EnumSet.of(Message.UNDOCUMENTED, Message.IMPLIED, Message.UNRESOLVED_SETTING_WITH_DEFAULT);

    private static final DeclarationPlace NOWHERE = DeclarationPlace.of("");

    @ParameterizedTest
    @EnumSource
    void everyGapIsFilledAndNoArgumentIsLost(Message message) {
        String[] arguments = IntStream.rangeClosed(1, gaps(message))
                .mapToObj(number -> "\u00ab" + number + "\u00bb")
                .toArray(String[]::new);
        String text = Problem.of(message, NOWHERE, arguments).text();
        assertThat(text)
                .startsWith("[" + message.key().key() + "] ")
                .endsWith(" " + message.key().documentation());
        assertThat(arguments).allSatisfy(argument -> assertThat(text).contains(argument));
        assertThat(text.replace("!#$%&'*+-.^_`|~", "")).doesNotContain("%");
    }

    @ParameterizedTest
    @EnumSource
    void anotherNumberOfArgumentsIsRefused(Message message) {
        String[] tooMany = new String[gaps(message) + 1];
        Arrays.fill(tooMany, "");
        assertThatThrownBy(() -> Problem.of(message, NOWHERE, tooMany))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message.name());
        assertThatThrownBy(() -> message.text((Object[]) tooMany)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Problem(message, Level.ERROR, NOWHERE, List.of(tooMany)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aSentenceSaysSomethingByItself(Message message) {
        assertThat(message.sentence()).matches("(?s)[A-Z\"].*[a-z]{2}.*\\.");
        if (SUGGESTED.contains(message)) {
            assertThat(message.wayOut()).isEqualTo("%s");
        } else {
            assertThat(message.wayOut()).matches("(?s)[A-Z].*[a-z]{2}.*");
        }
    }

    @Test
    void anOptionSetsTheLevelOfDeclarationsOnly() {
        assertThat(DiagnosticKey.COOKIE_BLANK.scope()).isEqualTo(Scope.DECLARATION);
        assertThat(DiagnosticKey.COOKIE_CONFLICT.scope()).isEqualTo(Scope.DECLARATION);
        assertThat(DiagnosticKey.COOKIE_UNDOCUMENTED.scope()).isEqualTo(Scope.CODE);
        assertThat(DiagnosticKey.COOKIE_POLICY.scope()).isEqualTo(Scope.BUILD);
    }

    /** Counted otherwise than the code counts: by the highest number once each gap has one. */
    private static int gaps(Message message) {
        int[] next = {0};
        return Pattern.compile("%(?:(\\d)\\$)?s")
                .matcher(message.sentence() + message.wayOut())
                .results()
                .mapToInt(gap -> gap.group(1) == null ? ++next[0] : Integer.parseInt(gap.group(1)))
                .max()
                .orElse(0);
    }
}
