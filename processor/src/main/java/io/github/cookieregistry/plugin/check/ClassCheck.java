package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.plugin.check.AcceptedPlaces.Acceptance;
import io.github.cookieregistry.plugin.scan.Candidate;
import io.github.cookieregistry.plugin.scan.CandidateScanner;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import io.github.cookieregistry.plugin.scan.OwnAnnotations;
import io.github.cookieregistry.plugin.scan.UnlistedHeaders;
import io.github.cookieregistry.processor.InternalFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks one top-level class after another. */
final class ClassCheck {

    private final Trees trees;
    private final CompileContext context;
    private final OwnAnnotations own;
    private final TestSources tests;
    private final UnlistedHeaders headers = new UnlistedHeaders();

    ClassCheck(Trees trees, CompileContext context, OwnAnnotations own, TestSources tests) {
        this.trees = trees;
        this.own = own;
        this.context = context;
        this.tests = tests;
    }

    /**
     * Everything to tell of a top-level class.
     *
     * @param packageAcceptance what the class's package accepts
     */
    List<Finding> check(TreePath unit, ClassTree type, Supplier<Optional<Acceptance>> packageAcceptance) {
        CandidateScanner scanner = new CandidateScanner(trees, context.apis(), headers, own, unit);
        scanner.scan(type, null);
        boolean nothing =
                scanner.candidates().isEmpty() && scanner.unseenDeclarations().isEmpty() && !scanner.hasExceptions();
        // Where a source lies takes longer to tell than to see that most have nothing.
        if (nothing || tests.leftOut(unit.getCompilationUnit())) {
            return List.of();
        }
        ClassIndex index = ClassIndex.of(trees, unit, type);
        AcceptedPlaces accepted = new AcceptedPlaces(packageAcceptance.get());
        if (scanner.hasExceptions()) {
            accepted.find(index, new TreePath(unit, type));
        }
        Findings findings = new Findings(context, accepted);
        SiteCheck sites = new SiteCheck(context, index, findings);
        for (Candidate candidate : scanner.candidates()) {
            try {
                sites.check(candidate);
            } catch (RuntimeException | StackOverflowError fault) {
                // The class's other places are told all the same.
                findings.add(Message.INTERNAL, candidate.tree(), InternalFault.describe(fault));
            }
        }
        for (Tree declaration : scanner.unseenDeclarations()) {
            findings.add(Message.DECLARED_IN_METHOD, declaration);
        }
        for (Tree unused : accepted.unused()) {
            findings.add(Message.EXCEPTION_WITHOUT_EFFECT, unused);
        }
        return findings.all();
    }
}
