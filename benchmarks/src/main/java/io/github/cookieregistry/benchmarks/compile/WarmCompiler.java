package io.github.cookieregistry.benchmarks.compile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import javax.tools.ToolProvider;

/** The process that stays alive: compiles what each line of its input names, and answers what that took. */
final class WarmCompiler {

    /** What an answer begins with; the compile's seconds by the clock and of its thread follow, in nanoseconds. */
    static final String ANSWER = "took ";

    private WarmCompiler() {}

    /** Ends with its input, or with the first compile that fails. */
    public static void main(String[] arguments) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String file = lines.readLine(); file != null; file = lines.readLine()) {
            long processor = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            int status = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.out, "@" + file);
            long seconds = System.nanoTime() - start;
            if (status != 0) {
                return;
            }
            System.out.println(ANSWER + seconds + " " + (threads.getCurrentThreadCpuTime() - processor));
        }
    }
}
