package io.github.cookieregistry.core.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.model.CodePlace;
import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.core.model.CodeReview.Coverage;
import io.github.cookieregistry.core.model.CookieUse;
import io.github.cookieregistry.core.model.OpenFinding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a compile leaves for the next one. */
class DeclarationIndexTest {

    private static final OpenFinding FINDING = new OpenFinding(
            "cookie-unresolved",
            "WARNING",
            Optional.empty(),
            "two\nlines,\ta tab and \\n",
            "shop.Site",
            new CodePlace("shop/Site.java", 7));

    private static final CookieUse USE = new CookieUse("EXACT basket", "shop.Site", new CodePlace("shop/Site.java", 9));

    private static CodeReview review(Coverage coverage) {
        return new CodeReview(coverage, List.of("cookie-drift"), List.of(FINDING), List.of(USE));
    }

    @Test
    void bothPartsAreReadAsTheyWereWritten() {
        DeclarationIndex index = new DeclarationIndex();
        index.declaringTypes().add("shop.ShopCookies");
        index.classes().add("shop.CookieRegistry");
        index.files().put("META-INF/cookie-registry/shop.CookieRegistry/cookie-policy.md", "a1");
        index.files().put("META-INF/cookie-evidence/shop.CookieRegistry/cookies.json", "b2");
        index.keep(KeptReview.of(review(Coverage.PART), Set.of("shop.Site")));

        DeclarationIndex read = DeclarationIndex.parse(index.text(), index.evidenceText());

        assertThat(index.text()).isEqualTo("""
                        cookie-registry-index 2
                        declares shop.ShopCookies
                        class shop.CookieRegistry
                        file a1 META-INF/cookie-registry/shop.CookieRegistry/cookie-policy.md
                        """);
        assertThat(read.files()).isEqualTo(index.files());
        assertThat(read.declaringTypes()).isEqualTo(index.declaringTypes());
        assertThat(read.review().review().findings()).containsExactly(FINDING);
        assertThat(read.review().review().uses()).containsExactly(USE);
        assertThat(read.review().unseen()).containsExactly("shop.Site");
        assertThat(read.review().unchecked()).containsExactly("shop.Site");
        assertThat(read.evidenceText()).isEqualTo(index.evidenceText());
    }

    @Test
    void theFormerVersionIsRead() {
        DeclarationIndex read = DeclarationIndex.parse(
                "cookie-registry-index 1\nfile META-INF/cookie-registry/shop.CookieRegistry/cookies.json\n", "");

        assertThat(read.files())
                .containsExactly(java.util.Map.entry("META-INF/cookie-registry/shop.CookieRegistry/cookies.json", ""));
    }

    @Test
    void whatIsKeptOfOtherTypesHoldsOn() {
        KeptReview kept = KeptReview.of(review(Coverage.ALL), Set.of("shop.Site"));
        CodeReview clean = new CodeReview(Coverage.ALL, List.of(), List.of(), List.of());

        assertThat(kept.of("shop.Other"::equals).whole(clean).foundNothing()).isTrue();
        CodeReview whole = kept.of("shop.Site"::equals).whole(clean);
        assertThat(whole.findings()).containsExactly(FINDING);
        assertThat(whole.uses()).containsExactly(USE);
        // A check that was off when the type was compiled, and is on now, has not looked at it.
        assertThat(whole.coverage()).isEqualTo(Coverage.PART);
        assertThat(kept.whole(review(Coverage.ALL)).coverage()).isEqualTo(Coverage.ALL);
        assertThat(kept.whole(CodeReview.NONE).coverage()).isEqualTo(Coverage.PART);
        assertThat(KeptReview.of(CodeReview.NONE, Set.of("shop.Site"))
                        .whole(clean)
                        .coverage())
                .isEqualTo(Coverage.PART);
    }

    @Test
    void brokenLinesAreNoFindings() {
        KeptReview read = KeptReview.parse(List.of("", "x", "shop.A\tfinding\tk", "shop.A\tuse\tc\tp\tmany", "\\"));

        assertThat(read.review().findings()).isEmpty();
        assertThat(read.review().uses()).containsExactly(new CookieUse("c", "shop.A", new CodePlace("p", 0)));
    }
}
