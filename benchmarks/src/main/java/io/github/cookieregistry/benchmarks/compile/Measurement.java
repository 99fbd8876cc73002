package io.github.cookieregistry.benchmarks.compile;

import io.github.cookieregistry.benchmarks.source.SourceSet;
import java.io.IOException;

/** A way to run a compile and to measure it. */
public interface Measurement {

    /**
     * Compiles into an empty folder.
     *
     * @throws IllegalStateException when the compile fails
     */
    Cost measure(SourceSet sources, Subject subject) throws IOException, InterruptedException;
}
