package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TaskEvent;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.judge.Levels;
import io.github.cookieregistry.plugin.scan.SourceNotes;
import io.github.cookieregistry.processor.CookieProcessor;
import io.github.cookieregistry.processor.read.AnnotationReader;
import io.github.cookieregistry.processor.read.DeclarationReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Notices declarations that no processor has seen, and why. It speaks at the end of the compile alone, and only where
 * the compiler found no error: javac skips the processors after most of them, and the declarations are to be seen in
 * the next run.
 */
final class ProcessingGuard {

    /** The first release of the JDK whose javac runs no processor from the class path. */
    private static final int NONE_FROM_CLASS_PATH = 23;

    private static final String DEFAULT_REGISTRY = "CookieRegistry";

    private final SourceNotes notes;
    private final Set<JavaFileObject> implicit = new HashSet<>();

    /** The classes that were analysed and not generated: some are left where the compiler has found an error. */
    private final Set<String> unfinished = new HashSet<>();

    private boolean sourcesAreHandedOver = true;
    private boolean isProcessing;
    private boolean isAnalysed;

    ProcessingGuard(SourceNotes notes) {
        this.notes = notes;
    }

    void started(TaskEvent event) {
        switch (event.getKind()) {
            case ANNOTATION_PROCESSING -> isProcessing = true;
            // The sources of the command line, and those of a round, are all parsed before the first one is entered;
            // what is parsed later has been looked for by the compiler.
            case ENTER -> sourcesAreHandedOver = false;
            default -> {}
        }
    }

    void finished(TaskEvent event) {
        switch (event.getKind()) {
            case ANNOTATION_PROCESSING_ROUND -> sourcesAreHandedOver = true;
            case PARSE -> {
                if (!sourcesAreHandedOver) {
                    implicit.add(event.getSourceFile());
                }
            }
            case ANALYZE -> analysed(event);
            case GENERATE -> {
                if (event.getTypeElement() != null) {
                    unfinished.remove(name(event.getTypeElement()));
                }
            }
            default -> {}
        }
    }

    private void analysed(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        // A package's or module's descriptor may have no class; with -implicit:none a source that was not named has
        // none.
        if (type != null
                && !implicit.contains(event.getSourceFile())
                && event.getCompilationUnit().getTypeDecls().stream().anyMatch(ClassTree.class::isInstance)) {
            isAnalysed = true;
            unfinished.add(name(type));
        }
    }

    private static String name(TypeElement type) {
        return type.getQualifiedName().toString();
    }

    /** Whether declarations have been met, and no registry. */
    boolean isSuspicious() {
        return !notes.declarations().isEmpty() && notes.registries().isEmpty();
    }

    /** What there is to tell at the end of the compile. */
    List<Told> conclude(Elements elements, Levels levels) {
        List<Told> told = new ArrayList<>();
        if (notes.declarations().isEmpty() || !isAnalysed || !unfinished.isEmpty()) {
            return told;
        }
        if (notes.registries().isEmpty()) {
            notes.declarations().values().stream()
                    .filter(place -> !isImplicit(place))
                    .findFirst()
                    .ifPresent(place -> told.add(told(reason(elements), place, levels)));
        }
        if (told.isEmpty()) {
            boolean someAreImplicit = notes.declarations().values().stream().anyMatch(this::isImplicit);
            Set<String> held = someAreImplicit ? heldByRegistries(elements) : Set.of();
            notes.declarations().forEach((type, place) -> {
                if (isImplicit(place) && !held.contains(type)) {
                    told.add(told(Message.COMPILED_IMPLICITLY, place, levels));
                }
            });
        }
        return told;
    }

    private boolean isImplicit(SourceNotes.Place place) {
        return implicit.contains(place.unit().getSourceFile());
    }

    private Message reason(Elements elements) {
        if (isProcessing) {
            return Message.PROCESSOR_MISSING;
        }
        return Runtime.version().feature() >= NONE_FROM_CLASS_PATH
                        && elements.getTypeElement(CookieProcessor.class.getName()) != null
                ? Message.PROCESSOR_ON_CLASS_PATH
                : Message.PROCESSING_OFF;
    }

    /**
     * The types whose cookies a registry holds: one of this compile, or one that an earlier compile left where it
     * belongs. The packages on the path are not searched: that would make javac compile whatever sources lie there.
     */
    private Set<String> heldByRegistries(Elements elements) {
        Set<String> registries = new TreeSet<>(notes.registries());
        notes.declarations().forEach((type, place) -> {
            if (isImplicit(place)) {
                for (String name = Objects.toString(place.unit().getPackageName(), "");
                        !name.isEmpty();
                        name = outer(name)) {
                    registries.add(name + "." + registryIn(elements.getPackageElement(name)));
                }
            }
        });
        Set<String> held = new HashSet<>();
        new DeclarationReader(elements)
                .registries(registries)
                .forEach(registry -> registry.cookies()
                        .forEach(cookie -> held.add(cookie.origin().type())));
        return held;
    }

    private static String registryIn(@Nullable PackageElement holder) {
        return Optional.ofNullable(holder)
                .flatMap(each -> AnnotationReader.values(each, "CookiePolicy"))
                .map(policy -> policy.text("registry", DEFAULT_REGISTRY))
                .orElse(DEFAULT_REGISTRY);
    }

    private static String outer(String packageName) {
        return packageName.substring(0, Math.max(0, packageName.lastIndexOf('.')));
    }

    private static Told told(Message message, SourceNotes.Place place, Levels levels) {
        return new Told(levels.of(message), message.text(), place.tree(), place.unit());
    }
}
