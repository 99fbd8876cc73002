package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.catalogue.Catalogue;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.plugin.find.ApiFinder;
import io.github.cookieregistry.plugin.scan.OwnAnnotations;
import io.github.cookieregistry.plugin.scan.ParsedTypes;
import io.github.cookieregistry.plugin.scan.SourceNotes;
import io.github.cookieregistry.plugin.scan.SourceNotes.Place;
import io.github.cookieregistry.processor.InternalFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Follows one compile: notes what each parsed source shows, and checks each class once it is attributed. Keeps no trees
 * of classes, which javac changes as soon as it generates code.
 */
public final class CompileCheck implements TaskListener {

    private final JavacTask task;
    private final SourceNotes notes = new SourceNotes();
    private boolean processed;
    private boolean guardTold;
    private @Nullable Session session;

    /** What is known once all sources are. */
    private record Session(Trees trees, ClassCheck check, PackageExceptions exceptions) {}

    public CompileCheck(JavacTask task) {
        this.task = task;
    }

    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING) {
            processed = true;
        }
    }

    @Override
    public void finished(TaskEvent event) {
        CompilationUnitTree unit = event.getCompilationUnit();
        try {
            switch (event.getKind()) {
                case PARSE -> notes.note(unit);
                case ANALYZE -> analysed(unit, event.getTypeElement());
                case COMPILATION -> guard(processed);
                default -> {}
            }
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
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

    private void analysed(@Nullable CompilationUnitTree unit, @Nullable TypeElement type) {
        if (unit == null || type == null) {
            return;
        }
        Session current = session == null ? begin(unit) : session;
        session = current;
        guard(false);
        ClassTree tree = current.trees().getTree(type);
        if (tree == null) {
            return;
        }
        List<Finding> findings = current.check()
                .check(new TreePath(unit), tree, () -> current.exceptions().around(type));
        for (Finding finding : findings) {
            tell(current.trees(), finding, unit);
        }
        current.exceptions()
                .checked(
                        unit,
                        type,
                        place -> print(
                                current.trees(),
                                Level.WARNING,
                                Message.EXCEPTION_WITHOUT_EFFECT.text(),
                                place.tree(),
                                place.unit()));
    }

    private Session begin(CompilationUnitTree unit) {
        Trees trees = Trees.instance(task);
        Catalogue catalogue = Catalogue.load(fault -> print(trees, Level.ERROR, fault.text(), unit, unit));
        Predicate<TypeElement> inThisCompile = new OwnTypes(notes);
        ModulePolicy policy = new ModulePolicy(task.getElements(), notes);
        CompileContext context = new CompileContext(
                new ApiFinder(task.getElements(), task.getTypes(), catalogue, inThisCompile),
                inThisCompile,
                new ParsedTypes(task.getElements(), notes),
                DocumentedReader.read(task.getElements(), notes.registries(), notes.declaringTypes()),
                policy.levels());
        TestSources tests = new TestSources(policy.amongSources());
        return new Session(
                trees,
                new ClassCheck(trees, context, new OwnAnnotations(task.getElements()), tests),
                new PackageExceptions(task.getElements(), notes, tests));
    }

    /**
     * Says once that the declarations of this compile went unprocessed: the processor always writes a registry. Other
     * processors may have run, so that alone excuses nothing, unless their errors ended the compile before this check.
     */
    private void guard(boolean excused) {
        if (guardTold) {
            return;
        }
        Optional<Place> cookie = notes.firstCookie();
        if (!excused && cookie.isPresent() && notes.registries().isEmpty()) {
            print(
                    Trees.instance(task),
                    Level.ERROR,
                    Message.PROCESSOR_MISSING.text(),
                    cookie.get().tree(),
                    cookie.get().unit());
        }
        guardTold = true;
    }

    private static void tell(Trees trees, Finding finding, CompilationUnitTree unit) {
        Level level = finding.level();
        print(trees, level, finding.message().text(finding.arguments().toArray()), beginning(finding.at()), unit);
    }

    /** The caret of a concatenation would stand at its last plus sign, which can be lines after the name. */
    private static Tree beginning(Tree at) {
        Tree first = at;
        while (first instanceof BinaryTree text) {
            first = text.getLeftOperand();
        }
        return first;
    }

    private static void print(Trees trees, Level level, String message, Tree at, CompilationUnitTree unit) {
        trees.printMessage(level == Level.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING, message, at, unit);
    }
}
