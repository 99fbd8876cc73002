package io.github.cookieregistry.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;

/** The process that compiles: javac, and at its end what the process took, for the one that started it. */
final class MeasuredCompiler {

    private MeasuredCompiler() {}

    /** Prints the processor time in nanoseconds and the largest resident set in kilobytes as the last line. */
    public static void main(String[] arguments) throws IOException {
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
        Duration time = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.println(time.toNanos() + " " + peakKilobytes());
        System.exit(status);
    }

    /** Linux tells the largest resident set; elsewhere it is unknown. */
    private static long peakKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(status);
        for (String line : lines) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return 0;
    }
}
