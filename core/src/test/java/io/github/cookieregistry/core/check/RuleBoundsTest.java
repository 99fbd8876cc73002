package io.github.cookieregistry.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.MemberValues;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of the rules, one step on each side. */
class RuleBoundsTest {

    @Test
    void aPathOfAtMost1024Octets() {
        assertThat(faults("path", "/" + "a".repeat(1023))).isEmpty();
        assertThat(faults("path", "/" + "a".repeat(1024)))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.text()).contains("is longer than 1024 octets, so browsers ignore it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ ", "/~", "/a/b?c=d,e", "/"})
    void pathsOfVisibleAscii(String path) {
        assertThat(faults("path", path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/\t", "/\u001f", "/\u007f", "/é", "/\n"})
    void pathsOfOtherCharacters(String path) {
        assertThat(faults("path", path))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.text()).contains("holds a control character or one that is not ASCII"));
    }

    @Test
    void aDomainOfAtMost253OctetsInLabelsOfAtMost63() {
        String label = "a".repeat(63);
        assertThat(faults("domain", label + ".com")).isEmpty();
        assertThat(faults("domain", label + "a.com")).hasSize(1);
        String long253 = String.join(".", label, label, label, "a".repeat(61));
        assertThat(long253).hasSize(253);
        assertThat(faults("domain", long253)).isEmpty();
        assertThat(faults("domain", long253 + "a"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("is longer than 253 octets"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "A-1.example.COM", "localhost", "LOCALHOST", "1.2.3.4a", "xn--bcher-kva.example"})
    void domainsThatBrowsersTake(String domain) {
        assertThat(faults("domain", domain)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "a.", "-a.com", "a-.com", "a_b.com", "a b.com", "[::1]", "https://a.com", "com:80"})
    void domainsThatAreNoHostNames(String domain) {
        assertThat(faults("domain", domain))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("is no host name"));
    }

    @Test
    void aDomainWithALastLabelOfDigitsIsAnAddress() {
        assertThat(faults("domain", "example.09")).hasSize(1);
        assertThat(faults("domain", "example.0a9")).isEmpty();
        assertThat(faults("domain", "example.0x1F"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("is an IP address"));
        assertThat(faults("domain", "example.0x1G")).isEmpty();
        assertThat(faults("domain", "example./9")).hasSize(1);
    }

    @Test
    void aLifeOf400DaysAndNotASecondMore() {
        assertThat(faults("duration", "PT34560000S")).isEmpty();
        assertThat(faults("duration", "PT34560001S"))
                .singleElement()
                .extracting(Problem::key)
                .isEqualTo(DiagnosticKey.COOKIE_DURATION_CAP);
    }

    @Test
    void everyTokenCharacterAndNoOther() {
        String punctuation = "!#$%&'*+-.^_`|~";
        for (char character = 0; character < 256; character++) {
            boolean token =
                    character < 128 && (Character.isLetterOrDigit(character) || punctuation.indexOf(character) >= 0);
            List<Problem> problems = faults("name", "a" + character);
            assertThat(problems).as("U+%04X", (int) character).hasSize(token ? 0 : 1);
        }
    }

    @Test
    void aNameOfAtMost4096OctetsUnlessItIsAKeyOfWebStorage() {
        String name = "n".repeat(4097);
        assertThat(faults("name", name.substring(1))).isEmpty();
        assertThat(faults("name", name))
                .singleElement()
                .extracting(Problem::key)
                .isEqualTo(DiagnosticKey.COOKIE_NAME_SYNTAX);
        assertThat(check(List.of(cookie("KEY", Map.of("name", name, "storage", "LOCAL_STORAGE")))))
                .isEmpty();
    }

    @Test
    void anEmptyMemberIsNoneWhereItMayBeLeftOut() {
        for (String member : List.of("path", "domain", "duration", "policyUrl", "function")) {
            assertThat(faults(member, "")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a", "HTTPS://a.example/b?c#d", "https://a.example:8443/"})
    void urlsThatMayBePublished(String url) {
        assertThat(faults("policyUrl", url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:",
                "https:///path",
                "//a.example",
                "/privacy",
                "mailto:a@b.example",
                "https://a b",
                "data:text/html,x"
            })
    void urlsThatMayNot(String url) {
        assertThat(faults("policyUrl", url))
                .singleElement()
                .extracting(Problem::key)
                .isEqualTo(DiagnosticKey.COOKIE_URL);
    }

    @Test
    void identityIsNameDomainPathAndStore() {
        assertThat(together(Map.of(), Map.of()))
                .extracting(Problem::key)
                .containsExactly(DiagnosticKey.COOKIE_DUPLICATE);
        assertThat(together(Map.of("domain", "a.example"), Map.of("domain", "A.example")))
                .extracting(Problem::key)
                .containsExactly(DiagnosticKey.COOKIE_DUPLICATE);
        assertThat(together(Map.of("domain", "a.example"), Map.of())).isEmpty();
        assertThat(together(Map.of("path", "/a"), Map.of("path", "/b"))).isEmpty();
        assertThat(together(Map.of("storage", "LOCAL_STORAGE"), Map.of("duration", "P1D")))
                .isEmpty();
    }

    @Test
    void claimsOfPrefixes() {
        assertThat(together(prefix("bas"), Map.of("duration", "P1D")))
                .extracting(Problem::key)
                .containsExactly(DiagnosticKey.COOKIE_OVERLAP);
        assertThat(together(Map.of("duration", "P1D"), prefix("bas")))
                .extracting(Problem::key)
                .containsExactly(DiagnosticKey.COOKIE_OVERLAP);
        assertThat(together(prefix("basket"), Map.of("duration", "P1D")))
                .extracting(Problem::key)
                .containsExactly(DiagnosticKey.COOKIE_OVERLAP);
        assertThat(together(prefix("baskets"), Map.of("duration", "P1D"))).isEmpty();
        assertThat(together(Map.of("duration", "P1D"), prefix("baskets"))).isEmpty();
        Map<String, String> longer = new TreeMap<>(prefix("basket"));
        longer.put("duration", "P1D");
        assertThat(together(prefix("bas"), longer))
                .extracting(Problem::key)
                .containsExactly(DiagnosticKey.COOKIE_OVERLAP);
        assertThat(together(longer, prefix("bas")))
                .extracting(Problem::key)
                .containsExactly(DiagnosticKey.COOKIE_OVERLAP);
    }

    @Test
    void eachDifferenceIsNamed() {
        for (String member : List.of("provider", "purpose", "function", "location", "duration", "policyUrl")) {
            String value = member.equals("duration") ? "P1D" : "https://other.example";
            assertThat(together(Map.of("path", "/a", member, value), Map.of("path", "/b")))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.text()).contains("says otherwise of it: " + member + "."));
        }
        assertThat(together(Map.of("path", "/a", "party", "UNSPECIFIED"), Map.of("path", "/b")))
                .isEmpty();
        assertThat(together(Map.of("path", "/a", "party", "FIRST"), Map.of("path", "/b")))
                .hasSize(1);
        assertThat(together(Map.of("path", "/a", "secure", "true"), Map.of("path", "/b")))
                .isEmpty();
    }

    @Test
    void aCookieThatNobodyHasClassified() {
        assertThat(faults("category", "UNCLASSIFIED")).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(DiagnosticKey.COOKIE_PLACEHOLDER);
            assertThat(problem.level()).isEqualTo(Level.WARNING);
            assertThat(problem.place().element()).isEqualTo("shop.ShopCookies#BASKET");
            assertThat(problem.place().annotation()).isEqualTo("Cookie");
            assertThat(problem.place().member()).isEqualTo("category");
            assertThat(problem.text())
                    .startsWith("[cookie-placeholder] The cookie \"basket\" is not classified yet. Give it the category"
                            + " that says what it is for: until then it is treated as one that needs consent. ");
        });
    }

    @ParameterizedTest
    @EnumSource(value = Category.class, mode = EnumSource.Mode.EXCLUDE, names = "UNCLASSIFIED")
    void aCookieThatSomebodyHasClassified(Category category) {
        assertThat(faults("category", category.name())).isEmpty();
    }

    private static Map<String, String> prefix(String name) {
        return Map.of("name", name, "match", "PREFIX");
    }

    private static List<Problem> together(Map<String, String> one, Map<String, String> other) {
        return check(List.of(cookie("ONE", one), cookie("OTHER", other)));
    }

    private static List<Problem> faults(String member, String value) {
        return check(List.of(cookie("BASKET", Map.of(member, value))));
    }

    private static List<Problem> check(List<DeclaredCookie> cookies) {
        return Checks.check(new Declarations(List.of(), cookies, List.of(), List.of(), List.of()), List.of("en"));
    }

    private static DeclaredCookie cookie(String constant, Map<String, String> members) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put("provider", List.of("Shop"));
        values.put("category", List.of("NECESSARY"));
        values.put("purpose", List.of("To remember the basket"));
        members.forEach((member, value) -> values.put(member, new ArrayList<>(List.of(value))));
        return new DeclaredCookie(
                new Origin("shop.ShopCookies", constant),
                "shop",
                Optional.of(members.getOrDefault("name", "basket")),
                new MemberValues(values, Set.of()));
    }
}
