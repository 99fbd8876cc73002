package io.github.cookieregistry.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor of the same build: writes given sources, each in a given round, counted from 1. */
public final class SourceGenerator extends AbstractProcessor {

    private record Source(int round, String text) {}

    private final Map<String, Source> sources = new TreeMap<>();
    private int round;

    /** Writes this source in the round of this number. */
    public SourceGenerator in(int roundNumber, String qualifiedName, String text) {
        sources.put(qualifiedName, new Source(roundNumber, text));
        return this;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        round++;
        sources.forEach((name, source) -> {
            if (source.round() == round) {
                write(name, source.text());
            }
        });
        return false;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    private void write(String name, String text) {
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
