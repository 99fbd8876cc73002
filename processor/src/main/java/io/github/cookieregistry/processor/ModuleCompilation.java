package io.github.cookieregistry.processor;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.assemble.InventoryAssembler;
import io.github.cookieregistry.core.assemble.RegistryNaming;
import io.github.cookieregistry.core.check.Checks;
import io.github.cookieregistry.core.check.LevelOptions;
import io.github.cookieregistry.core.declaration.DeclarationIndex;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.core.render.language.Words;
import io.github.cookieregistry.processor.read.DeclarationReader;
import io.github.cookieregistry.processor.read.RoundReader;
import io.github.cookieregistry.processor.report.ProblemReporter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * One compile of one module, through its rounds. The registry is written in the first round in which every value is
 * known, since only a source of a normal round is compiled; the resources follow in the last one.
 */
final class ModuleCompilation {

    private final DeclarationIndex previous;
    private final DeclarationReader reader;
    private final RoundReader rounds;
    private final ProblemReporter reporter;
    private final LevelOptions levels;
    private final Publication publication;
    private final boolean codeIsChecked;

    private @Nullable DeclarationIndex kept;
    private final Set<String> extraRounds = new TreeSet<>();
    private Set<String> published = Set.of();
    private boolean isWritten;
    private boolean isFaulty;

    ModuleCompilation(ProcessingEnvironment environment, DeclarationIndex previous, Publication publication) {
        this.previous = previous;
        this.reader = new DeclarationReader(environment.getElementUtils());
        this.rounds = new RoundReader(environment.getElementUtils());
        this.reporter = new ProblemReporter(environment.getElementUtils(), environment.getMessager());
        this.levels = LevelOptions.of(environment.getOptions());
        this.publication = publication;
        // ECJ's batch compiler and the Eclipse IDE: processors run, javac's plugins do not.
        this.codeIsChecked = !environment.getClass().getName().startsWith("org.eclipse.");
    }

    void process(RoundEnvironment round) throws IOException {
        Set<String> brought = rounds.note(round);
        if (kept == null) {
            kept = keptNames();
        }
        if (round.processingOver()) {
            finish();
        } else if (!isWritten) {
            Declarations declarations = declarations();
            if (mustWait(declarations, brought)) {
                extraRounds.add(publication.writeExtraRound(registry(declarations), extraRounds.size() + 1));
            } else if (!declarations.isEmpty()) {
                conclude(declarations);
                writeRegistry(declarations);
            }
        }
    }

    /** Whether another processor may still bring what a declaration refers to: it did so in the round before. */
    private boolean mustWait(Declarations declarations, Set<String> brought) {
        return declarations.isIncomplete() && (extraRounds.isEmpty() || !extraRounds.containsAll(brought));
    }

    private void finish() throws IOException {
        Declarations declarations = declarations();
        if (!isWritten && !declarations.isEmpty()) {
            // Another processor's error has ended the rounds: a source of the last round would not be compiled.
            conclude(declarations);
        }
        if (isWritten) {
            report(Checks.late(declarations, published));
            if (!codeIsChecked) {
                reporter.note(Message.CODE_NOT_CHECKED.text());
            }
        }
        if (!isFaulty) {
            publication.writeResources(inventory(declarations), declarations, previous);
        }
    }

    private void writeRegistry(Declarations declarations) throws IOException {
        isWritten = true;
        published = new TreeSet<>();
        declarations.cookies().forEach(cookie -> published.add(cookie.origin().toString()));
        if (!publication.writeRegistry(inventory(declarations), declarations)) {
            report(Checks.registryExists(declarations, registry(declarations)));
        }
    }

    private void conclude(Declarations declarations) {
        report(levels.faults());
        report(Checks.check(declarations, Words.languages()));
        CookieInventory inventory = inventory(declarations);
        report(publication.problems(inventory, declarations));
    }

    private void report(List<Problem> found) {
        List<Problem> problems = levels.apply(found);
        isFaulty |= problems.stream().anyMatch(problem -> problem.level() == Level.ERROR);
        reporter.report(problems, this::hasPosition);
    }

    /** Whether the compiler can show where the type or package stands: ECJ has no position for a package. */
    private boolean hasPosition(String name) {
        return rounds.isInThisCompile(name) || codeIsChecked && rounds.isPackageInThisCompile(name);
    }

    /**
     * What earlier compiles found, apart from types that have left this module: a library may hold them now, so that
     * they exist all the same.
     */
    private DeclarationIndex keptNames() {
        DeclarationIndex names = new DeclarationIndex();
        names.addNames(previous, name -> rounds.isInThisCompile(name) || publication.hasClassFile(name));
        return names;
    }

    private Declarations declarations() {
        DeclarationIndex index = new DeclarationIndex();
        index.addNames(Objects.requireNonNull(kept), name -> true);
        index.addNames(rounds.seen(), name -> true);
        return reader.read(index, rounds::isInThisCompile);
    }

    private CookieInventory inventory(Declarations declarations) {
        return publication.withAgreedConsent(
                InventoryAssembler.assemble(declarations, registry(declarations)), declarations);
    }

    private static RegistryName registry(Declarations declarations) {
        return RegistryNaming.name(declarations);
    }
}
