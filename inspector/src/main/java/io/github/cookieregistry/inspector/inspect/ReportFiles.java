package io.github.cookieregistry.inspector.inspect;

import io.github.cookieregistry.inspector.report.EvidenceHtml;
import io.github.cookieregistry.inspector.report.FindingsJson;
import io.github.cookieregistry.inspector.report.Report;
import io.github.cookieregistry.inspector.report.Sarif;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a check, in a folder of the user's choice. */
public final class ReportFiles {

    private ReportFiles() {}

    /** The inspector's version, as its jar's manifest tells it; empty where the classes lie in no jar. */
    public static String version() {
        String version = ReportFiles.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    /** Writes the findings for machines and the evidence for people, and answers where they lie. */
    public static List<Path> write(Report report, Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FindingsJson.FILE, FindingsJson.render(report));
        files.put(Sarif.FILE, Sarif.render(report, version()));
        files.put(EvidenceHtml.FILE, EvidenceHtml.render(report));
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Written.file(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            written.add(path);
        }
        return written;
    }
}
