package io.github.cookieregistry.inspector.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    private static String printed(Report report, boolean colour) {
        StringWriter text = new StringWriter();
        ConsoleReport console = new ConsoleReport(new PrintWriter(text, true), colour);
        console.findings(report.findings());
        console.summary(report);
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void aFindingIsOneLineAndTheSummaryATable() {
        Report report = Reports.of(
                List.of(Reports.undocumented("visitor", "src/LogIn.java", 11), Reports.unresolved("src/LogIn.java", 0)),
                List.of(),
                List.of());

        assertThat(printed(report, false).lines())
                .containsExactly(
                        "src/LogIn.java: warning: " + Reports.unresolved("", 0).text(),
                        "src/LogIn.java:11: error: [cookie-undocumented] This sets the cookie \"visitor\", which no @Cookie declares."
                                + " Declare it: @Cookie(…) public static final String X = \"x\";"
                                + " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#cookie-undocumented",
                        "",
                        "key                   errors  warnings",
                        "cookie-undocumented        1         0",
                        "cookie-unresolved          0         1",
                        "",
                        "1 error and 1 warning in 2 classes; 0 cookies declared.");
    }

    @Test
    void onlyATerminalSeesColour() {
        Report report = Reports.of(List.of(Reports.unresolved("A.java", 1)), List.of(), List.of());

        assertThat(printed(report, true)).startsWith("A.java:1: \u001b[33mwarning\u001b[0m: [cookie");
        assertThat(printed(report, false)).doesNotContain("\u001b");
    }

    @Test
    void whatMovesATerminalsCursorIsShownAsText() {
        Report report = Reports.of(
                List.of(Reports.undocumented("a\u001b[2J\u202e\u2028", "src/\u001b]0;x\u0007.java", 1)),
                List.of(),
                List.of());

        assertThat(printed(report, false))
                .startsWith("src/\\u001b]0;x\\u0007.java:1: error: ")
                .contains("a\\u001b[2J\\u202e")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }
}
