package io.github.cookieregistry.core.check;

import static io.github.cookieregistry.core.diagnostic.DiagnosticKey.COOKIE_PLACEHOLDER;
import static io.github.cookieregistry.core.diagnostic.DiagnosticKey.COOKIE_POLICY;
import static io.github.cookieregistry.core.diagnostic.DiagnosticKey.COOKIE_TEXT;
import static io.github.cookieregistry.core.diagnostic.DiagnosticKey.COOKIE_TRANSLATION;
import static io.github.cookieregistry.core.diagnostic.DiagnosticKey.COOKIE_UNRESOLVED_VALUE;
import static io.github.cookieregistry.core.diagnostic.DiagnosticKey.COOKIE_URL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.DeclaredException;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import io.github.cookieregistry.core.declaration.MemberValues;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.Origin;
import io.github.cookieregistry.core.model.RegistryName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the module's policy, its inclusions and its accepted exceptions may say, one step on each side. */
class PolicyRulesTest {

    private static final String OWN = "shop.CookieRegistry";

    @ParameterizedTest
    @ValueSource(strings = {"site", "title", "controller", "contact"})
    void publishedTextsArePlainAndMeanSomething(String member) {
        assertFault(faults(Map.of(member, List.of("a\u0007"))), COOKIE_TEXT, member);
        assertFault(faults(Map.of(member, List.of("TODO"))), COOKIE_PLACEHOLDER, member);
        assertThat(faults(Map.of(member, List.of("Shop & Co")))).isEmpty();
    }

    @Test
    void eachUnknownValueOnce() {
        assertThat(check(policy(Map.of(), Set.of("title", "contact"))))
                .extracting(Problem::key, problem -> problem.place().member())
                .containsExactly(tuple(COOKIE_UNRESOLVED_VALUE, "contact"), tuple(COOKIE_UNRESOLVED_VALUE, "title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://a.example", "tel:+49301234"})
    void aContactOfAnotherScheme(String contact) {
        assertFault(faults(Map.of("contact", List.of(contact))), COOKIE_URL, "contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@b.example", "https://a.example/contact", "Room 1: ask there", "a@b.example", ""})
    void aContactThatMayBePublished(String contact) {
        assertThat(faults(Map.of("contact", List.of(contact)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, true",
        "0000-01-01, true",
        "2024-02-29, true",
        "2026-02-29, false",
        "2026-11-5, false",
        "+999999999-12-31, false",
        "-0001-01-01, false",
        "25.11.2026, false",
        "2026-11-25Z, false"
    })
    void aDateIsOneOfTheCalendarInTenCharacters(String date, boolean isRight) {
        List<Problem> problems = faults(Map.of("updated", List.of(date)));
        if (isRight) {
            assertThat(problems).isEmpty();
        } else {
            assertFault(problems, COOKIE_POLICY, "updated");
        }
    }

    @Test
    void aRegistryNameIsASimpleNameOfAtMost200Bytes() {
        assertThat(faults(Map.of("registry", List.of("R".repeat(200))))).isEmpty();
        for (String wrong : List.of("R".repeat(201), "\u00e9".repeat(101), "a.B", "", "class", "1A", ".A")) {
            assertFault(faults(Map.of("registry", List.of(wrong))), COOKIE_POLICY, "registry");
        }
    }

    @Test
    void languagesAreKnownAndNamedOnce() {
        assertThat(faults(Map.of("languages", List.of("de", "en")))).isEmpty();
        assertFault(faults(Map.of("languages", List.of())), COOKIE_POLICY, "languages");
        assertFault(faults(Map.of("languages", List.of("en", "de", "en"))), COOKIE_POLICY, "languages");
        assertThat(faults(Map.of("languages", List.of("en", "tlh"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo(COOKIE_TRANSLATION);
                    assertThat(problem.place().index()).isEqualTo(1);
                });
    }

    @Test
    void aSecondPolicyIsTheFault() {
        DeclaredPolicy first = new DeclaredPolicy("a", "a", MemberValues.NONE);
        DeclaredPolicy second = new DeclaredPolicy("b", "b", MemberValues.NONE);
        assertThat(check(List.of(first, second), List.of(), List.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().element()).isEqualTo("b");
                    assertThat(problem.text()).contains("a second @CookiePolicy, beside that of a.");
                });
    }

    @Test
    void withoutAPolicyTheDeclarationsShareAPackage() {
        assertThat(check(List.of(), List.of(cookie("shop.a", "one"), cookie("shop.b", "two")), List.of()))
                .isEmpty();
        assertThat(check(List.of(), List.of(cookie("shop", "one"), cookie("web", "two")), List.of()))
                .extracting(Problem::key)
                .containsExactly(COOKIE_POLICY);
        assertThat(check(List.of(), List.of(), List.of())).isEmpty();
    }

    @Test
    void everyInclusionIsARegistry() {
        assertThat(including(List.of("a.A"), List.of("a.A"))).singleElement().satisfies(problem -> {
            assertThat(problem.text()).contains("The included a.A is no generated registry.");
            assertThat(problem.place().index()).isZero();
        });
        assertThat(including(
                        List.of("a.A", "b.B", "c.C"),
                        List.of("d.D"),
                        registry("c.C", List.of("d.D")),
                        registry("b.B", List.of("d.D")),
                        registry("a.A", List.of())))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.text()).contains("The registry d.D, which b.B includes, is not on the path.");
                    assertThat(problem.place().index()).isEqualTo(1);
                });
    }

    @Test
    void ofTheOwnRegistryOnlyTheCircleIsTold() {
        assertThat(including(List.of(OWN), List.of(OWN)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .contains("The included registries go round in a circle: " + OWN + "."));
        IncludedRegistry own = new IncludedRegistry(name(OWN), List.of(), List.of(), List.of("shop.Renamed"));
        assertThat(including(List.of("a.A"), List.of(), registry("a.A", List.of()), own))
                .isEmpty();
    }

    @Test
    void anIncludedRegistryHasItsDeclaringTypes() {
        IncludedRegistry gutted =
                new IncludedRegistry(name("a.A"), List.of(), List.of(), List.of("a.internal.Ids", "a.internal.More"));
        assertThat(including(List.of("a.A"), List.of(), gutted))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.text())
                                .contains(
                                        "The registry a.A has cookies of a.internal.Ids, a.internal.More, of which this compile has no class file."));
    }

