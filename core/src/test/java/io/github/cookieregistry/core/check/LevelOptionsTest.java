package io.github.cookieregistry.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LevelOptionsTest {

    @Test
    void anOptionSetsTheLevelOfEachMessageOfItsKey() {
        LevelOptions options =
                LevelOptions.of(Map.of("cookies.cookie_not_processed", "off", "of.another.processor", "off"));

        assertThat(options.faults()).isEmpty();
        assertThat(options.overridden()).containsExactly(Map.entry(DiagnosticKey.COOKIE_NOT_PROCESSED, Level.OFF));
        assertThat(options.of(Message.PROCESSOR_MISSING)).isEqualTo(Level.OFF);
        assertThat(options.of(Message.PROCESSING_OFF)).isEqualTo(Level.OFF);
    }

    @Test
    void withoutAnOptionAMessageHasItsOwnLevel() {
        LevelOptions options = LevelOptions.of(Map.of());

        assertThat(options.overridden()).isEmpty();
        assertThat(options.of(Message.PROCESSOR_MISSING)).isEqualTo(Level.ERROR);
        assertThat(options.of(Message.EXCEPTION_WITHOUT_EFFECT)).isEqualTo(Level.WARNING);
    }
}
