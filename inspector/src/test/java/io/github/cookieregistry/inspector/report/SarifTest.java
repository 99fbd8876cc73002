package io.github.cookieregistry.inspector.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifTest {

    /** As OASIS publishes it. */
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

    private static final List<ReportedFinding> FINDINGS = List.of(
            Reports.undocumented("visitor", "src/main/java/com/example/LogIn.java", 11),
            Reports.undocumented("visitor", "src/main/java/com/example/LogIn.java", 15),
            Reports.unresolved("src/été & more/A b.java", 0),
            Reports.unresolved("A.java", 3));

    private static JsonObject run(List<ReportedFinding> findings) {
        String sarif = Sarif.render(Reports.of(findings, List.of(), List.of()), "1.2.3");
        assertThat(SCHEMA.validate(sarif, InputFormat.JSON)).isEmpty();
        return JsonParser.parseString(sarif)
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
    }

    private static List<String> fingerprints(List<ReportedFinding> findings) {
        List<String> fingerprints = new ArrayList<>();
        for (JsonElement result : run(findings).getAsJsonArray("results")) {
            fingerprints.add(result.getAsJsonObject()
                    .getAsJsonObject("partialFingerprints")
                    .get("cookieFinding/v1")
                    .getAsString());
        }
        return fingerprints;
    }

    @Test
    void itIsWhatOasisDefines() {
        JsonObject run = run(FINDINGS);

        assertThat(run.toString())
                .contains("\"ruleId\":\"cookie-undocumented\"")
                .contains(
                        "\"helpUri\":\"https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md"
                                + "#cookie-undocumented\"")
                .contains("\"uri\":\"src/main/java/com/example/LogIn.java\"},\"region\":{\"startLine\":11}")
                .contains("\"uri\":\"src/%C3%A9t%C3%A9%20&%20more/A%20b.java\"}}")
                .contains("\"version\":\"1.2.3\"");
        assertThat(run.getAsJsonArray("results")).hasSize(4);
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() {
        String sarif = Sarif.render(Reports.of(FINDINGS, List.of(), List.of()), "");

        assertThat(SCHEMA.validate(sarif.replace("\"startLine\": 11", "\"startLine\": 0"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(SCHEMA.validate(sarif.replace("\"runs\"", "\"run\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void eachRuleIndexPointsToItsRule() {
        JsonObject run = run(FINDINGS);
        for (JsonElement element : run.getAsJsonArray("results")) {
            JsonObject result = element.getAsJsonObject();
            JsonObject rule = run.getAsJsonObject("tool")
                    .getAsJsonObject("driver")
                    .getAsJsonArray("rules")
                    .get(result.get("ruleIndex").getAsInt())
                    .getAsJsonObject();
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
        }
    }

    @Test
    void fingerprintsSurviveMovedLinesAndDiffer() {
        List<ReportedFinding> moved = FINDINGS.stream()
                .map(finding -> new ReportedFinding(
                        finding.message(),
                        finding.level(),
                        finding.name(),
                        finding.storage(),
                        finding.path(),
                        finding.line() == 0 ? 0 : finding.line() + 40,
                        finding.text() + " Worded otherwise.",
                        finding.place().replaceAll("\\d+$", "99")))
                .toList();

        assertThat(fingerprints(moved)).isEqualTo(fingerprints(FINDINGS)).doesNotHaveDuplicates();
    }

    @Test
    void aHostilePathStaysARelativeReference() {
        assertThat(Uris.of("a:b\u0000%\"<>\\#?.java")).isEqualTo("a%3Ab%00%25%22%3C%3E%5C%23%3F.java");
        assertThat(Uris.of("//host/a.java")).isEqualTo("host/a.java");
    }

    @Test
    void noFindingIsARunWithoutResults() {
        assertThat(run(List.of()).getAsJsonArray("results")).isEmpty();
    }
}
