package io.github.cookieregistry.processor.testing;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler said.
 *
 * @param file the simple name of the source, empty where there is none
 * @param line counted from 1, or {@link Diagnostic#NOPOS}
 * @param column counted from 1, or {@link Diagnostic#NOPOS}
 */
public record CompilerMessage(Diagnostic.Kind kind, String file, long line, long column, String text) {

    static CompilerMessage of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String path = source == null ? "" : source.getName().replace('\\', '/');
        return new CompilerMessage(
                diagnostic.getKind(),
                path.substring(path.lastIndexOf('/') + 1),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                diagnostic.getMessage(Locale.ROOT));
    }
}
