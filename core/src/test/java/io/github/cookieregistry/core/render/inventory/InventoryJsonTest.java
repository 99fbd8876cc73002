package io.github.cookieregistry.core.render.inventory;

import static io.github.cookieregistry.core.render.Inventories.cookie;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.cookieregistry.core.model.Site;
import io.github.cookieregistry.core.render.HostileText;
import io.github.cookieregistry.core.render.Inventories;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryJsonTest {

    private static final Schema SCHEMA = schema(3);

    private final JsonObject inventory = parse(InventoryJson.render(Inventories.shop()));

    private static Schema schema(int version) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(InventoryJsonTest.class.getResourceAsStream(
                        "/io/github/cookieregistry/schema/cookies-" + version + ".schema.json"));
    }

    private static JsonObject parse(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static List<Error> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private JsonObject cookieNamed(String name) {
        for (JsonElement cookie : inventory.getAsJsonArray("cookies")) {
            if (cookie.getAsJsonObject().get("name").getAsString().equals(name)) {
                return cookie.getAsJsonObject();
            }
        }
        throw new AssertionError("No cookie " + name);
    }

    @Test
    void everyMemberBearsItsName() {
        assertThat(cookieNamed("IDE")).isEqualTo(parse("""
                                {
                                  "name": "IDE",
                                  "match": "EXACT",
                                  "provider": "Advertiser Inc.",
                                  "category": "MARKETING",
                                  "purpose": "To choose advertisements for you",
                                  "function": null,
                                  "location": null,
                                  "duration": "P390D",
                                  "durationSeconds": 33696000,
                                  "party": "THIRD",
                                  "recipients": ["Advertiser Inc.", "its customers", "Example Ltd"],
                                  "policyUrl": null,
                                  "storage": "COOKIE",
                                  "path": "/",
                                  "domain": "ads.example.net",
                                  "secure": true,
                                  "httpOnly": false,
                                  "sameSite": "LAX",
                                  "partitioned": false,
                                  "justification": null,
                                  "declaredAt": "com.example.SiteCookies.IDE",
                                  "registry": "com.example.CookieRegistry",
                                  "constant": "IDE",
                                  "setAt": []
                                }
                                """));
    }

    @Test
    void aSessionLastsZeroSecondsAndAnUndeclaredDurationIsNull() {
        assertThat(cookieNamed("__Host-session").get("duration").getAsString()).isEqualTo("session");
        assertThat(cookieNamed("__Host-session").get("durationSeconds").getAsLong())
                .isZero();
        assertThat(cookieNamed("theme").get("duration")).isEqualTo(JsonNull.INSTANCE);
        assertThat(cookieNamed("theme").get("durationSeconds")).isEqualTo(JsonNull.INSTANCE);
    }

    @Test
    void theExceptionsAreListedWithPlaceAndReason() {
        assertThat(inventory.getAsJsonArray("exceptions")).isEqualTo(JsonParser.parseString("""
                                [
                                  {
                                    "place": "com.example.Checkout.pay(java.lang.String)",
                                    "names": ["pay_*"],
                                    "reason": "Chosen by the bank"
                                  },
                                  {"place": "com.example.Legacy", "names": [], "reason": "Will be deleted in spring"}
                                ]
                                """));
    }

    @Test
    void theSchemaAcceptsWhatIsWritten() {
        assertThat(errors(InventoryJson.render(Inventories.shop()))).isEmpty();
        assertThat(errors(InventoryJson.render(Inventories.platform()))).isEmpty();
        assertThat(errors(InventoryJson.render(Inventories.of(new Site("", "", "", "", "")))))
                .isEmpty();
    }

    @Test
    void theSchemaAcceptsAnUnclassifiedCookie() {
        String text = InventoryJson.render(Inventories.unclassified());

        assertThat(parse(text).getAsJsonArray("cookies"))
                .extracting(cookie -> cookie.getAsJsonObject().get("category").getAsString())
                .containsExactly("NECESSARY", "STATISTICS", "UNCLASSIFIED", "UNCLASSIFIED");
        assertThat(errors(text)).isEmpty();
    }

    @Test
    void theVersionIsTheThirdAndTheFormerSchemasRefuseIt() {
        assertThat(inventory.get("formatVersion").getAsInt()).isEqualTo(3);
        assertThat(inventory.get("$schema").getAsString())
                .isEqualTo(
                        "https://raw.githubusercontent.com/cookieregistry/cookie-registry/main/docs/schema/cookies-3.schema.json");
        assertThat(List.of(schema(1), schema(2)))
                .allSatisfy(former -> assertThat(former.validate(inventory.toString(), InputFormat.JSON))
                        .isNotEmpty());
    }

    @Test
    void theReviewIsToldWithPlacesAndWhatNobodyLookedAt() {
        String text = InventoryJson.render(Inventories.reviewed());
        JsonObject json = parse(text);

        assertThat(errors(text)).isEmpty();
        assertThat(json.get("findings")).isEqualTo(JsonParser.parseString("""
                                [
                                  {"key": "cookie-unresolved", "level": "WARNING", "name": null,
                                   "place": "com/example/LogIn.java:9", "message": "[cookie-unresolved] Which?"},
                                  {"key": "cookie-undocumented", "level": "ERROR", "name": "tracker|*",
                                   "place": "com/example/LogIn.java:10", "message": "[cookie-undocumented] This sets \\"tracker|*\\"."}
                                ]
                                """));
        assertThat(json.getAsJsonArray("notLooked"))
                .extracting(unseen -> unseen.getAsJsonObject().get("what").getAsString())
                .containsExactly("some-code", "cookie-drift", "pages", "libraries", "configuration");
        assertThat(json.getAsJsonArray("cookies"))
                .extracting(cookie -> cookie.getAsJsonObject().get("setAt").toString())
                .containsExactly(
                        "[\"com/example/LogIn.java:7\"]",
                        "[\"com/example/Basket.java:20\",\"com/example/LogIn.java:8\"]",
                        "[]");
    }

    @Test
    void theSchemaAcceptsEveryDurationThatADeclarationAccepts() {
        for (String duration : List.of("P1Y2M3W4DT5H6M7S", "PT1S", "P1W", "P2M", "session")) {
            assertThat(errors(InventoryJson.render(Inventories.of(
                            Inventories.SITE, cookie("a").duration(duration).build()))))
                    .as(duration)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry",
                "includes",
                "site",
                "updated",
                "consentRevision",
                "cookies",
                "exceptions",
                "findings",
                "notLooked",
                "$schema"
            })
    void theSchemaMissesEachMember(String member) {
        inventory.remove(member);

        assertThat(errors(inventory.toString())).hasSize(1);
    }

    @Test
    void theSchemaMissesEachMemberOfACookie() {
        JsonObject first = inventory.getAsJsonArray("cookies").get(0).getAsJsonObject();
        for (String member : List.copyOf(first.keySet())) {
            JsonElement value = first.remove(member);
            assertThat(errors(inventory.toString())).as(member).isNotEmpty();
            first.add(member, value);
        }
        assertThat(errors(inventory.toString())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theSchemaRefuses(String what, Consumer<JsonObject> fault) {
        fault.accept(inventory);

        assertThat(errors(inventory.toString())).as(what).isNotEmpty();
    }

    static List<org.junit.jupiter.params.provider.Arguments> faults() {
        return List.of(
                fault("a member that nobody knows", json -> json.addProperty("more", 1)),
                fault("another version", json -> json.addProperty("formatVersion", 2)),
                fault("a day that is none", json -> json.addProperty("updated", "yesterday")),
                fault("a negative revision", json -> json.addProperty("consentRevision", -1)),
                fault("a cookie's member that nobody knows", json -> first(json).addProperty("maxAge", 1)),
                fault("a category that is none", json -> first(json).addProperty("category", "FUN")),
                fault("a duration that is none", json -> first(json).addProperty("duration", "2 weeks")),
                fault("a duration without seconds", json -> first(json).add("durationSeconds", JsonNull.INSTANCE)),
                fault("a script as the policy's address", json -> first(json).addProperty("policyUrl", "javascript:x")),
                fault("an empty text in place of null", json -> first(json).addProperty("function", "")),
                fault(
                        "an exception without a reason",
                        json -> exceptions(json).get(0).getAsJsonObject().remove("reason")),
                fault("an exception that is a text", json -> exceptions(json).add(new JsonPrimitive("x"))));
    }

    private static org.junit.jupiter.params.provider.Arguments fault(String what, Consumer<JsonObject> fault) {
        return org.junit.jupiter.params.provider.Arguments.of(what, fault);
    }

    private static JsonObject first(JsonObject inventory) {
        return inventory.getAsJsonArray("cookies").get(0).getAsJsonObject();
    }

    private static JsonArray exceptions(JsonObject inventory) {
        return inventory.getAsJsonArray("exceptions");
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.core.render.HostileText#samples")
    void hostileTextComesOutAsItWentIn(String text) {
        JsonObject json = parse(InventoryJson.render(HostileText.everywhere(text)));

        assertThat(json.get("title").getAsString()).isEqualTo(text);
        assertThat(first(json).get("purpose").getAsString()).isEqualTo(text);
        assertThat(first(json).getAsJsonArray("recipients").get(0).getAsString())
                .isEqualTo(text);
        assertThat(exceptions(json).get(0).getAsJsonObject().get("reason").getAsString())
                .isEqualTo(text);
    }
}
