package io.github.cookieregistry.core.render.consent;

import static io.github.cookieregistry.core.render.Inventories.cookie;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.cookieregistry.Category;
import io.github.cookieregistry.Consent;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.HostileText;
import io.github.cookieregistry.core.render.Inventories;
import io.github.cookieregistry.core.render.language.Language;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentFilesTest {

    private static final List<Language> ENGLISH = List.of(Language.of("en"));

    private static String text(Consent consent, CookieInventory inventory) {
        return ConsentFiles.text(consent, inventory, ENGLISH);
    }

    private static JsonObject json(Consent consent, CookieInventory inventory) {
        return JsonParser.parseString(text(consent, inventory)).getAsJsonObject();
    }

    private static List<CsvRecord> csv(CookieInventory inventory) {
        return CsvReader.builder().ofCsvRecord(text(Consent.OPEN_COOKIE_DATABASE, inventory)).stream()
                .toList();
    }

    private static JsonObject element(JsonObject json, String array, String key, String value) {
        for (JsonElement element : json.getAsJsonArray(array)) {
            if (element.getAsJsonObject().get(key).getAsString().equals(value)) {
                return element.getAsJsonObject();
            }
        }
        throw new AssertionError("No " + value + " in " + array);
    }

    @Test
    void klaroAsksForWhatEachProviderDoesInACategory() {
        JsonObject klaro = json(Consent.KLARO, Inventories.shop());

        assertThat(element(klaro, "services", "name", "statistics-google")).isEqualTo(JsonParser.parseString("""
                                {
                                  "name": "statistics-google",
                                  "purposes": ["statistics"],
                                  "required": false,
                                  "cookies": [
                                    {"pattern": "^_ga$", "path": "/", "domain": "example.com"},
                                    {"pattern": "^_ga_", "path": "/", "domain": "example.com"},
                                    {"pattern": "^_gid$", "path": "/", "domain": "example.com"}
                                  ]
                                }
                                """));
        assertThat(element(klaro, "services", "name", "necessary-example-ltd")
                        .get("required")
                        .getAsBoolean())
                .isTrue();
        assertThat(klaro.get("storageName").getAsString())
                .isEqualTo("klaro-" + Inventories.shop().revision());
    }

    @Test
    void klaroNamesTwoProvidersApartWhoseNamesLookAlike() {
        JsonObject klaro = json(
                Consent.KLARO,
                Inventories.of(
                        Inventories.SITE,
                        cookie("a").provider("A & B").build(),
                        cookie("b").provider("a-b").build()));

        assertThat(klaro.getAsJsonArray("services"))
                .extracting(service -> service.getAsJsonObject().get("name").getAsString())
                .containsExactly("necessary-a-b", "necessary-a-b-2");
    }

    @Test
    void aPatternStandsForTheDeclaredNamesAlone() {
        String name = "a.b|c$d^e+f*g";

        Pattern exact = Pattern.compile(NamePattern.of(cookie(name).build()));
        Pattern prefix =
                Pattern.compile(NamePattern.of(cookie(name).match(Match.PREFIX).build()));

        assertThat(exact.matcher(name).find()).isTrue();
        assertThat(exact.matcher(name + "x").find()).isFalse();
        assertThat(exact.matcher("x" + name).find()).isFalse();
        assertThat(exact.matcher(name.replace('.', 'x')).find()).isFalse();
        assertThat(prefix.matcher(name + "x").find()).isTrue();
        assertThat(prefix.matcher("x" + name).find()).isFalse();
    }

    @Test
    void theDisclosureTellsStoreLengthDomainAndPurposes() {
        JsonObject disclosure = json(Consent.IAB_DEVICE_STORAGE, Inventories.shop());

        assertThat(element(disclosure, "disclosures", "identifier", "_ga_*")).isEqualTo(JsonParser.parseString("""
                                {
                                  "identifier": "_ga_*",
                                  "type": "cookie",
                                  "maxAgeSeconds": 34164000,
                                  "cookieRefresh": false,
                                  "domains": ["example.com"],
                                  "purposes": [1, 8, 9],
                                  "specialPurposes": [],
                                  "description": "To count visitors",
                                  "optOut": false
                                }
                                """));
        JsonObject theme = element(disclosure, "disclosures", "identifier", "theme");
        assertThat(theme.get("type").getAsString()).isEqualTo("web");
        assertThat(theme.get("maxAgeSeconds").isJsonNull()).isTrue();
        assertThat(theme.getAsJsonArray("domains").get(0).getAsString()).isEqualTo("shop.example.com");
        assertThat(element(disclosure, "disclosures", "identifier", "__Host-session")
                        .get("maxAgeSeconds")
                        .getAsLong())
                .isZero();
        assertThat(disclosure.getAsJsonArray("disclosures")).hasSize(8);
    }

    @Test
    void theTableHasTheColumnsOfTheOpenCookieDatabase() {
        List<CsvRecord> records = csv(Inventories.shop());

        assertThat(records.get(0).getFields())
                .containsExactly(
                        "ID",
                        "Platform",
                        "Category",
                        "Cookie / Data Key name",
                        "Domain",
                        "Description",
                        "Retention period",
                        "Data Controller",
                        "User Privacy & GDPR Rights Portals",
                        "Wildcard match");
        assertThat(records)
                .filteredOn(fields -> fields.getField(3).equals("_ga_"))
                .singleElement()
                .satisfies(fields -> assertThat(fields.getFields().subList(1, 10))
                        .containsExactly(
                                "Google",
                                "Analytics",
                                "_ga_",
                                "example.com",
                                "To count visitors",
                                "13 months",
                                "Google",
                                "https://policies.google.com/privacy?hl=en&gl=fr",
                                "1"));
        assertThat(records).extracting(fields -> fields.getField(0)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.core.render.HostileText#samples")
    void hostileTextComesOutOfTheTableAsItWentInButForFormulas(String text) {
        List<CsvRecord> records = csv(HostileText.everywhere(text));

        assertThat(records)
                .hasSize(3)
                .allSatisfy(record -> assertThat(record.getFieldCount()).isEqualTo(10));
        String description = records.get(1).getField(5);
        assertThat(description).isIn(text, "'" + text);
        assertThat(description).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-");
        assertThat(description).doesNotStartWith("@").doesNotStartWith("\t");
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.core.render.HostileText#samples")
    void hostileTextComesOutOfJsonAsItWentIn(String text) {
        CookieInventory hostile = HostileText.everywhere(text);

        assertThat(json(Consent.IAB_DEVICE_STORAGE, hostile)
                        .getAsJsonArray("disclosures")
                        .get(0)
                        .getAsJsonObject()
                        .get("description")
                        .getAsString())
                .isEqualTo(text);
        JsonObject klaro = json(Consent.KLARO, hostile);
        String service = klaro.getAsJsonArray("services")
                .get(0)
                .getAsJsonObject()
                .get("name")
                .getAsString();
        assertThat(klaro.getAsJsonObject("translations")
                        .getAsJsonObject("en")
                        .getAsJsonObject(service)
                        .get("title")
                        .getAsString())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.core.render.HostileText#samples")
    void hostileTextClosesNoScript(String text) {
        assertThat(text(Consent.VANILLA_COOKIECONSENT, HostileText.everywhere(text)))
                .doesNotContainIgnoringCase("</script", "<script", "<img", "<!--")
                .doesNotContain("\u2028", "\u2029");
    }

    @Test
    void googlesTypesAreDeniedUnlessTheyAreNecessary() {
        assertThat(text(Consent.GOOGLE_CONSENT_MODE, Inventories.platform()))
                .contains(
                        "\"functionality_storage\": \"granted\"",
                        "\"security_storage\": \"granted\"",
                        "\"personalization_storage\": \"denied\"",
                        "\"analytics_storage\": \"denied\"",
                        "\"ad_storage\": \"denied\"",
                        "\"ad_user_data\": \"denied\"",
                        "\"ad_personalization\": \"denied\"",
                        "const types = {};");
    }

    @Test
    void klaroAsksForWhatIsNotClassifiedByItself() {
        JsonObject klaro = json(Consent.KLARO, Inventories.unclassified());

        assertThat(element(klaro, "services", "name", "unclassified-unknown-inc"))
                .isEqualTo(JsonParser.parseString("""
                                {
                                  "name": "unclassified-unknown-inc",
                                  "purposes": ["unclassified"],
                                  "required": false,
                                  "cookies": [{"pattern": "^mystery_", "path": "/"}]
                                }
                                """));
        assertThat(klaro.get("default").getAsBoolean()).isFalse();
        assertThat(klaro.getAsJsonObject("translations")
                        .getAsJsonObject("en")
                        .getAsJsonObject("purposes")
                        .get("unclassified"))
                .isEqualTo(JsonParser.parseString("""
                                {
                                  "title": "Not yet classified",
                                  "description": "It is not settled yet what they are for. Until it is, they are treated as cookies that need your consent."
                                }
                                """));
    }

    @Test
    void vanillaAsksForWhatIsNotClassifiedByItself() {
        String config = text(Consent.VANILLA_COOKIECONSENT, Inventories.unclassified());

        assertThat(config).contains("""
                    "unclassified": {
                      "autoClear": {
                        "cookies": [
                          {
                            "name": /^mystery_/,
                            "path": "/"
                          }
                        ]
                      }
                    }
                  },
                """, """
                              "title": "Not yet classified",
                              "description": "It is not settled yet what they are for. Until it is, they are treated as cookies that need your consent.",
                              "linkedCategory": "unclassified",
                              "cookieTable": {
                                "caption": "Cookies not yet classified",
                """);
        assertThat(config.split("\"enabled\": true", -1)).hasSize(2);
    }

    @Test
    void theDisclosureSaysOfAnUnclassifiedCookieOnlyThatItIsStored() {
        JsonObject disclosure = json(Consent.IAB_DEVICE_STORAGE, Inventories.unclassified());

        assertThat(element(disclosure, "disclosures", "identifier", "riddle").get("purposes"))
                .isEqualTo(JsonParser.parseString("[1]"));
    }

    @Test
    void theTableSaysUnclassified() {
        assertThat(csv(Inventories.unclassified()))
                .extracting(fields -> fields.getField(2))
                .containsExactly("Category", "Functional", "Analytics", "Unclassified", "Unclassified");
    }

    @Test
    void consentToWhatIsNotClassifiedGrantsGoogleNothing() {
        assertThat(text(Consent.GOOGLE_CONSENT_MODE, Inventories.unclassified()))
                .isEqualTo("""
                window.dataLayer = window.dataLayer || [];
                window.gtag = window.gtag || function () { window.dataLayer.push(arguments); };
                window.gtag("consent", "default", {
                  "functionality_storage": "granted",
                  "security_storage": "granted",
                  "personalization_storage": "denied",
                  "analytics_storage": "denied",
                  "ad_storage": "denied",
                  "ad_user_data": "denied",
                  "ad_personalization": "denied"
                });

                /** Reports the visitor's choice; takes the accepted categories, such as ["statistics"]. */
                window.cookieRegistryConsent = function (accepted) {
                  const types = {
                    "statistics": [
                      "analytics_storage"
                    ],
                    "unclassified": []
                  };
                  const choice = {};
                  for (const [category, names] of Object.entries(types)) {
                    for (const name of names) {
                      choice[name] = accepted.includes(category) ? "granted" : "denied";
                    }
                  }
                  window.gtag("consent", "update", choice);
                };
                """);
    }

    @ParameterizedTest
    @EnumSource(Consent.class)
    void noFileSpeaksOfUnclassifiedCookiesWhereThereAreNone(Consent consent) {
        assertThat(text(consent, Inventories.shop())).doesNotContainIgnoringCase("classified");
    }

    @Test
    void onlyCookiesThatAScriptSeesAreErased() {
        String config = text(
                Consent.VANILLA_COOKIECONSENT,
                Inventories.of(
                        Inventories.SITE,
                        cookie("seen").category(Category.STATISTICS).build(),
                        cookie("unseen")
                                .category(Category.STATISTICS)
                                .httpOnly(true)
                                .build()));

        assertThat(config.substring(config.indexOf("autoClear"), config.indexOf("language")))
                .contains("\"seen\"")
                .doesNotContain("unseen");
    }
}
