package io.github.cookieregistry.processor;

import com.google.auto.service.AutoService;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.check.LevelOptions;
import io.github.cookieregistry.core.declaration.DeclarationIndex;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.read.ElementsOfModule;
import io.github.cookieregistry.processor.write.OutputFault;
import io.github.cookieregistry.processor.write.Outputs;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/** Writes the typed registry and the cookie policy of a module from its {@code @Cookie} declarations. */
@AutoService(Processor.class)
public final class CookieProcessor extends AbstractProcessor {

    private static final Set<String> ANNOTATIONS = Set.of(
            "io.github.cookieregistry.Cookie",
            "io.github.cookieregistry.CookiePolicy",
            "io.github.cookieregistry.UndocumentedCookie");

    private DeclarationIndex previous = new DeclarationIndex();
    private boolean severalModules;

    /** By the modules' names; one of the empty name where the compile is not divided by modules. */
    private final Map<String, ModuleCompilation> compilations = new TreeMap<>();

    /** For the compiler. */
    public CookieProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        guarded(() -> {
            severalModules = Outputs.areDividedByModule(environment.getFiler());
            if (!severalModules) {
                Outputs outputs = new Outputs(environment.getFiler());
                previous = outputs.previousIndex();
                begin("", environment.getElementUtils(), element -> true, outputs, previous);
            }
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
            if (severalModules) {
                beginModules(round);
            }
            for (ModuleCompilation compilation : compilations.values()) {
                compilation.process(round);
            }
        });
        return false;
    }

    /** Each module has a registry and a policy of its own. */
    private void beginModules(RoundEnvironment round) {
        Elements elements = processingEnv.getElementUtils();
        for (ModuleElement module : ElementsOfModule.modules(elements, round.getRootElements().stream())) {
            String name = module.getQualifiedName().toString();
            if (!compilations.containsKey(name)) {
                Outputs outputs = Outputs.of(processingEnv.getFiler(), name);
                begin(
                        name,
                        ElementsOfModule.of(elements, module),
                        element -> module.equals(elements.getModuleOf(element)),
                        outputs,
                        outputs.previousIndex());
            }
        }
    }

    private void begin(
            String name, Elements elements, Predicate<Element> wanted, Outputs outputs, DeclarationIndex index) {
        outputs.makeWayFor(index.classes());
        compilations.put(
                name,
                new ModuleCompilation(
                        processingEnv, elements, wanted, index, new Publication(elements, outputs), this::guarded));
    }

    /** A fault of ours must not look like the compiler's: one keyed message instead of a stack trace. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (OutputFault e) {
            stop(DiagnosticKey.COOKIE_OUTPUT, e.text());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            stop(DiagnosticKey.COOKIE_INTERNAL, Message.INTERNAL.text(InternalFault.describe(e)));
        }
    }

    private void stop(DiagnosticKey key, String message) {
        compilations.clear();
        Level level = LevelOptions.of(processingEnv.getOptions()).overridden().getOrDefault(key, key.level());
        if (level != Level.OFF) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            level == Level.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.MANDATORY_WARNING, message);
        }
    }
}
