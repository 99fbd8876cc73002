package io.github.cookieregistry.inspector.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindingsJsonTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(FindingsJsonTest.class.getResourceAsStream(
                    "/io/github/cookieregistry/schema/cookie-findings-1.schema.json"));

    @Test
    void aFindingHasAllThatTheContractSays() {
        String json = FindingsJson.render(Reports.of(
                List.of(Reports.undocumented("visitor", "src/main/java/com/example/LogIn.java", 11)),
                List.of(),
                List.of()));

        assertThat(json).startsWith("""
                {
                  "version": 1,
                  "findings": [
                    {
                      "key": "cookie-undocumented",
                      "level": "error",
                      "name": "visitor",
                      "storage": "COOKIE",
                      "path": "src/main/java/com/example/LogIn.java",
                      "line": 11,
                      "message": "[cookie-undocumented] This sets the cookie \\"visitor\\", which no @Cookie declares.\
                """);
        assertThat(json).contains("\"place\": \"com/example/LogIn.java:11\"").endsWith("}\n");
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void anUnknownNameIsNull() {
        String json = FindingsJson.render(Reports.of(List.of(Reports.unresolved("A.java", 3)), List.of(), List.of()));

        assertThat(json).contains("\"name\": null");
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theOrderOfWhatWasFoundDoesNotShow() {
        List<ReportedFinding> findings = new ArrayList<>();
        for (int line = 0; line < 12; line++) {
            findings.add(Reports.undocumented("a" + line % 3, "B.java", line / 2));
            findings.add(Reports.unresolved("A.java", line));
        }
        String first = FindingsJson.render(Reports.of(findings, List.of(), List.of()));
        Collections.shuffle(findings, new Random(7));

        assertThat(FindingsJson.render(Reports.of(findings, List.of(), List.of())))
                .isEqualTo(first);
    }

    @Test
    void theSchemaRefusesWhatIsNoFinding() {
        String json = FindingsJson.render(Reports.of(List.of(Reports.unresolved("A.java", 3)), List.of(), List.of()));

        for (String wrong : List.of(
                json.replace("\"line\": 3", "\"line\": -1"),
                json.replace("\"warning\"", "\"WARNING\""),
                json.replace("\"path\": \"A.java\"", "\"path\": \"/A.java\""),
                json.replace("\"version\": 1", "\"version\": 2"),
                json.replace("\"storage\"", "\"store\""))) {
            assertThat(wrong).isNotEqualTo(json);
            assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
        }
    }
}
