package io.github.cookieregistry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** The process that compiles: javac, and at its end the memory that the process needed at most. */
final class MeasuredCompile {

    private MeasuredCompile() {}

    public static void main(String[] arguments) throws IOException {
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
        System.out.println("kB " + peakKilobytes());
        System.exit(status);
    }

    /** Linux tells the largest resident set; elsewhere it is unknown. */
    private static long peakKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        List<String> lines = Files.readAllLines(status);
        return lines.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }
}
