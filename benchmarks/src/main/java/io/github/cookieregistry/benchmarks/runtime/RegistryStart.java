package io.github.cookieregistry.benchmarks.runtime;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The first use of a generated registry in a fresh JVM, from class files in a folder to its catalogue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@SuppressWarnings("NullAway.Init") // JMH sets up what the constructor does not.
public class RegistryStart {

    /** The folder that holds a folder of class files for each number of cookies. */
    static final String REGISTRIES = "benchmarks.registries";

    /** How many cookies the registry has. */
    @Param({"4", "100", "20000"})
    public int cookies;

    private URLClassLoader loader;

    /** For JMH. */
    public RegistryStart() {}

    /** Points a class loader to the registry. */
    @Setup
    public void open() throws MalformedURLException {
        Path classes = Path.of(System.getProperty(REGISTRIES), String.valueOf(cookies));
        loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    }

    /** Closes it. */
    @TearDown
    public void close() throws IOException {
        loader.close();
    }

    /** Initialises the registry's class and asks for all of it. */
    @Benchmark
    public Object firstUse() throws ReflectiveOperationException {
        return Class.forName("bench.CookieRegistry", true, loader)
                .getMethod("catalog")
                .invoke(null);
    }
}
