package io.github.cookieregistry.processor.testing;

import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that run inside the tests' own JVM. */
public enum CompilerTool {
    /** The javac of the JDK that runs the tests. */
    JAVAC {
        @Override
        JavaCompiler compiler() {
            return ToolProvider.getSystemJavaCompiler();
        }

        @Override
        List<String> options() {
            return List.of("-implicit:none");
        }
    },
    /** Eclipse's compiler. */
    ECJ {
        @Override
        JavaCompiler compiler() {
            return new EclipseCompiler();
        }

        @Override
        List<String> options() {
            return List.of("-nowarn");
        }
    };

    abstract JavaCompiler compiler();

    /** What makes the two behave alike: no classes from a source path, and no opinion on style. */
    abstract List<String> options();
}
