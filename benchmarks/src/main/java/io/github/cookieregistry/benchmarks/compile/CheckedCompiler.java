package io.github.cookieregistry.benchmarks.compile;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
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

/** The process that compiles with the check as a listener whose calls are timed by the clock of their thread. */
final class CheckedCompiler {

    /** What an answer begins with; the percentage follows. */
    static final String ANSWER = "percent ";

    private static final int READINGS = 100_000;

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
            System.out.println(ANSWER + compile(lines));
        }
    }

    /** What it takes to read the clock once, in nanoseconds: a compile has some ten thousand events. */
    private static double reading() {
        long start = THREADS.getCurrentThreadCpuTime();
        long last = start;
        for (int reading = 0; reading < READINGS; reading++) {
            last = THREADS.getCurrentThreadCpuTime();
        }
        return (double) (last - start) / READINGS;
    }

    private static double compile(List<String> lines) throws IOException {
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
            TimedListener check = new TimedListener(new CompileCheck(task));
            task.addTaskListener(check);
            long start = THREADS.getCurrentThreadCpuTime();
            if (!task.call()) {
                throw new IllegalStateException(told.toString());
            }
            long whole = THREADS.getCurrentThreadCpuTime() - start;
            double reading = reading();
            return 100.0 * (check.nanoseconds - check.events * reading) / (whole - 2 * check.events * reading);
        }
    }

    private static final class TimedListener implements TaskListener {

        private final TaskListener timed;
        private long nanoseconds;
        private long events;

        TimedListener(TaskListener timed) {
            this.timed = timed;
        }

        @Override
        public void started(TaskEvent event) {
            long start = THREADS.getCurrentThreadCpuTime();
            timed.started(event);
            events++;
            nanoseconds += THREADS.getCurrentThreadCpuTime() - start;
        }

        @Override
        public void finished(TaskEvent event) {
            long start = THREADS.getCurrentThreadCpuTime();
            timed.finished(event);
            events++;
            nanoseconds += THREADS.getCurrentThreadCpuTime() - start;
        }
    }
}
