package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.catalogue.Catalogue;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.judge.Judge;
import io.github.cookieregistry.core.judge.Levels;
import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.plugin.find.ApiFinder;
import io.github.cookieregistry.plugin.lower.SourceProgram;
import io.github.cookieregistry.plugin.scan.SourceNotes;
import io.github.cookieregistry.plugin.scan.UnlistedHeaders;
import io.github.cookieregistry.processor.Handover;
import io.github.cookieregistry.processor.InternalFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Follows one compile: notes what each parsed source shows, and checks all classes when the first one is attributed.
 * Until then no class has been generated, and the compiler attributes the others when it is asked for their elements:
 * so each place is seen as it was written, whatever the order of the files.
 */
public final class CompileCheck implements TaskListener {

    private final JavacTask task;
    private final SourceNotes notes = new SourceNotes();
    private final ProcessingGuard guard = new ProcessingGuard(notes);
    private final List<CompilationUnitTree> parsed = new ArrayList<>();
    private final List<Told> held = new ArrayList<>();
    private @Nullable Session session;
    private final Set<TypeElement> unfinished = new HashSet<>();
    private boolean faulty;
    private @Nullable Handover handover;

    public CompileCheck(JavacTask task) {
        this.task = task;
    }

    @Override
    public void started(TaskEvent event) {
        guard.started(event);
        if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING) {
            handover = Handover.open(task.getElements());
        }
    }

    @Override
    public void finished(TaskEvent event) {
        CompilationUnitTree unit = event.getCompilationUnit();
        guard.finished(event);
        try {
            switch (event.getKind()) {
                case PARSE -> parsed(unit);
                case ANALYZE -> analysed(unit, event.getTypeElement());
                case GENERATE -> unfinished.remove(event.getTypeElement());
                case COMPILATION -> {
                    tellUnprocessed();
                    conclude();
                }
                default -> {}
            }
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError fault) {
            faulty = true;
            // javac takes what a listener throws for its own fault, and stops with a stack trace (exit code 4).
            if (unit != null) {
                print(
                        Trees.instance(task),
                        Level.ERROR,
                        Message.INTERNAL.text(InternalFault.describe(fault)),
                        unit,
                        unit);
            }
        }
    }

    /** Hands over what was found in the code: with everything that there is, it is the last word on it. */
    private void conclude() {
        Handover open = handover;
        handover = null;
        if (open != null) {
            // A class that was analysed and not generated has errors, or is of a compile that ended with some.
            boolean whole = unfinished.isEmpty() && parsed.isEmpty() && !faulty;
            open.conclude(session == null ? CodeReview.NONE : session.review(whole));
        }
    }

    private void parsed(@Nullable CompilationUnitTree unit) {
        if (unit != null) {
            notes.note(unit);
            parsed.add(unit);
        }
    }

    private void analysed(@Nullable CompilationUnitTree unit, @Nullable TypeElement type) {
        if (unit == null || type == null) {
            return;
        }
        if (!OwnTypes.isInfo(type)) {
            unfinished.add(type);
        }
        if (parsed.isEmpty()) {
            return;
        }
        Session current = session == null ? begin(unit) : session;
        session = current;
        List<CompilationUnitTree> units = List.copyOf(parsed);
        parsed.clear();
        Trees trees = Trees.instance(task);
        List<Told> told = current.check(units);
        if (guard.isSuspicious()) {
            // An error of ours would stop the compile, and it could no longer be told whether javac has errors too.
            held.addAll(told);
        } else {
            told.forEach(each -> print(trees, each));
        }
    }

    /** What the options of the compile say of levels; nothing where no processor of ours has read them. */
    private Map<DiagnosticKey, Level> overridden() {
        return handover == null ? Map.of() : handover.levels();
    }

    private void tellUnprocessed() {
        Trees trees = Trees.instance(task);
        Levels levels = Levels.DEFAULT.overriddenBy(overridden());
        guard.conclude(task.getElements(), levels).forEach(each -> print(trees, each));
        held.forEach(each -> print(trees, each));
    }

    private Session begin(CompilationUnitTree unit) {
        Trees trees = Trees.instance(task);
        Level unreadable = Levels.DEFAULT.overriddenBy(overridden()).of(DiagnosticKey.COOKIE_OPTION);
        Catalogue catalogue = Catalogue.load(fault -> print(trees, unreadable, fault.text(), unit, unit));
        Predicate<TypeElement> inThisCompile = new OwnTypes(notes);
        ModulePolicy policy = new ModulePolicy(task.getElements(), notes);
        ApiFinder finder = new ApiFinder(task.getElements(), task.getTypes(), catalogue, inThisCompile);
        UnlistedHeaders headers = new UnlistedHeaders(trees, finder, inThisCompile);
        SourceProgram program =
                new SourceProgram(trees, task.getElements(), task.getTypes(), new Apis(finder, inThisCompile, headers));
        TestSources tests = new TestSources(policy.amongSources());
        AcceptedPlaces accepted = new AcceptedPlaces(trees, task.getElements());
        Levels levels = policy.levels().overriddenBy(overridden());
        Judge judge = new Judge(program, DocumentedReader.read(task.getElements(), notes), levels, accepted);
        return new Session(
                new Session.Parts(trees, task.getElements(), notes, tests, accepted, levels),
                new Session.Finders(finder, headers),
                program,
                judge);
    }

    /** The catalogue, as lowering asks for it. */
    private record Apis(ApiFinder finder, Predicate<TypeElement> own, UnlistedHeaders headers)
            implements SourceProgram.Apis {

        @Override
        public List<CookieApi> of(ExecutableElement method, Tree call) {
            List<CookieApi> listed = finder.find(method);
            return listed.isEmpty() ? headers.at(call) : listed;
        }

        @Override
        public boolean isCookieName(VariableElement parameter) {
            return finder.isCookieName(parameter);
        }

        @Override
        public boolean isOwn(TypeElement type) {
            return own.test(type);
        }
    }

    private static void print(Trees trees, Told told) {
        if (told.isNote()) {
            trees.printMessage(Diagnostic.Kind.NOTE, told.message(), told.tree(), told.unit());
        } else {
            print(trees, told.level(), told.message(), told.tree(), told.unit());
        }
    }

    private static void print(Trees trees, Level level, String message, Tree at, CompilationUnitTree unit) {
        if (level == Level.OFF) {
            return;
        }
        // An option that hides warnings does not hide mandatory ones; compiler plugins of Maven before 3.9 set -nowarn.
        Diagnostic.Kind kind = level == Level.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.MANDATORY_WARNING;
        trees.printMessage(kind, message, at, unit);
    }
}
