package io.github.cookieregistry.core.judge;

import static io.github.cookieregistry.core.judge.Documented.Coverage.COVERED;
import static io.github.cookieregistry.core.judge.Documented.Coverage.NONE;
import static io.github.cookieregistry.core.judge.Documented.Coverage.POSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.judge.Documented.Coverage;
import io.github.cookieregistry.core.judge.Documented.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedTest {

    private final Documented documented = new Documented();

    private void add(String name, Form form, String constant) {
        documented.add(new Documented.Declaration(name, form, constant, Optional.empty()));
    }

    @Test
    void whatIsElsewhereIsLookedForOnceAndOnlyWhenItIsAskedFor() {
        List<String> looked = new ArrayList<>();
        documented.addElsewhere(target -> {
            looked.add("once");
            target.addElsewhere("sid", Form.EXACT, "com.lib.LibRegistry");
        });
        documented.covering("sid");
        assertThat(looked).isEmpty();
        assertThat(documented.registryOf("sid")).contains("com.lib.LibRegistry");
        assertThat(documented.registryOf("other")).isEmpty();
        assertThat(looked).containsExactly("once");
    }

    @ParameterizedTest
    @CsvSource({
        "sid, true",
        "sid2, false",
        "_ga_, true",
        "_ga_X, true",
        "_ga, false",
        "hj_1_seen, true",
        "hj__seen, true",
        "hj_seen, false",
        "hj_1_seen2, false",
        "a*b, true",
        "a*, false",
    })
    void aNameIsCoveredByItsForm(String name, boolean covered) {
        add("sid", Form.EXACT, "A.SID");
        add("_ga_", Form.PREFIX, "A.GA");
        add("hj_*_seen", Form.PATTERN, "A.HJ");
        add("a*b", Form.PREFIX, "A.STAR");
        assertThat(documented.covering(name).isPresent()).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "s, POSSIBLE",
        "sid, POSSIBLE",
        "sidx, NONE",
        "_g, POSSIBLE",
        "_ga_, COVERED",
        "_ga_12, COVERED",
        "hj, POSSIBLE",
        "hj_, POSSIBLE",
        "hj_x, POSSIBLE",
        "hk, NONE",
        "a-9-, COVERED",
        "a-, POSSIBLE",
    })
    void aBeginningIsCoveredByWhatFollows(String beginning, Coverage coverage) {
        add("sid", Form.EXACT, "A.SID");
        add("_ga_", Form.PREFIX, "A.GA");
        add("hj_*_seen", Form.PATTERN, "A.HJ");
        add("a-*-*", Form.PATTERN, "A.A");
        assertThat(documented.coverage(beginning)).isEqualTo(coverage);
    }

    @Test
    void nothingIsCoveredWhereNothingIsDeclared() {
        assertThat(documented.coverage("a"))
                .isEqualTo(NONE)
                .isNotEqualTo(POSSIBLE)
                .isNotEqualTo(COVERED);
        assertThat(documented.closest("a")).isEmpty();
        assertThat(documented.registryOf("a")).isEmpty();
    }

    @Test
    void theNameItselfComesBeforeAPattern() {
        add("s", Form.PREFIX, "A.ALL");
        add("sid", Form.EXACT, "A.SID");
        assertThat(documented.covering("sid"))
                .map(Documented.Declaration::constant)
                .contains("A.SID");
    }

    @Test
    void theFirstDeclarationOfANameCounts() {
        add("sid", Form.EXACT, "A.FIRST");
        add("sid", Form.EXACT, "A.SECOND");
        assertThat(documented.covering("sid"))
                .map(Documented.Declaration::constant)
                .contains("A.FIRST");
    }

    @Test
    void theClosestNameIsMeant() {
        add("basket", Form.EXACT, "A.BASKET");
        add("baskets", Form.EXACT, "A.BASKETS");
        assertThat(documented.closest("bakets"))
                .map(Documented.Declaration::name)
                .contains("baskets");
        assertThat(documented.closest("BASKET"))
                .map(Documented.Declaration::name)
                .contains("basket");
        assertThat(documented.closest("voucher")).isEmpty();
    }

    @Test
    void aRegistryInReachIsFoundByNameAndPattern() {
        documented.addElsewhere("sid", Form.EXACT, "b.Registry");
        documented.addElsewhere("sid", Form.EXACT, "a.Registry");
        documented.addElsewhere("_ga_", Form.PREFIX, "c.Registry");
        assertThat(documented.registryOf("sid")).contains("a.Registry");
        assertThat(documented.registryOf("_ga_1")).contains("c.Registry");
        assertThat(documented.registryOf("_g")).isEmpty();
    }

    @Test
    void aPatternOfManyStarsTakesNoLongerThanItsLength() {
        add("*a".repeat(300), Form.PATTERN, "A.STARS");
        assertThat(documented.covering("a".repeat(4_000) + "b")).isEmpty();
        assertThat(documented.covering("a".repeat(4_000))).isPresent();
    }
}
