package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.judge.Finding;
import io.github.cookieregistry.core.judge.Judge;
import io.github.cookieregistry.core.judge.Levels;
import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.plugin.find.ApiFinder;
import io.github.cookieregistry.plugin.lower.SourceProgram;
import io.github.cookieregistry.plugin.lower.TreeAnchor;
import io.github.cookieregistry.plugin.scan.OwnAnnotations;
import io.github.cookieregistry.plugin.scan.Site;
import io.github.cookieregistry.plugin.scan.SiteScanner;
import io.github.cookieregistry.plugin.scan.SourceNotes;
import io.github.cookieregistry.plugin.scan.UnlistedHeaders;
import io.github.cookieregistry.processor.InternalFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Checks all classes of a compile at once, while the trees of all are as they were written. */
final class Session {

    private record Body(ClassTree type, @Nullable MethodTree method) {}

    private record TopLevel(CompilationUnitTree unit, ClassTree type) {}

    private final Set<String> namesOfErrors = new TreeSet<>();
    private final Trees trees;
    private final Levels levels;
    private final Elements elements;
    private final SourceNotes notes;
    private final ApiFinder finder;
    private final OwnAnnotations own;
    private final TestSources tests;
    private final AcceptedPlaces accepted;
    private final SourceProgram program;
    private final Judge judge;
    private final Caret caret;
    private final UnlistedHeaders headers;
    private final Set<ClassTree> seen = new LinkedHashSet<>();
    private final List<Told> told = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<Tree> idle = new HashSet<>();
    private final ReviewNotes review;

    /** What a session is made of. */
    record Parts(
            Trees trees,
            Elements elements,
            SourceNotes notes,
            TestSources tests,
            AcceptedPlaces accepted,
            Levels levels) {}

    /** What finds the calls to judge. */
    record Finders(ApiFinder listed, UnlistedHeaders headers) {}

    Session(Parts parts, Finders finders, SourceProgram program, Judge judge) {
        this.trees = parts.trees();
        this.elements = parts.elements();
        this.notes = parts.notes();
        this.tests = parts.tests();
        this.accepted = parts.accepted();
        this.finder = finders.listed();
        this.headers = finders.headers();
        this.own = new OwnAnnotations(elements);
        this.program = program;
        this.judge = judge;
        this.caret = new Caret(trees);
        this.review = new ReviewNotes(trees, parts.levels());
        this.levels = parts.levels();
    }

    /**
     * What was found in the code.
     *
     * @param whole whether every class of the compile was seen as it is
     */
    CodeReview review(boolean whole) {
        return review.review(judge.uses(), whole);
    }

    /** Checks the units that have been parsed since the last time, and says what there is to tell. */
    List<Told> check(List<CompilationUnitTree> units) {
        told.clear();
        List<TopLevel> all = new ArrayList<>();
        for (CompilationUnitTree unit : units) {
            for (Tree declaration : unit.getTypeDecls()) {
                if (declaration instanceof ClassTree type) {
                    add(unit, type).ifPresent(all::add);
                }
            }
        }
        notes.exceptionPackages().forEach((name, place) -> {
            if (!tests.leftOut(place.unit())) {
                accepted.note(name, place);
            }
        });
        List<Site> sites = new ArrayList<>();
        all.forEach(each -> guarded(each.type(), each.unit(), () -> sites.addAll(scan(each))));
        judge(sites);
        report();
        List<Told> inOrder = told.stream()
                .sorted(Comparator.comparing(
                                (Told each) -> each.unit().getSourceFile().getName())
                        .thenComparing(each -> trees.getSourcePositions().getStartPosition(each.unit(), each.tree())))
                .toList();
        return Summary.before(inOrder, namesOfErrors);
    }

    private Optional<TopLevel> add(CompilationUnitTree unit, ClassTree type) {
        if (!(trees.getElement(new TreePath(new TreePath(unit), type)) instanceof TypeElement element)) {
            return Optional.empty();
        }
        TreePath path = trees.getPath(element);
        // A class that has been generated has no tree any more.
        if (path == null || !(path.getLeaf() instanceof ClassTree tree) || !seen.add(tree)) {
            return Optional.empty();
        }
        program.add(path.getCompilationUnit(), tree, accepted.scope(elements.getPackageOf(element)));
        return Optional.of(new TopLevel(path.getCompilationUnit(), tree));
    }

