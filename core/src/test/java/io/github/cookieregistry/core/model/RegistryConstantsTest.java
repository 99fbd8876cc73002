package io.github.cookieregistry.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryConstantsTest {

    private static final RegistryName REGISTRY = new RegistryName("com.example", "CookieRegistry");

    @Test
    void bearsTheNameOfTheDeclaringConstant() {
        assertThat(names(new Origin("com.example.SiteCookies", "SESSION_ID"))).containsExactly("SESSION_ID");
    }

    @Test
    void putsTheTypeInFrontOfSharedNames() {
        assertThat(names(
                        new Origin("com.example.SiteCookies", "ID"),
                        new Origin("com.example.shop.ShopCookies", "ID"),
                        new Origin("com.example.shop.ShopCookies", "CART")))
                .containsExactly("SITE_COOKIES_ID", "CART", "SHOP_COOKIES_ID");
    }

    @Test
    void putsTheEnclosingNamesInFrontWhereTypesShareTheirNames() {
        assertThat(names(
                        new Origin("com.example.one.Cookies", "ID"),
                        new Origin("com.example.two.Cookies", "ID"),
                        new Origin("com.example.Outer.Cookies", "ID")))
                .containsExactly("OUTER_COOKIES_ID", "ONE_COOKIES_ID", "TWO_COOKIES_ID");
    }

    @Test
    void keepsTheDeclaredNameWhenALongerOneHappensToEqualIt() {
        assertThat(names(
                        new Origin("com.example.A", "ID"),
                        new Origin("com.example.B", "ID"),
                        new Origin("com.example.C", "A_ID")))
                .containsExactly("EXAMPLE_A_ID", "B_ID", "A_ID");
    }

    @Test
    void countsWhereAllNamesAreAlike() {
        assertThat(names(new Origin("aB", "ID"), new Origin("a_b", "ID"))).containsExactly("A_B_ID_2", "A_B_ID_3");
    }

    @ParameterizedTest
    @CsvSource({
        "SiteCookies, SITE_COOKIES_ID",
        "HTTPCookies, HTTP_COOKIES_ID",
        "OAuth2Cookies, O_AUTH2_COOKIES_ID",
        "site, SITE_ID",
        "Café, CAFÉ_ID"
    })
    void spellsTypesAsConstants(String type, String expected) {
        assertThat(names(new Origin(type, "ID"), new Origin("Zzz", "ID"))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CATALOG",
                "REVISION",
                "class",
                "_",
                "true",
                "CookieDefinition",
                "Category",
                "io",
                "CookieRegistryPart1",
                "org",
                "ShopRegistry"
            })
    void leavesOutWhatTheSourceNeedsItself(String constant) {
        List<RegistryName> includes = List.of(new RegistryName("org.shop", "ShopRegistry"));
        Origin origin = new Origin("com.example.SiteCookies", constant);

        assertThat(RegistryConstants.of(REGISTRY, includes, List.of(origin)))
                .containsEntry(origin, "SITE_COOKIES_" + constant);
    }

    @Test
    void makesIdentifiersOfOtherLanguagesNames() {
        assertThat(names(new Origin("com.example.Cookies", "session id"), new Origin("com.example.Cookies", "2nd-id")))
                .containsExactly("_2nd_id", "session_id");
    }

    /** Few words on few levels, so that most names clash. */
    @Test
    void isUniqueAndKnowsNoOrder() {
        Random random = new Random(20_261_125);
        for (int round = 0; round < 2_000; round++) {
            List<Origin> origins = new ArrayList<>(new TreeSet<>(Stream.generate(() -> origin(random))
                    .limit(1 + random.nextInt(30))
                    .toList()));
            Map<Origin, String> names = RegistryConstants.of(REGISTRY, List.of(), origins);
            Collections.shuffle(origins, random);

            assertThat(RegistryConstants.of(REGISTRY, List.of(), origins)).isEqualTo(names);
            assertThat(names.keySet()).containsExactlyInAnyOrderElementsOf(origins);
            assertThat(names.values())
                    .doesNotHaveDuplicates()
                    .allMatch(name -> SourceVersion.isName(name, SourceVersion.RELEASE_17))
                    .doesNotContain("CATALOG", "REVISION");
        }
    }

    private static Origin origin(Random random) {
        Supplier<String> word = () -> List.of("a", "A", "aB", "A_B", "a_b", "ID", "A_ID", "CATALOG", "class", "a-b")
                .get(random.nextInt(10));
        String type = String.join(
                ".", Stream.generate(word).limit(1 + random.nextInt(3)).toList());
        return new Origin(type, word.get());
    }

    private static List<String> names(Origin... origins) {
        return List.copyOf(
                RegistryConstants.of(REGISTRY, List.of(), Set.of(origins)).values());
    }
}
