package io.github.cookieregistry.inspector.inspect;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.judge.Documented;
import io.github.cookieregistry.core.judge.Finding;
import io.github.cookieregistry.core.judge.Levels;
import io.github.cookieregistry.inspector.declare.LevelOverrides;
import io.github.cookieregistry.inspector.input.FileSet;
import io.github.cookieregistry.inspector.input.InputReader;
import io.github.cookieregistry.inspector.input.Inputs;
import io.github.cookieregistry.inspector.input.Request;
import io.github.cookieregistry.inspector.input.Unreadable;
import io.github.cookieregistry.inspector.report.CookieUse;
import io.github.cookieregistry.inspector.report.NotLooked;
import io.github.cookieregistry.inspector.report.Report;
import io.github.cookieregistry.inspector.report.ReportedFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Holds all that a module ships against what it declares. */
public final class Check {

    private static final Levels ALL = new Levels(Level.WARNING, Level.WARNING, Level.WARNING, Level.OFF);

    private final Inputs inputs;
    private final InspectedModule module;
    private final LevelOverrides levels;
    private final CodeInspector code;
    private final Reporting reporting;

    private Check(Inputs inputs, LevelOverrides levels, CodeInspector code) {
        this.inputs = inputs;
        this.module = new InspectedModule(inputs);
        this.levels = levels;
        this.code = code;
        this.reporting = new Reporting(new SourcePaths(inputs.sources()), levels);
    }

    /** Inspects what a request names. */
    public static Report run(Request request, LevelOverrides levels) {
        return run(request, levels, new ClassFileInspector());
    }

    static Report run(Request request, LevelOverrides levels, CodeInspector code) {
        try (Inputs inputs = InputReader.read(request)) {
            return new Check(inputs, levels, code).report();
        }
    }

    private Report report() {
        AcceptedPlaces accepted = new AcceptedPlaces(module.declarations());
        Documented documented = module.documented();
        Levels policy = levels.of(module.declarations().declarations().policy());
        CodeInspector.Result result = code.inspect(inputs.classes(), inputs.libraries(), documented, policy, accepted);
        List<ReportedFinding> findings = new ArrayList<>(reporting.declared(module.problems(), module.declarations()));
        findings.addAll(reporting.declared(accepted.withoutEffect(), module.declarations()));
        result.findings()
                .forEach(finding -> reporting.found(finding, line(finding)).ifPresent(findings::add));

        List<CookieUse> uses = uses(result);
        TreeSet<Unreadable> unreadable = new TreeSet<>(inputs.unreadable());
        unreadable.addAll(module.declarations().unreadable());
        unreadable.addAll(result.unreadable());
        List<NotLooked> notLooked = notLooked();
        Map<String, Unreadable> once = new LinkedHashMap<>();
        unreadable.forEach(file -> once.putIfAbsent(file.path(), file));
        for (Unreadable file : once.values()) {
            reporting.unreadable(file).ifPresent(findings::add);
            notLooked.add(new NotLooked(file.path(), file.reason()));
        }
        return new Report(findings, uses, module.inventory(), looked(result, once.size()), notLooked, once.size());
    }

    /** Each place that sets a cookie: what would be told if nothing were declared and nothing accepted. */
    private List<CookieUse> uses(CodeInspector.Result told) {
        boolean allTold = module.declarations().declarations().isEmpty();
        List<Finding> findings = allTold
                ? told.findings()
                : code.inspect(inputs.classes(), inputs.libraries(), new Documented(), ALL, (scope, name) -> false)
                        .findings();
        return findings.stream()
                .map(finding -> reporting.use(finding, line(finding)))
                .toList();
    }

    private Map<String, Integer> looked(CodeInspector.Result result, int unreadable) {
        Map<String, Integer> looked = new LinkedHashMap<>();
        looked.put("classes", result.classes());
        looked.put("methods", result.methods());
        looked.put("libraries", inputs.libraries().all().size());
        looked.put("declaredCookies", module.inventory().cookies().size());
        looked.put(
                "includedRegistries",
                module.declarations().declarations().included().size());
        looked.put("unreadableFiles", unreadable);
        return looked;
    }

    private List<NotLooked> notLooked() {
        List<NotLooked> notLooked = new ArrayList<>();
        if (inputs.own().isEmpty()) {
            notLooked.add(new NotLooked("class files", "none were given"));
        }
        if (inputs.libraries().all().isEmpty()) {
            notLooked.add(new NotLooked("libraries", "none were given"));
        } else {
            notLooked.add(new NotLooked(
                    "the code of libraries", "what they set by themselves is not searched for in this release"));
        }
        unread("configuration and static resources", inputs.resources(), notLooked);
        unread("pages, templates and scripts", inputs.web(), notLooked);
        return notLooked;
    }

    private static void unread(String what, List<FileSet> folders, List<NotLooked> notLooked) {
        if (folders.isEmpty()) {
            notLooked.add(new NotLooked(what, "none were given"));
        }
        for (FileSet folder : folders) {
            int files = folder.paths().size();
            notLooked.add(new NotLooked(
                    what + " in " + folder.shown(),
                    files + (files == 1 ? " file is" : " files are") + " not searched for cookies in this release"));
        }
    }

    private static int line(Finding finding) {
        Place.Anchor anchor = finding.place().anchor();
        return ClassFileInspector.line(anchor);
    }
}
