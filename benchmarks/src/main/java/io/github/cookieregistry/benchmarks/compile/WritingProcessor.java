package io.github.cookieregistry.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Costs what any processor costs that writes a source: one round more, for which javac enters all sources again. */
@SupportedAnnotationTypes("*")
public final class WritingProcessor extends AbstractProcessor {

    private boolean written;

    /** For the compiler. */
    public WritingProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!written) {
            written = true;
            try (Writer source =
                    processingEnv.getFiler().createSourceFile("bench.Written").openWriter()) {
                source.write("package bench;\n\nfinal class Written {}\n");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return false;
    }
}
