package io.github.cookieregistry.inspector.report;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.model.CookieInventory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that one inspection has to tell.
 *
 * @param findings what is open, in order
 * @param uses the places that set cookies, in order
 * @param inventory what is declared
 * @param looked how much was looked at, by what it is
 * @param notLooked what was not looked at, in order
 * @param unreadable how many of those could not be read, though they were asked for
 */
public record Report(
        List<ReportedFinding> findings,
        List<CookieUse> uses,
        CookieInventory inventory,
        Map<String, Integer> looked,
        List<NotLooked> notLooked,
        int unreadable) {

    public Report {
        findings = findings.stream().distinct().sorted().toList();
        uses = uses.stream().distinct().sorted().toList();
        looked = Collections.unmodifiableMap(new LinkedHashMap<>(looked));
        notLooked = notLooked.stream().distinct().sorted().toList();
    }

    /** How many findings there are of a level. */
    public int count(Level level) {
        return (int)
                findings.stream().filter(finding -> finding.level() == level).count();
    }

    /** What was found, in one sentence. */
    public String sentence() {
        return Summary.sentence(this);
    }

    /** Whether the build has to stop. */
    public boolean hasErrors() {
        return count(Level.ERROR) > 0;
    }
}
