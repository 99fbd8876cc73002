package io.github.cookieregistry.core.judge;

import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where declared cookies are set. */
class JudgeUsesTest {

    private static final Method PAGE = fixed("Site", "page", "void", STRING);

    private final Trial trial = new Trial();

    private List<String> uses(Code name) {
        trial.program.body(PAGE, Code.OPAQUE, trial.codes.cookie(name));
        return trial.judge().uses().stream()
                .map(use -> ((Use.ByName) use).declaration().name() + " @"
                        + use.place().anchor().offset())
                .toList();
    }

    @Test
    void aPlaceThatSetsADeclaredCookieIsNoted() {
        trial.declare("basket");
        assertThat(uses(text("basket"))).containsExactly("basket @101");
    }

    @Test
    void eachNameOfAPlaceIsNoted() {
        trial.declare("a");
        trial.declare("c");
        assertThat(uses(oneOf(text("a"), text("b"), text("c")))).containsExactly("a @101", "c @101");
    }

    @Test
    void aNameOfWhichTheBeginningIsKnownIsNotedWhereAPatternCoversIt() {
        trial.documented.add(
                new Documented.Declaration("seen_", Documented.Form.PREFIX, "ShopCookies.SEEN", Optional.empty()));
        assertThat(uses(joined(text("seen_"), Code.OPAQUE))).containsExactly("seen_ @101");
    }

    @Test
    void whatNobodyDeclaresIsNoUse() {
        trial.declare("basket");
        assertThat(uses(oneOf(text("tracker"), Code.OPAQUE))).isEmpty();
    }

    @Test
    void aUseIsNotedWithAllChecksOff() {
        trial.levels = new Levels(Level.OFF, Level.OFF, Level.OFF, Level.OFF);
        trial.declare("basket");
        assertThat(uses(text("basket"))).containsExactly("basket @101");
    }
}
