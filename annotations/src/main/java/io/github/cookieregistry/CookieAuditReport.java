package io.github.cookieregistry;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link CookieAudit} found.
 *
 * @param undocumented the names that no declaration documents, each once, in the order seen
 * @param differences what differs from the declarations, in the order seen
 * @param unseen the declared cookies that were not among the observed ones, in the catalogue's order
 */
public record CookieAuditReport(
        List<String> undocumented, List<Difference> differences, List<CookieDefinition> unseen) {

    /**
     * One attribute that is not what the declaration says.
     *
     * @param cookie the actual name
     * @param attribute the attribute as the header spells it; {@code Expires} stands for {@code Max-Age} too
     * @param declared {@code "absent"}, {@code "present"} or the value
     * @param observed the same, of the observed cookie
     */
    public record Difference(String cookie, String attribute, String declared, String observed) {

        /** The difference as a sentence. */
        @Override
        public String toString() {
            return "\"" + cookie + "\": " + attribute + " is declared " + declared + ", and observed " + observed + ".";
        }
    }

    /** A report of these findings. */
    public CookieAuditReport {
        undocumented = List.copyOf(undocumented);
        differences = List.copyOf(differences);
        unseen = List.copyOf(unseen);
    }

    /**
     * Passes when every observed cookie is documented and as declared.
     *
     * @return this report
     * @throws AssertionError otherwise, with every fault
     */
    public CookieAuditReport assertDocumented() {
        return require(faults());
    }

    /**
     * Passes when, besides, every declared cookie was observed.
     *
     * @return this report
     * @throws AssertionError otherwise, with every fault
     */
    public CookieAuditReport assertDocumentedAndSeen() {
        return require(everything());
    }

    private CookieAuditReport require(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(text("The observed cookies are not the declared ones:", faults));
        }
        return this;
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        undocumented.forEach(name -> faults.add("\"" + name + "\" is set, and no declaration documents it."));
        differences.forEach(difference -> faults.add(difference.toString()));
        return faults;
    }

    private List<String> everything() {
        List<String> everything = faults();
        unseen.forEach(cookie -> everything.add("\"" + cookie.displayName() + "\" is declared, and was not seen."));
        return everything;
    }

    /** The report for people: one line for each finding. */
    @Override
    public String toString() {
        List<String> everything = everything();
        return everything.isEmpty()
                ? "Every observed cookie is as declared, and every declared cookie was seen."
                : text("The audit found:", everything);
    }

    private static String text(String title, List<String> lines) {
        return title + "\n- " + String.join("\n- ", lines);
    }
}
