package io.github.cookieregistry.inspector.inspect;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.render.RenderedFile;
import io.github.cookieregistry.inspector.declare.LevelOverrides;
import io.github.cookieregistry.inspector.input.FileSet;
import io.github.cookieregistry.inspector.input.InputReader;
import io.github.cookieregistry.inspector.input.Inputs;
import io.github.cookieregistry.inspector.input.Request;
import io.github.cookieregistry.inspector.report.ReportedFinding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages that visitors may see. Where the processor has run they lie among the class files; where it has not, they
 * are made of the declarations in those.
 */
public final class PublicFiles {

    /** A registry's folder, and a file right in it. */
    private static final Pattern COMPILED = Pattern.compile("META-INF/cookie-registry/([^/]+)/([^/]+)");

    private static final Pattern NOT_PUBLIC = Pattern.compile(
            "cookies(?:\\.lock)?\\.json|cookie-evidence\\..*|cookie-consent\\.json|cookie-findings\\..*");

    private PublicFiles() {}

    /**
     * What came of it.
     *
     * @param findings what is wrong with the declarations, or could not be read
     * @param written where the files lie; none where the declarations have errors
     * @param unreadable how many files could not be read
     */
    public record Outcome(List<ReportedFinding> findings, List<Path> written, int unreadable) {

        /** Whether the declarations have errors. */
        public boolean hasErrors() {
            return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
        }
    }

    /** Writes the public files of a module into a folder. */
    public static Outcome write(Request request, LevelOverrides levels, Path folder) throws IOException {
        try (Inputs inputs = InputReader.read(request)) {
            Map<String, Map<String, byte[]>> compiled = compiled(inputs.own());
            List<ReportedFinding> findings = new ArrayList<>();
            List<Path> written = new ArrayList<>();
            Reporting reporting = new Reporting(new SourcePaths(inputs.sources()), levels);
            int unreadable = 0;
            if (compiled.isEmpty()) {
                InspectedModule module = new InspectedModule(inputs);
                findings.addAll(reporting.declared(module.problems(), module.declarations()));
                module.declarations()
                        .unreadable()
                        .forEach(file -> reporting.unreadable(file).ifPresent(findings::add));
                unreadable += module.declarations().unreadable().size();
                if (findings.stream().noneMatch(finding -> finding.level() == Level.ERROR)) {
                    for (RenderedFile file : module.files()) {
                        add(compiled, file.path(), file.text().getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            for (Map.Entry<String, Map<String, byte[]>> registry : compiled.entrySet()) {
                // One policy lies in the folder itself; of several, each in a folder of its own.
                Path target = compiled.size() == 1 ? folder : folder.resolve(registry.getKey());
                Files.createDirectories(target);
                for (Map.Entry<String, byte[]> file : registry.getValue().entrySet()) {
                    Path path = target.resolve(file.getKey());
                    Written.file(path, file.getValue());
                    written.add(path);
                }
            }
            inputs.unreadable().forEach(file -> reporting.unreadable(file).ifPresent(findings::add));
            unreadable += inputs.unreadable().size();
            findings.sort(null);
            return new Outcome(List.copyOf(findings), List.copyOf(written), unreadable);
        }
    }

    private static Map<String, Map<String, byte[]>> compiled(List<FileSet> own) {
        Map<String, Map<String, byte[]>> compiled = new TreeMap<>();
        for (FileSet files : own) {
            for (String path : files.paths()) {
                if (COMPILED.matcher(path).matches()) {
                    files.bytes(path).ifPresent(bytes -> add(compiled, path, bytes));
                }
            }
        }
        return compiled;
    }

    private static void add(Map<String, Map<String, byte[]>> compiled, String path, byte[] bytes) {
        Matcher file = COMPILED.matcher(path);
        if (file.matches() && !NOT_PUBLIC.matcher(file.group(2)).matches()) {
            compiled.computeIfAbsent(file.group(1), none -> new TreeMap<>()).putIfAbsent(file.group(2), bytes);
        }
    }
}
