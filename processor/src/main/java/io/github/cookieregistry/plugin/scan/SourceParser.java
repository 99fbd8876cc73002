package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Parses a source of the compile once more. The compiler's own tree of a class is gone when its code is generated,
 * which may be before another class asks for it or after, and no answer may depend on the order of the classes.
 */
final class SourceParser {

    private SourceParser() {}

    /** The tree of a source, without anything that attribution adds; empty when it cannot be read. */
    static Optional<CompilationUnitTree> parse(JavaFileObject source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (NoLibraries files = new NoLibraries(compiler.getStandardFileManager(null, null, null))) {
            String text = source.getCharContent(true).toString();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, problem -> {}, List.of("-proc:none"), null, List.of(new Text(text)));
            for (CompilationUnitTree unit : task.parse()) {
                return Optional.of(unit);
            }
            return Optional.empty();
        } catch (IOException | IllegalStateException failure) {
            return Optional.empty();
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String text) {
            super(URI.create("string:///Source.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Finds no plugins, or this one would start for each parsed source. */
    private static final class NoLibraries extends ForwardingJavaFileManager<JavaFileManager> {

        NoLibraries(JavaFileManager files) {
            super(files);
        }

        @Override
        public ClassLoader getClassLoader(Location location) {
            return ClassLoader.getPlatformClassLoader();
        }
    }
}