    @Test
    void aCircleIsToldWithItsWayOnceForEachInclusionThatLeadsIntoIt() {
        assertThat(including(
                        List.of("a.A", "a.A", "c.C"),
                        List.of(),
                        registry("a.A", List.of("c.C", "b.B")),
                        registry("b.B", List.of(OWN)),
                        registry("c.C", List.of())))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .contains("go round in a circle: a.A includes b.B includes " + OWN + "."));
        assertThat(including(
                        List.of("a.A"), List.of(), registry("a.A", List.of("b.B")), registry("b.B", List.of("a.A"))))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.text()).contains("go round in a circle: a.A includes b.B includes a.A."));
    }

    @Test
    void twoWaysToOneRegistryAreNoCircle() {
        assertThat(including(
                        List.of("a.A", "b.B"),
                        List.of(),
                        registry("a.A", List.of("c.C")),
                        registry("b.B", List.of("c.C")),
                        registry("c.C", List.of())))
                .isEmpty();
    }

    @Test
    void twoIncludedRegistriesAgreeOnACookie() {
        DeclaredCookie one = cookie("a", "shared");
        DeclaredCookie same = cookie("b", "shared");
        DeclaredCookie other = new DeclaredCookie(
                new Origin("b.Cookies", "SHARED"),
                "b",
                Optional.of("shared"),
                values(Map.of("provider", List.of("B"))));
        List<String> both = List.of("a.A", "b.B");
        assertThat(including(both, List.of(), holding("a.A", one), holding("b.B", same)))
                .isEmpty();
        assertThat(including(both, List.of(), holding("a.A", one), holding("b.B", other)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo(DiagnosticKey.COOKIE_CONFLICT);
                    assertThat(problem.place().index()).isEqualTo(1);
                });
    }

    @Test
    void anExceptionSaysWhyInPlainText() {
        assertThat(exception(Map.of("reason", List.of("Vendor code")), Set.of()))
                .isEmpty();
        assertFault(exception(Map.of("reason", List.of(" ")), Set.of()), DiagnosticKey.COOKIE_EXCEPTION, "reason");
        assertFault(exception(Map.of(), Set.of()), DiagnosticKey.COOKIE_EXCEPTION, "");
        assertFault(exception(Map.of("reason", List.of("a\u202eb")), Set.of()), COOKIE_TEXT, "reason");
        assertFault(exception(Map.of(), Set.of("reason")), COOKIE_UNRESOLVED_VALUE, "reason");
    }

    @Test
    void aCookieWithoutAConstantValue() {
        DeclaredCookie cookie =
                new DeclaredCookie(new Origin("shop.Cookies", "ID"), "shop", Optional.empty(), values(Map.of()));
        assertThat(check(List.of(), List.of(cookie, cookie("shop", "")), List.of()))
                .extracting(Problem::key)
                .contains(DiagnosticKey.COOKIE_NOT_CONSTANT)
                .doesNotContain(DiagnosticKey.COOKIE_DUPLICATE);
    }

    @Test
    void anUnknownMemberIsUnresolvedAndNotMissing() {
        DeclaredCookie cookie = new DeclaredCookie(
                new Origin("shop.Cookies", "ID"),
                "shop",
                Optional.of("id"),
                new MemberValues(values(Map.of()).given(), Set.of("duration")));
        DeclaredPolicy policy = policy(Map.of("require", List.of("DURATION")), Set.of());
        assertFault(check(List.of(policy), List.of(cookie), List.of()), COOKIE_UNRESOLVED_VALUE, "duration");
    }

    @Test
    void aNameInWebStorageIsPlainTextButNeedsNoToken() {
        assertThat(check(List.of(), List.of(stored("my name")), List.of())).isEmpty();
        assertThat(check(List.of(), List.of(stored("my\u0000name")), List.of()))
                .extracting(Problem::key)
                .containsExactly(COOKIE_TEXT);
    }

    @Test
    void declarationsThatCameAfterTheRegistry() {
        Declarations declarations =
                declarations(List.of(), List.of(cookie("a", "early"), cookie("b", "late")), List.of());
        assertThat(Checks.late(declarations, Set.of("a.Cookies.EARLY")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().element()).isEqualTo("b.Cookies#LATE");
                    assertThat(problem.text())
                            .contains("is declared in a source that was generated after the registry");
                });
    }

    @Test
    void aClassOfTheRegistrysNameIsToldUnlessTheCircleWas() {
        Declarations including =
                declarations(List.of(policy(Map.of("includes", List.of(OWN)), Set.of())), List.of(), List.of());
        assertThat(Checks.registryExists(including, name(OWN))).isEmpty();
        assertFault(Checks.registryExists(including, name("shop.Other")), COOKIE_POLICY, "");
    }

    private static void assertFault(List<Problem> problems, DiagnosticKey key, String member) {
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.place().member()).isEqualTo(member);
        });
    }

    private static List<Problem> faults(Map<String, List<String>> members) {
        return check(policy(members, Set.of()));
    }

    private static List<Problem> check(DeclaredPolicy policy) {
        return check(List.of(policy), List.of(), List.of());
    }

    private static List<Problem> check(
            List<DeclaredPolicy> policies, List<DeclaredCookie> cookies, List<DeclaredException> exceptions) {
        return Checks.check(declarations(policies, cookies, exceptions), List.of("de", "en"));
    }

    private static Declarations declarations(
            List<DeclaredPolicy> policies, List<DeclaredCookie> cookies, List<DeclaredException> exceptions) {
        return new Declarations(policies, cookies, exceptions, List.of(), List.of());
    }

    private static List<Problem> including(
            List<String> includes, List<String> notRegistries, IncludedRegistry... included) {
        return Checks.check(
                new Declarations(
                        List.of(policy(Map.of("includes", includes), Set.of())),
                        List.of(),
                        List.of(),
                        List.of(included),
                        notRegistries),
                List.of("en"));
    }

    private static List<Problem> exception(Map<String, List<String>> given, Set<String> unknown) {
        return check(
                List.of(),
                List.of(),
                List.of(new DeclaredException(
                        "shop.Shop#pay", "shop.Shop.pay", "shop", new MemberValues(given, unknown))));
    }

    private static DeclaredPolicy policy(Map<String, List<String>> given, Set<String> unknown) {
        return new DeclaredPolicy("shop", "shop", new MemberValues(given, unknown));
    }

    private static IncludedRegistry registry(String qualified, List<String> includes) {
        return new IncludedRegistry(name(qualified), List.of(), includes, List.of());
    }

    private static IncludedRegistry holding(String qualified, DeclaredCookie cookie) {
        return new IncludedRegistry(name(qualified), List.of(cookie), List.of(), List.of());
    }

    private static RegistryName name(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return new RegistryName(qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    private static DeclaredCookie cookie(String packageName, String name) {
        return new DeclaredCookie(
                new Origin(packageName + ".Cookies", name.toUpperCase(Locale.ROOT)),
                packageName,
                Optional.of(name),
                values(Map.of()));
    }

    private static DeclaredCookie stored(String name) {
        return new DeclaredCookie(
                new Origin("shop.Cookies", "ID"),
                "shop",
                Optional.of(name),
                values(Map.of("storage", List.of("LOCAL_STORAGE"))));
    }

    private static MemberValues values(Map<String, List<String>> members) {
        Map<String, List<String>> values = new TreeMap<>(Map.of(
                "provider", List.of("Shop"),
                "category", List.of("NECESSARY"),
                "purpose", List.of("To remember the basket")));
        values.putAll(members);
        return new MemberValues(values, Set.of());
    }
}
