package io.github.cookieregistry.core.check.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.model.AgreedConsent;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.Inventories;
import io.github.cookieregistry.core.render.Inventories.CookieBuilder;
import io.github.cookieregistry.core.render.consent.AgreedConsentJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreedConsentFileTest {

    @Test
    void whatABuildWritesIsReadBack() {
        AgreedConsent consent = Inventories.shop().nextConsent();

        assertThat(AgreedConsentFile.parse(AgreedConsentJson.render(consent))).isEqualTo(consent);
    }

    @Test
    void onlyCookiesThatNeedConsentAreInTheFile() {
        assertThat(AgreedConsentJson.render(Inventories.shop().nextConsent()))
                .contains("\"_ga\"")
                .doesNotContain("basket");
    }

    /** As the first version wrote it: no version, no party, no controller, 0 for a session and for an unstated life. */
    private static String formerFile(String durationSeconds) {
        return """
                {
                  "revision": 1900000000,
                  "cookies": [
                    {
                      "name": "_ga",
                      "match": "EXACT",
                      "storage": "COOKIE",
                      "domain": "",
                      "category": "STATISTICS",
                      "provider": "Google",
                      "recipients": [],
                      "purpose": "To count visitors",
                      "durationSeconds": %s
                    }
                  ]
                }
                """.formatted(durationSeconds);
    }

    private static CookieInventory counting(Party party, String duration) {
        CookieBuilder cookie = Inventories.cookie("_ga")
                .category(Category.STATISTICS)
                .provider("Google")
                .party(party)
                .purpose("To count visitors");
        return Inventories.of(Inventories.SITE, (duration.isEmpty() ? cookie : cookie.duration(duration)).build());
    }

    @ParameterizedTest
    @CsvSource({"FIRST, 0, ''", "THIRD, 0, session", "UNSPECIFIED, 3600, PT1H", "THIRD, 3600, PT30M"})
    void aFileOfTheFormerVersionAsksNobodyForWhatItLeavesOpen(Party party, String seconds, String duration) {
        CookieInventory release = counting(party, duration).after(AgreedConsentFile.parse(formerFile(seconds)));

        assertThat(release.revision()).isEqualTo(1_900_000_000);
        assertThat(release.mustBeRemembered()).isTrue();

        CookieInventory next = counting(party, duration)
                .after(AgreedConsentFile.parse(AgreedConsentJson.render(release.nextConsent())));
        assertThat(next.revision()).isEqualTo(1_900_000_000);
        assertThat(next.mustBeRemembered()).isFalse();
    }

    @Test
    void aFileOfTheFormerVersionAsksForWhatItTells() {
        assertThat(counting(Party.FIRST, "PT2H")
                        .after(AgreedConsentFile.parse(formerFile("3600")))
                        .revision())
                .isGreaterThan(1_900_000_000);
    }

    @Test
    void aHigherVersionIsRefusedWithBothNumbers() {
        assertThatThrownBy(() -> AgreedConsentFile.parse("{\"version\": 12, \"revisions\": []}"))
                .isInstanceOfSatisfying(
                        ConsentFileFault.class,
                        fault -> assertThat(told(fault))
                                .contains("it has version 12 and this release of Cookie Registry reads up to version 2"
                                        + "."));
    }

    @Test
    void everyChangeByHandIsFound() {
        List<String> lines = AgreedConsentJson.render(Inventories.shop().nextConsent())
                .lines()
                .toList();
        int edits = 0;
        for (int line = 0; line < lines.size(); line++) {
            List<String> edited = new ArrayList<>(lines);
            edited.set(line, lines.get(line).replaceFirst("\\w(?=\"?,?$)", "7"));
            if (!edited.equals(lines)) {
                String text = String.join("\n", edited);
                assertThatThrownBy(() -> AgreedConsentFile.parse(text), text).isInstanceOf(ConsentFileFault.class);
                edits++;
            }
        }
        assertThat(edits).isGreaterThan(20);
    }

    @Test
    void anUnmergedFileIsNamedAsSuch() {
        String file = AgreedConsentJson.render(Inventories.shop().nextConsent());
        assertThatThrownBy(() -> AgreedConsentFile.parse(
                        file.replace("  \"seal\"", "<<<<<<< HEAD\n=======\n>>>>>>> other\n  \"seal\"")))
                .isInstanceOfSatisfying(
                        ConsentFileFault.class,
                        fault ->
                                assertThat(told(fault)).contains("it holds the files of two branches, unmerged" + "."));
    }

    /** Two branches raise the number and add a cookie each; git joins the lists, whichever number a person takes. */
    @Test
    void aListThatAMergeJoinedIsRefused() {
        AgreedConsent one = counting(Party.FIRST, "P1D").nextConsent();
        AgreedConsent two = Inventories.shop().nextConsent();
        AgreedConsent both = new AgreedConsent(
                one.revision(),
                one.controller(),
                Stream.of(one, two).flatMap(side -> side.cookies().stream()).toList());
        String merged = AgreedConsentJson.render(both).replace(both.seal(), one.seal());

        assertThat(one.revision()).isNotEqualTo(two.revision());
        assertThatThrownBy(() -> AgreedConsentFile.parse(merged))
                .isInstanceOfSatisfying(
                        ConsentFileFault.class,
                        fault -> assertThat(told(fault))
                                .contains("it was edited or merged after a build wrote it" + "."));
    }

    @Test
    void whereNothingIsClaimedNoSealIsNeeded() {
        assertThat(AgreedConsentFile.parse("{\"version\": 2, \"revision\": 5, \"cookies\": []}"))
                .isEqualTo(new AgreedConsent(5, List.of()));
    }

    @Test
    void theFileIsAsLongAsWhatIsTold() {
        AgreedConsent agreed = AgreedConsent.NONE;
        int most = 0;
        for (int release = 0; release < 200; release++) {
            agreed = counting(Party.FIRST, "P" + (1 + release * 7 % 90) + "D")
                    .after(agreed)
                    .nextConsent();
            most = Math.max(most, AgreedConsentJson.render(agreed).length());
        }
        assertThat(most).isLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "null",
                "{}",
                "{\"revision\": 1, \"cookies\": []} more",
                "{\"revision\": 1, \"cookies\": []}, {}",
                "{\"revision\": 1, \"cookies\": []}]",
                "{\"revision\": 1, \"cookies\": []",
                "{\"revision\": 1, \"cookies\": [],}",
                "{\"revision\": 1, // a note\n\"cookies\": []}",
                "{\"revision\": \"1\", \"cookies\": []}",
                "{\"revision\": null, \"cookies\": []}",
                "{\"revision\": 1}",
                "{\"revision\": -1, \"cookies\": []}",
                "{\"revision\": \"x\", \"cookies\": []}",
                "{\"revision\": 1, \"cookies\": {}}",
                "{\"revision\": 1, \"cookies\": [{}]}",
                "{\"revision\": 1, \"cookies\": [null]}",
                "{\"revision\": 1, \"cookies\": [{\"name\": \"a\", \"match\": \"FUZZY\"}]}",
                "{\"revision\": 2147483647, \"cookies\": []}",
                "{\"revision\": 2147483648, \"cookies\": []}",
                "{\"revision\": 1e999999999, \"cookies\": []}",
                "{\"revision\": 1.5, \"cookies\": []}",
                "{\"version\": 0, \"revision\": 1, \"cookies\": []}",
                "{\"version\": \"two\", \"revision\": 1, \"cookies\": []}",
                "{\"version\": null, \"revision\": 1, \"cookies\": []}"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> AgreedConsentFile.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                   | cookies is missing
                    []                                   | it is not one JSON object
                    {"cookies": []} {}                   | it is no JSON in line 1
                    {"cookies": {}}                      | cookies holds what is no array
                    {"cookies": [1]}                     | cookies holds what is no object
                    {"cookies": [], "revision": "1"}     | revision holds what is no number
                    {"cookies": [{"name": 1}]}           | name holds what is no text
                    """)
    void theReasonIsNamed(String text, String reason) {
        assertThatThrownBy(() -> AgreedConsentFile.parse(text))
                .isInstanceOfSatisfying(
                        ConsentFileFault.class,
                        fault -> assertThat(told(fault)).contains(" agreed to: " + reason + ". "));
    }

    @Test
    void theLineOfABrokenFileIsNamed() {
        assertThatThrownBy(() -> AgreedConsentFile.parse("{\n\"version\": 2\n\"revision\": 5}"))
                .isInstanceOfSatisfying(
                        ConsentFileFault.class,
                        fault -> assertThat(told(fault)).contains("it is no JSON in line 3" + "."));
    }

    @Test
    void aFileWithoutABottomIsRefused() {
        assertThatThrownBy(() -> AgreedConsentFile.parse("{\"cookies\": " + "[".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        ConsentFileFault.class,
                        fault -> assertThat(told(fault)).contains("it is nested too deep" + "."));
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertThat(AgreedConsentFile.parse("\uFEFF{\"version\": 2, \"revision\": 5, \"cookies\": []}"))
                .isEqualTo(new AgreedConsent(5, List.of()));
    }

    private static String told(ConsentFileFault fault) {
        return fault.problem(DeclarationPlace.of(""), "R_consent.json").text();
    }
}
