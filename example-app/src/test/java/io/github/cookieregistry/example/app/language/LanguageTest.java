package io.github.cookieregistry.example.app.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void everyLanguageHasTheSameWords() {
        for (Language language : Language.values()) {
            assertThat(language.words().keySet())
                    .isEqualTo(Language.ENGLISH.words().keySet());
            assertThat(language.words().values()).noneMatch(String::isBlank);
        }
    }

    @Test
    void theMachinesLocaleChoosesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRENCH);
            assertThat(Language.ENGLISH.word("logIn")).isEqualTo("Log in");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anUnknownWordIsAFault() {
        assertThatThrownBy(() -> Language.FRENCH.word("nonsense")).isInstanceOf(MissingResourceException.class);
    }
}
