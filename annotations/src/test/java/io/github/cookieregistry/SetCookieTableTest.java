package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each header of the table is read as RFC 6265bis reads it, which is how Chromium does but for the rows that say why.
 */
class SetCookieTableTest {

    static List<HeaderTable.Row> rows() {
        return HeaderTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsAHeaderByTheRfc(HeaderTable.Row row) {
        assertThat(HeaderTable.kept(row.header(), row.uri())).isEqualTo(row.expected());
    }

    @Test
    void withoutARequestNothingButTheDefaultPathIsMissing() {
        for (HeaderTable.Row row : rows()) {
            boolean asksForTheHost =
                    row.kind().equals("domain") || row.written().contains("Domain=");
            if (row.hasDefaultRequest() && !asksForTheHost) {
                String kept;
                try {
                    kept = HeaderTable.describe(ObservedCookie.parse(row.header()));
                } catch (IllegalArgumentException e) {
                    kept = "refused";
                }
                assertThat(kept.replace("; Path=;", "; Path=/app;").replaceAll("; Path=$", "; Path=/app"))
                        .as(row.toString())
                        .isEqualTo(row.expected());
            }
        }
    }

    @Test
    void theTableSaysWhyOthersDiffer() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.why().contains("Chromium: "))
                    .isEqualTo(!row.chromium().equals("="));
            assertThat(row.why().contains("tough-cookie: "))
                    .isEqualTo(!row.toughCookie().equals("="));
        });
        Map<String, Long> kinds =
                rows().stream().collect(Collectors.groupingBy(HeaderTable.Row::kind, Collectors.counting()));
        assertThat(kinds.keySet())
                .containsExactlyInAnyOrder(
                        "date",
                        "max-age",
                        "pair",
                        "control",
                        "size",
                        "path",
                        "domain",
                        "flag",
                        "same-site",
                        "prefix",
                        "scheme");
        assertThat(kinds.values()).allMatch(count -> count >= 20);
        assertThat(rows()).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }
}
