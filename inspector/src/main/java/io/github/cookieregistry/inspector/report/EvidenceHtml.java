package io.github.cookieregistry.inspector.report;

import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.render.format.Html;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.List;
import java.util.Optional;

/** The complete evidence as one page, {@code cookie-evidence.html}, which loads nothing and runs nothing. */
public final class EvidenceHtml {

    /** The name of the file. */
    public static final String FILE = "cookie-evidence.html";

    /** What a browser shows without trouble; the files for machines have all. */
    private static final int MOST_FINDINGS = 5_000;

    private static final int MOST_PLACES = 50;

    private EvidenceHtml() {}

    /** The text of the file. */
    public static String render(Report report) {
        return Html.render(out -> PageRenderer.render(new Page(report), out, String::valueOf, Html::escape));
    }

    /** An open finding. */
    record Open(String level, String where, Optional<String> name, String sentence, String key, String help) {}

    /** A declared cookie, with the places that set it. */
    record Declared(
            String name,
            String category,
            String provider,
            String purpose,
            String duration,
            String declaredAt,
            List<String> places,
            String justification) {

        boolean notSeen() {
            return places.isEmpty();
        }
    }

    /** A place where undocumented cookies are accepted. */
    record Accepted(String place, String names, String reason) {}

    /** How much there was of something. */
    record Count(String what, int count) {}

    /** What was left out. */
    record Left(List<NotLooked> left) {}

    @JStache(path = "io/github/cookieregistry/inspector/report/evidence.html.mustache")
    @JStacheConfig(type = JStacheType.STACHE)
    record Page(Report report) {

        String registry() {
            return report.inventory().registry().qualified();
        }

        String summary() {
            return Summary.sentence(report);
        }

        List<Open> findings() {
            return report.findings().stream()
                    .limit(MOST_FINDINGS)
                    .map(finding -> new Open(
                            finding.levelName(),
                            finding.line() > 0 ? finding.path() + ":" + finding.line() : finding.path(),
                            finding.name(),
                            sentence(finding),
                            finding.key().key(),
                            finding.key().documentation()))
                    .toList();
        }

        boolean noFindings() {
            return report.findings().isEmpty();
        }

        Optional<String> moreFindings() {
            int further = report.findings().size() - MOST_FINDINGS;
            return further > 0
                    ? Optional.of(further + " further findings are in " + FindingsJson.FILE + ".")
                    : Optional.empty();
        }

        Optional<SiteMap> map() {
            return SiteMap.of(
                    report.uses(),
                    use -> report.inventory().cookies().stream().anyMatch(cookie -> covers(cookie, use)));
        }

        List<Declared> cookies() {
            return report.inventory().cookies().stream()
                    .map(cookie -> new Declared(
                            cookie.displayName(),
                            cookie.category().name(),
                            cookie.provider(),
                            cookie.purpose(),
                            cookie.lifetime().map(CookieLifetime::toString).orElse(""),
                            cookie.origin().toString(),
                            report.uses().stream()
                                    .filter(use -> covers(cookie, use))
                                    .map(CookieUse::place)
                                    .limit(MOST_PLACES)
                                    .toList(),
                            cookie.justification()))
                    .toList();
        }

        boolean noCookies() {
            return report.inventory().cookies().isEmpty();
        }

        List<Accepted> exceptions() {
            return report.inventory().exceptions().stream()
                    .map(exception -> new Accepted(
                            exception.place(),
                            exception.names().isEmpty() ? "all" : String.join(", ", exception.names()),
                            exception.reason()))
                    .toList();
        }

        boolean noExceptions() {
            return report.inventory().exceptions().isEmpty();
        }

        List<Count> looked() {
            return report.looked().entrySet().stream()
                    .map(each -> new Count(Summary.words(each.getKey()), each.getValue()))
                    .toList();
        }

        Optional<Left> notLooked() {
            return report.notLooked().isEmpty() ? Optional.empty() : Optional.of(new Left(report.notLooked()));
        }

        /** Without the key and the link, which stand beside it. */
        private static String sentence(ReportedFinding finding) {
            return finding.oneLine()
                    .replace("[" + finding.key().key() + "] ", "")
                    .replace(" " + finding.key().documentation(), "");
        }

        private static boolean covers(CookieDeclaration cookie, CookieUse use) {
            String name = use.name().orElse("");
            return cookie.storage() == Storage.COOKIE
                    && (cookie.match() == Match.PREFIX
                            ? !cookie.name().isEmpty() && name.startsWith(cookie.name())
                            : name.equals(cookie.name()));
        }
    }
}
