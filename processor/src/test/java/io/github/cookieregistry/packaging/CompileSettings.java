package io.github.cookieregistry.packaging;

import java.io.File;
import java.util.stream.Stream;
import lombok.Lombok;

/** What compiles differ in, as arguments of parameterized tests. */
final class CompileSettings {

    private CompileSettings() {}

    /** The releases of Java that this JDK compiles for, of those that users have. */
    static Stream<Integer> releases() {
        return Stream.of(17, 21, 25)
                .filter(release -> release <= Runtime.version().feature());
    }

    /** Processor paths with Lombok before and after us. */
    static Stream<String> pathsWithLombok() {
        String lombok = PackagedJars.of(Lombok.class).toString();
        String ours = PackagedJars.processor().toString();
        return Stream.of(lombok + File.pathSeparator + ours, ours + File.pathSeparator + lombok);
    }
}
