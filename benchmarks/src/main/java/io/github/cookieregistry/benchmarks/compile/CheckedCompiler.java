package io.github.cookieregistry.benchmarks.compile;

import com.sun.source.util.JavacTask;
import io.github.cookieregistry.plugin.check.CompileCheck;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The process that compiles without the check and with it, in turns, by the clock of the compiling thread. */
final class CheckedCompiler {

    /** What an answer begins with; the percentage follows. */
    static final String ANSWER = "percent ";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CheckedCompiler() {}

    /**
     * Compiles.
     *
     * @param arguments the file with the compile's arguments, and how many rounds count
     */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(line -> line.substring(1, line.length() - 1))
                .toList();
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            // The check has javac attribute classes earlier: what is its own shows in the whole compile alone.
            double without = compile(lines, false);
            double with = compile(lines, true);
            System.out.println(ANSWER + 100.0 * (with - without) / with);
        }
    }

    private static double compile(List<String> lines, boolean checked) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                lines.stream().filter(line -> !line.endsWith(".java")).toList();
        List<Path> sources = lines.stream()
                .filter(line -> line.endsWith(".java"))
                .map(Path::of)
                .toList();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(told, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            if (checked) {
                task.addTaskListener(new CompileCheck(task));
            }
            long start = THREADS.getCurrentThreadCpuTime();
            if (!task.call()) {
                throw new IllegalStateException(told.toString());
            }
            return THREADS.getCurrentThreadCpuTime() - start;
        }
    }
}