    private List<Site> scan(TopLevel topLevel) {
        program.attribute(topLevel.type());
        TreePath unit = new TreePath(topLevel.unit());
        SiteScanner scanner = new SiteScanner(trees, finder, headers, own, unit, topLevel.type());
        scanner.walk(topLevel.type());
        boolean nothing = scanner.sites().isEmpty()
                && scanner.unseenDeclarations().isEmpty()
                && scanner.madeHeaders().isEmpty()
                && !scanner.hasExceptions();
        // Where a source lies takes longer to tell than to see that most have nothing.
        if (nothing) {
            return List.of();
        }
        if (tests.leftOut(topLevel.unit())) {
            review.leaveOut();
            return List.of();
        }
        if (scanner.hasExceptions()) {
            accepted.find(unit, topLevel.type());
        }
        scanner.madeHeaders().forEach(call -> review.addHeader(topLevel.unit(), call));
        for (AnnotationTree declaration : scanner.unseenDeclarations()) {
            tell(Message.DECLARED_IN_METHOD, declaration, topLevel.unit());
        }
        return scanner.sites();
    }

    private void judge(List<Site> sites) {
        Map<Body, List<Site>> byBody = new LinkedHashMap<>();
        for (Site site : sites) {
            if (site.tree() instanceof AnnotationTree annotation) {
                guarded(site, () -> annotation(site, annotation));
            } else {
                byBody.computeIfAbsent(new Body(site.type(), site.method()), none -> new ArrayList<>())
                        .add(site);
            }
        }
        byBody.forEach((body, within) -> guarded(within.get(0), () -> judge(body, within)));
    }

    private void judge(Body body, List<Site> sites) {
        Set<Tree> met = new LinkedHashSet<>();
        for (Call call : program.calls(body.type(), body.method())) {
            if (call.place().anchor() instanceof TreeAnchor anchor) {
                met.add(anchor.tree());
                if (!call.apis().isEmpty()) {
                    guarded(anchor.tree(), anchor.unit(), () -> judge.judge(call));
                }
            }
        }
        for (Site site : sites) {
            // Code that the lowering takes for never reached is told all the same.
            if (!met.contains(site.tree())) {
                Place place = program.place(site.type(), site.method(), site.tree());
                if (place != null) {
                    judge.unread(site.apis(), place);
                }
            }
        }
    }

    private void annotation(Site site, AnnotationTree annotation) {
        Place place = program.place(site.type(), site.method(), annotation);
        if (place == null) {
            return;
        }
        for (CookieApi api : site.apis()) {
            if (isOf(annotation, place, api.owner())) {
                judge.judgeAnnotation(api, member(site, annotation, api.member()), place);
            }
        }
    }

    private boolean isOf(AnnotationTree annotation, Place place, String owner) {
        return place.anchor() instanceof TreeAnchor anchor
                && trees.getElement(new TreePath(new TreePath(anchor.unit()), annotation.getAnnotationType()))
                        instanceof TypeElement type
                && type.getQualifiedName().contentEquals(owner);
    }

    private @Nullable Code member(Site site, AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree member
                    && member.getVariable().toString().equals(name)) {
                return program.constant(site.type(), member.getExpression());
            }
        }
        return null;
    }

    private void guarded(Site site, Runnable code) {
        Place place = program.place(site.type(), site.method(), site.tree());
        if (place != null && place.anchor() instanceof TreeAnchor anchor) {
            guarded(anchor.tree(), anchor.unit(), code);
        }
    }

    /** A fault of ours at one place leaves the others to be told. */
    private void guarded(Tree tree, CompilationUnitTree unit, Runnable code) {
        try {
            code.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            tell(Message.INTERNAL, tree, unit, InternalFault.describe(fault));
        }
    }

    private void report() {
        for (Finding finding : judge.findings()) {
            if (findings.add(finding)
                    && finding.place().anchor() instanceof TreeAnchor anchor
                    && !tests.leftOut(anchor.unit())) {
                tell(
                        finding.key(),
                        finding.name(),
                        new Told(
                                finding.level(),
                                finding.message(),
                                caret.of(anchor.tree(), anchor.unit(), finding.name()),
                                anchor.unit()));
            }
        }
        for (SourceNotes.Place unused : accepted.unused()) {
            if (idle.add(unused.tree())) {
                tell(Message.EXCEPTION_WITHOUT_EFFECT, unused.tree(), unused.unit());
            }
        }
    }

    private void tell(Message message, Tree tree, CompilationUnitTree unit, Object... arguments) {
        tell(message.key(), Optional.empty(), new Told(levels.of(message), message.text(arguments), tree, unit));
    }

    private void tell(DiagnosticKey key, Optional<String> name, Told message) {
        if (message.level() == Level.OFF) {
            return;
        }
        told.add(message);
        review.add(key, name, message);
        if (message.level() == Level.ERROR) {
            name.ifPresent(namesOfErrors::add);
        }
    }
}
