package io.github.cookieregistry.core.declaration;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieUse;
import io.github.cookieregistry.core.model.OpenFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what earlier compiles found against the declarations of now, which may be others: a cookie that nobody declared
 * may be declared by now, and one that was declared may have lost its declaration.
 */
final class KeptFindings {

    private static final Set<String> UNDECLARED =
            Set.of(DiagnosticKey.COOKIE_UNDOCUMENTED.key(), DiagnosticKey.COOKIE_IMPLIED.key());

    private final List<CookieDeclaration> declared;
    private final Set<String> callings;
    private final List<OpenFinding> findings = new ArrayList<>();
    private final List<CookieUse> uses = new ArrayList<>();

    KeptFindings(List<CookieDeclaration> declared) {
        this.declared = declared;
        this.callings = declared.stream()
                .flatMap(cookie -> CookieUse.callings(cookie).stream())
                .collect(Collectors.toSet());
    }

    /** What holds of the review by now. */
    CodeReview of(CodeReview review) {
        for (OpenFinding finding : review.findings()) {
            Optional<CookieDeclaration> found =
                    UNDECLARED.contains(finding.key()) ? finding.name().flatMap(this::covering) : Optional.empty();
            if (found.isPresent()) {
                CookieDeclaration cookie = found.get();
                uses.add(CookieUse.of(cookie.match(), cookie.name(), finding.type(), finding.place()));
            } else {
                findings.add(finding);
            }
        }
        for (CookieUse use : review.uses()) {
            if (callings.contains(use.cookie())) {
                uses.add(use);
            } else {
                findings.add(undeclared(use));
            }
        }
        return new CodeReview(review.coverage(), review.checksOff(), findings, uses);
    }

    private Optional<CookieDeclaration> covering(String name) {
        return declared.stream()
                .filter(cookie -> cookie.storage() == Storage.COOKIE)
                .filter(cookie ->
                        cookie.match() == Match.PREFIX ? name.startsWith(cookie.name()) : name.equals(cookie.name()))
                .findFirst();
    }

    private static OpenFinding undeclared(CookieUse use) {
        String name = use.cookie().substring(use.cookie().indexOf(' ') + 1);
        return new OpenFinding(
                DiagnosticKey.COOKIE_UNDOCUMENTED.key(),
                Level.WARNING.name(),
                Optional.of(name),
                Message.UNDOCUMENTED.text(
                        name, "It was declared when this was compiled: declare it again, or build the module anew."),
                use.type(),
                use.place());
    }
}
