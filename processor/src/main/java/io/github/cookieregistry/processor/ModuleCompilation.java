package io.github.cookieregistry.processor;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.assemble.InventoryAssembler;
import io.github.cookieregistry.core.assemble.RegistryNaming;
import io.github.cookieregistry.core.check.Checks;
import io.github.cookieregistry.core.check.LevelOptions;
import io.github.cookieregistry.core.declaration.DeclarationIndex;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.KeptReview;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.CodePlace;
import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.OpenFinding;
import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.core.render.language.Words;
import io.github.cookieregistry.processor.read.DeclarationReader;
import io.github.cookieregistry.processor.read.PresentRegistry;
import io.github.cookieregistry.processor.read.RoundReader;
import io.github.cookieregistry.processor.report.ProblemReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
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
    private final Consumer<Runnable> guard;
    private final Optional<Handover> handover;
    private final List<OpenFinding> open = new ArrayList<>();

    private @Nullable DeclarationIndex kept;
    private final Set<String> extraRounds = new TreeSet<>();
    private Set<String> published = Set.of();
    private boolean isWritten;
    private boolean isFaulty;

    /**
     * A compilation of the module that these elements are seen from.
     *
     * @param wanted whether an element belongs to the module
     * @param guard runs a step, and tells what fails
     */
    ModuleCompilation(
            ProcessingEnvironment environment,
            Elements elements,
            Predicate<Element> wanted,
            DeclarationIndex previous,
            Publication publication,
            Consumer<Runnable> guard) {
        this.previous = previous;
        this.reader = new DeclarationReader(elements);
        this.rounds = new RoundReader(elements, wanted);
        this.reporter = new ProblemReporter(elements, environment.getMessager());
        this.levels = LevelOptions.of(environment.getOptions());
        this.publication = publication;
        this.guard = guard;
        this.handover = Handover.of(environment.getElementUtils());
        handover.ifPresent(check -> check.setLevels(levels.overridden()));
        // ECJ's batch compiler and the Eclipse IDE: processors run, javac's plugins do not.
        this.codeIsChecked = !environment.getClass().getName().startsWith("org.eclipse.");
    }

    void process(RoundEnvironment round) {
        Set<String> brought = rounds.note(round);
        Level compact = levels.of(Message.IN_COMPACT_SOURCE);
        for (Element element : rounds.nameless()) {
            isFaulty |= compact == Level.ERROR;
            reporter.report(compact, Message.IN_COMPACT_SOURCE.text(), element);
        }
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
                check(declarations);
                writeRegistry(declarations);
            }
        }
    }

    /** Whether another processor may still bring what a declaration refers to: it did so in the round before. */
    private boolean mustWait(Declarations declarations, Set<String> brought) {
        return declarations.isIncomplete() && (extraRounds.isEmpty() || !extraRounds.containsAll(brought));
    }

    private void finish() {
        publication.deleteStaleClasses(previous);
        Declarations declarations = declarations();
        if (!isWritten && !declarations.isEmpty()) {
            // Another processor's error has ended the rounds: a source of the last round would not be compiled.
            check(declarations);
        }
        if (isWritten) {
            report(Checks.late(declarations, published), declarations);
            if (!codeIsChecked) {
                reporter.note(Message.CODE_NOT_CHECKED.text());
            }
        }
        if (!isFaulty) {
            conclude(publication.conclusion(inventory(declarations), declarations, previous));
        }
    }

    /** Once the code has been checked, where there is a check: what is published tells what it has found. */
    private void conclude(Conclusion conclusion) {
        KeptReview earlier = previous.review()
                .of(type -> !type.isEmpty() && !rounds.isInThisCompile(type) && publication.hasClassFile(type));
        List<OpenFinding> declared = List.copyOf(open);
        Set<String> types = rounds.topLevelTypes();
        Consumer<CodeReview> last =
                review -> guard.accept(() -> conclusion.write(review.with(declared), earlier, types));
        handover.ifPresentOrElse(check -> check.await(last), () -> last.accept(CodeReview.NONE));
    }

    private void writeRegistry(Declarations declarations) {
        isWritten = true;
        published = new TreeSet<>();
        declarations.cookies().forEach(cookie -> published.add(cookie.origin().toString()));
        CookieInventory inventory = inventory(declarations);
        String name = inventory.registry().qualified();
        // A class of the output is not asked for: ECJ would keep it in mind, and then refuse to generate it anew.
        Optional<PresentRegistry> elsewhere =
                publication.hasRegistry(name) || rounds.isInThisCompile(name) ? Optional.empty() : reader.present(name);
        boolean written = publication.writeRegistry(inventory, declarations);
        if (elsewhere.isPresent()) {
            report(TakenName.problems(declarations, inventory, elsewhere.get(), true), declarations);
        } else if (!written) {
            report(
                    reader.present(name)
                            .map(present -> TakenName.problems(declarations, inventory, present, false))
                            .orElseGet(() -> Checks.registryExists(declarations, inventory.registry())),
                    declarations);
        }
    }

    private void check(Declarations declarations) {
        report(levels.faults(), declarations);
        report(publication.explained(Checks.check(declarations, Words.languages())), declarations);
        CookieInventory inventory = inventory(declarations);
        report(publication.problems(inventory, declarations), declarations);
        report(publication.unread(declarations), declarations);
    }

    private void report(List<Problem> found, Declarations declarations) {
        List<Problem> problems = levels.apply(found);
        isFaulty |= problems.stream().anyMatch(problem -> problem.level() == Level.ERROR);
        reporter.report(problems, this::hasPosition);
        problems.stream()
                .filter(problem -> problem.level() != Level.OFF)
                .forEach(problem -> open.add(finding(problem, declarations)));
    }

    /** What a declaration says has no line in a compile that reads it from its class file. */
    private static OpenFinding finding(Problem problem, Declarations declarations) {
        String element = problem.place().element();
        String place = element.isEmpty() ? registry(declarations).qualified() : element.replace('#', '.');
        return new OpenFinding(
                problem.key().key(),
                problem.level().name(),
                declarations.cookies().stream()
                        .filter(cookie -> cookie.place().element().equals(element))
                        .map(DeclaredCookie::name)
                        .filter(name -> !name.isEmpty())
                        .findFirst(),
                problem.text(),
                "",
                new CodePlace(place, 0));
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
