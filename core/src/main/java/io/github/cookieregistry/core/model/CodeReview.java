package io.github.cookieregistry.core.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a build has found in the code that it has looked at, and how far it has looked.
 *
 * @param checksOff the keys of the checks that were switched off
 * @param findings what is still to be mended, of the code and of the declarations, sorted
 * @param uses the places that set declared cookies, sorted
 */
public record CodeReview(Coverage coverage, List<String> checksOff, List<OpenFinding> findings, List<CookieUse> uses) {

    /** How much of the module's code was looked at. */
    public enum Coverage {
        /** Nothing: no check has reported. */
        NONE,
        /** Some classes were left out, or were not compiled to the end. */
        PART,
        /** Every class. */
        ALL
    }

    /** Nobody has looked at the code. */
    public static final CodeReview NONE = new CodeReview(Coverage.NONE, List.of(), List.of(), List.of());

    public CodeReview {
        checksOff = checksOff.stream().distinct().sorted().toList();
        findings = findings.stream().distinct().sorted().toList();
        uses = uses.stream().distinct().sorted().toList();
    }

    /** The same, with further findings. */
    public CodeReview with(List<OpenFinding> further) {
        List<OpenFinding> all = new ArrayList<>(findings);
        all.addAll(further);
        return new CodeReview(coverage, checksOff, all, uses);
    }

    /** Whether every check has looked at every class and has found nothing to tell. */
    public boolean foundNothing() {
        return coverage == Coverage.ALL && checksOff.isEmpty() && findings.isEmpty();
    }
}
