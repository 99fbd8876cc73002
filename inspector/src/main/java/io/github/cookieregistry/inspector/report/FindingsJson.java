package io.github.cookieregistry.inspector.report;

import io.github.cookieregistry.core.render.format.Json;
import java.io.IOException;
import java.util.Map;

/** The findings for machines, {@code cookie-findings.json}; its JSON Schema is published. */
public final class FindingsJson {

    /** The name of the file. */
    public static final String FILE = "cookie-findings.json";

    private static final int VERSION = 1;

    private FindingsJson() {}

    /** The text of the file. */
    public static String render(Report report) {
        return Json.object(json -> {
            json.number("version", VERSION);
            json.objects("findings", report.findings(), FindingsJson::finding);
            json.object("looked", looked -> {
                for (Map.Entry<String, Integer> each : report.looked().entrySet()) {
                    looked.number(each.getKey(), each.getValue());
                }
            });
            json.objects("notLooked", report.notLooked(), (member, each) -> {
                member.text("subject", each.subject());
                member.text("reason", each.reason());
            });
        });
    }

    private static void finding(Json json, ReportedFinding finding) throws IOException {
        json.text("key", finding.key().key());
        json.text("level", finding.levelName());
        json.optionalText("name", finding.name().orElse(""));
        json.text("storage", finding.storage());
        json.text("path", finding.path());
        json.number("line", finding.line());
        json.text("message", finding.text());
        json.text("place", finding.place());
    }
}
