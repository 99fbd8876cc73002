package io.github.cookieregistry.benchmarks.compile;

import java.util.List;

/**
 * What a compile is measured with.
 *
 * @param label for the reader of the report
 * @param compilerOptions for javac, besides the sources and the class path
 * @param machineOptions for the JVM that javac runs in
 */
public record Subject(String label, List<String> compilerOptions, List<String> machineOptions) {

    public Subject {
        compilerOptions = List.copyOf(compilerOptions);
        machineOptions = List.copyOf(machineOptions);
    }

    Subject(String label, String... compilerOptions) {
        this(label, List.of(compilerOptions), List.of());
    }
}
