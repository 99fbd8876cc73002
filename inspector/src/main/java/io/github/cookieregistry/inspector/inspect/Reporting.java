package io.github.cookieregistry.inspector.inspect;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.judge.Finding;
import io.github.cookieregistry.inspector.declare.LevelOverrides;
import io.github.cookieregistry.inspector.declare.ModuleDeclarations;
import io.github.cookieregistry.inspector.input.Unreadable;
import io.github.cookieregistry.inspector.report.CookieUse;
import io.github.cookieregistry.inspector.report.ReportedFinding;
import java.util.List;
import java.util.Optional;

/** Says of what was found where it is, in the paths and lines that people know. */
final class Reporting {

    private final SourcePaths sources;
    private final LevelOverrides levels;

    Reporting(SourcePaths sources, LevelOverrides levels) {
        this.sources = sources;
        this.levels = levels;
    }

    /** The faults of declarations, at their levels. */
    List<ReportedFinding> declared(List<Problem> problems, ModuleDeclarations module) {
        return levels.apply(problems).stream()
                .map(problem -> declared(problem, module))
                .toList();
    }

    private ReportedFinding declared(Problem problem, ModuleDeclarations module) {
        DeclarationPlace place = problem.place();
        Optional<DeclaredCookie> cookie = module.declarations().cookies().stream()
                .filter(each -> each.place().element().equals(place.element()))
                .findFirst();
        String source = module.source(place);
        return new ReportedFinding(
                problem.message(),
                problem.level(),
                cookie.map(DeclaredCookie::name).filter(name -> !name.isEmpty()),
                cookie.filter(each -> each.has(CookieMember.STORAGE))
                        .map(DeclaredCookie::storage)
                        .orElse(Storage.COOKIE)
                        .name(),
                source.isEmpty() ? "." : sources.path(source),
                source.isEmpty() ? 0 : sources.line(source, place),
                problem.text(),
                place.element().isEmpty() ? "." : place.element().replace('#', '.'));
    }

    /** What code does, at its level. */
    Optional<ReportedFinding> found(Finding finding, int line) {
        Level level = levels.of(finding.key(), finding.level());
        String file = finding.place().anchor().file();
        return level == Level.OFF
                ? Optional.empty()
                : Optional.of(new ReportedFinding(
                        finding.text(),
                        level,
                        finding.name(),
                        Storage.COOKIE.name(),
                        sources.path(file),
                        line,
                        finding.message(),
                        line > 0 ? file + ":" + line : file));
    }

    /** A place that sets a cookie. */
    CookieUse use(Finding finding, int line) {
        return new CookieUse(
                finding.name(), sources.path(finding.place().anchor().file()), line);
    }

    /** A file that could not be read. */
    Optional<ReportedFinding> unreadable(Unreadable file) {
        Level level = levels.of(Message.OUTPUT_NOT_READ.key(), Message.OUTPUT_NOT_READ.level());
        return level == Level.OFF
                ? Optional.empty()
                : Optional.of(new ReportedFinding(
                        Message.OUTPUT_NOT_READ,
                        level,
                        Optional.empty(),
                        Storage.COOKIE.name(),
                        file.path(),
                        0,
                        Message.OUTPUT_NOT_READ.text(file.path(), "it " + file.reason()),
                        file.path()));
    }
}
