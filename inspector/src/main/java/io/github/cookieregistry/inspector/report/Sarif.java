package io.github.cookieregistry.inspector.report;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.render.format.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The findings for code scanning, {@code cookie-findings.sarif}: SARIF 2.1.0, as OASIS defines it. */
public final class Sarif {

    /** The name of the file. */
    public static final String FILE = "cookie-findings.sarif";

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String PROJECT = "https://github.com/cookieregistry/cookie-registry";

    private record Result(ReportedFinding finding, String fingerprint, int rule) {}

    private Sarif() {}

    /**
     * The text of the file.
     *
     * @param version of the inspector; empty where nothing tells it
     */
    public static String render(Report report, String version) {
        List<DiagnosticKey> rules = report.findings().stream()
                .map(ReportedFinding::key)
                .distinct()
                .sorted()
                .toList();
        return Json.object(json -> {
            json.text("$schema", SCHEMA);
            json.text("version", "2.1.0");
            json.objects("runs", List.of(report), (run, each) -> run(run, each, rules, version));
        });
    }

    private static void run(Json run, Report report, List<DiagnosticKey> rules, String version) throws IOException {
        run.object(
                "tool",
                tool -> tool.object("driver", driver -> {
                    driver.text("name", "Cookie Registry inspector");
                    if (!version.isEmpty()) {
                        driver.text("version", version);
                    }
                    driver.text("informationUri", PROJECT);
                    driver.objects("rules", rules, Sarif::rule);
                }));
        run.objects("invocations", List.of(report), (invocation, each) -> {
            invocation.flag("executionSuccessful", report.unreadable() == 0);
            invocation.objects("toolExecutionNotifications", each.notLooked(), (notification, left) -> {
                notification.text("level", "note");
                notification.object("message", message -> message.text("text", left.subject() + ": " + left.reason()));
            });
        });
        run.text("columnKind", "utf16CodeUnits");
        run.objects("results", results(report, rules), Sarif::result);
    }

    private static void rule(Json json, DiagnosticKey key) throws IOException {
        json.text("id", key.key());
        json.text("name", camelCase(key));
        json.object("shortDescription", text -> text.text("text", description(key)));
        json.text("helpUri", key.documentation());
        json.object("defaultConfiguration", text -> text.text("level", level(key.level())));
    }

    private static List<Result> results(Report report, List<DiagnosticKey> rules) {
        List<String> fingerprints = Fingerprints.of(report.findings());
        List<Result> results = new ArrayList<>();
        for (int index = 0; index < report.findings().size(); index++) {
            ReportedFinding finding = report.findings().get(index);
            results.add(new Result(finding, fingerprints.get(index), rules.indexOf(finding.key())));
        }
        return results;
    }

    private static void result(Json json, Result result) throws IOException {
        ReportedFinding finding = result.finding;
        json.text("ruleId", finding.key().key());
        json.number("ruleIndex", result.rule);
        json.text("level", level(finding.level()));
        json.object("message", message -> message.text("text", finding.text()));
        List<ReportedFinding> places = finding.path().isEmpty() ? List.of() : List.of(finding);
        json.objects(
                "locations",
                places,
                (location, at) -> location.object("physicalLocation", physical -> {
                    physical.object("artifactLocation", artifact -> artifact.text("uri", Uris.of(at.path())));
                    if (at.line() > 0) {
                        physical.object("region", region -> region.number("startLine", at.line()));
                    }
                }));
        json.object("partialFingerprints", all -> all.text("cookieFinding/v1", result.fingerprint));
    }

    private static String level(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case OFF -> "none";
        };
    }

    private static String camelCase(DiagnosticKey key) {
        return Arrays.stream(key.key().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** What the key's first message says of a cookie that nobody has named. */
    private static String description(DiagnosticKey key) {
        return Arrays.stream(Message.values())
                .filter(message -> message.key() == key)
                .findFirst()
                .map(message ->
                        message.sentence().replaceAll("%(?:\\d\\$)?s", "…").replace("%%", "%"))
                .orElse(key.key());
    }
}
