package io.github.cookieregistry.benchmarks.compile;

import io.github.cookieregistry.benchmarks.source.LibraryPath;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that compiles are measured with. */
public final class Subjects {

    /** The measure of all others. */
    public static final Subject PLAIN =
            new Subject("plain javac, `-proc:none`", "-proc:none", "-processorpath", "none");

    /** What any processor costs: javac's own rounds. */
    public static final Subject IDLE =
            processor("a processor that does nothing", ChildJvm.OWN_CLASSES, IdleProcessor.class.getName());

    /** What any processor costs that writes a source. */
    public static final Subject WRITING =
            processor("a processor that writes an empty class", ChildJvm.OWN_CLASSES, WritingProcessor.class.getName());

    private static final List<String> ERROR_PRONE_LIBRARIES = List.of(
            "/errorprone/",
            "/java-diff-utils/",
            "/software-and-algorithms/",
            "/caffeine/",
            "/googlejavaformat/",
            "/pcollections/",
            "/guava/",
            "/auto-common/",
            "/dataflow-errorprone/",
            "/protobuf-java/",
            "/javax.inject/",
            "/checker-qual/",
            "/auto-value-annotations/",
            "/auto-service-annotations/");

    private static final List<String> OPEN_PACKAGES =
            List.of("api", "file", "main", "model", "parser", "processing", "tree", "util");

    private Subjects() {}

    /** Cookie Registry as people use it: the packaged jar on the processor path, with processor and plugin. */
    public static Subject cookieRegistry(Path jar) {
        return new Subject("Cookie Registry", "-processorpath", jar.toString());
    }

    /** A copy of the packaged jar whose plugin javac does not find. */
    public static Subject cookieRegistryWithoutPlugin(Path jar, Path work) throws IOException {
        Path copy = work.resolve("processor-alone.jar");
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem archive = FileSystems.newFileSystem(copy)) {
            Files.delete(archive.getPath("META-INF/services/com.sun.source.util.Plugin"));
        }
        return new Subject("Cookie Registry, processor alone", "-processorpath", copy.toString());
    }

    /** Earlier jars of ours, given as {@code label=jar}. */
    public static List<Subject> earlier(String labelsAndJars) {
        return Stream.of(labelsAndJars.split(",", -1))
                .filter(each -> !each.isBlank())
                .map(each -> each.split("=", 2))
                .map(each -> new Subject("Cookie Registry, " + each[0], "-processorpath", each[1]))
                .toList();
    }

    /** Others, which write sources from annotations or look at attributed trees. */
    public static List<Subject> peers() {
        return List.of(
                processor(
                        "AutoValue",
                        LibraryPath.of("/auto-value/"),
                        "com.google.auto.value.processor.AutoValueProcessor"),
                processor("MapStruct", LibraryPath.of("/mapstruct-processor/"), "org.mapstruct.ap.MappingProcessor"),
                processor(
                        "Spring Boot's configuration processor",
                        LibraryPath.of("/spring-boot-configuration-processor/"),
                        "org.springframework.boot.configurationprocessor.ConfigurationMetadataAnnotationProcessor"),
                errorProne());
    }

    private static Subject processor(String label, String path, String name) {
        return new Subject(label, "-processorpath", path, "-processor", name);
    }

    private static Subject errorProne() {
        return new Subject(
                "Error Prone with one check",
                List.of(
                        "-proc:none",
                        "-processorpath",
                        LibraryPath.of(ERROR_PRONE_LIBRARIES.toArray(String[]::new)),
                        "-XDcompilePolicy=simple",
                        "--should-stop=ifError=FLOW",
                        "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:DeadException:ERROR"),
                errorProneMachine());
    }

    /** What Error Prone asks of the JVM that it runs in: it works on javac's internals, as nothing of ours does. */
    public static List<String> errorProneMachine() {
        List<String> options = new ArrayList<>();
        for (String name : OPEN_PACKAGES) {
            options.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        options.add("--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED");
        options.add("--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED");
        return options;
    }
}
