package io.github.cookieregistry.processor;

import com.google.auto.service.AutoService;
import io.github.cookieregistry.core.check.LevelOptions;
import io.github.cookieregistry.core.declaration.DeclarationIndex;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.write.OutputFault;
import io.github.cookieregistry.processor.write.Outputs;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Writes the typed registry and the cookie policy of a module from its {@code @Cookie} declarations. */
@AutoService(Processor.class)
public final class CookieProcessor extends AbstractProcessor {

    private static final Set<String> ANNOTATIONS = Set.of(
            "io.github.cookieregistry.Cookie",
            "io.github.cookieregistry.CookiePolicy",
            "io.github.cookieregistry.UndocumentedCookie");

    private DeclarationIndex previous = new DeclarationIndex();
    private @Nullable ModuleCompilation compilation;

    /** For the compiler. */
    public CookieProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        guarded(() -> {
            Outputs outputs = new Outputs(environment.getFiler());
            previous = outputs.previousIndex();
            previous.classes().forEach(outputs::deleteClass);
            compilation =
                    new ModuleCompilation(environment, previous, new Publication(environment, outputs), this::guarded);
        });
    }

    /**
     * Everything where an earlier compile left an index: a tool that hands over changed files only must reach this
     * processor even when none of them bears an annotation of ours, lest the registry lose what the others declare.
     */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return previous.isEmpty() ? ANNOTATIONS : Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return new TreeSet<>(LevelOptions.optionNames());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims nothing: other processors may read the annotations too. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        guarded(() -> {
            if (compilation != null) {
                compilation.process(round);
            }
        });
        return false;
    }

    /** A fault of ours must not look like the compiler's: one keyed message instead of a stack trace. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (OutputFault e) {
            stop(e.text());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            stop(Message.INTERNAL.text(InternalFault.describe(e)));
        }
    }

    private void stop(String message) {
        compilation = null;
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
    }
}
