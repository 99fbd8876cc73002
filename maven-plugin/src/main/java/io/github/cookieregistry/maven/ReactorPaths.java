package io.github.cookieregistry.maven;

import io.github.cookieregistry.inspector.input.Request;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** Where the modules of a build keep what they ship. */
final class ReactorPaths {

    /** Sources that plugins of other languages compile without telling Maven. */
    private static final List<String> FURTHER_SOURCES =
            List.of("src/main/java", "src/main/kotlin", "src/main/groovy", "src/main/scala");

    private static final String PAGES = "src/main/webapp";

    private ReactorPaths() {}

    /** Whether a module has class files to look at. */
    static boolean hasClasses(MavenProject project) {
        return Files.isDirectory(output(project));
    }

    /** What modules ship, with paths that are told below the folder of the whole build. */
    static Request request(MavenSession session, List<MavenProject> modules) throws MojoExecutionException {
        Set<Path> classes = new LinkedHashSet<>();
        Set<Path> libraries = new LinkedHashSet<>();
        Set<Path> resources = new LinkedHashSet<>();
        Set<Path> web = new LinkedHashSet<>();
        Set<Path> sources = new LinkedHashSet<>();
        for (MavenProject module : modules) {
            addFolder(classes, output(module));
            for (Resource resource : module.getResources()) {
                addFolder(resources, Path.of(resource.getDirectory()));
            }
            Path folder = module.getBasedir().toPath();
            addFolder(web, folder.resolve(PAGES));
            module.getCompileSourceRoots().forEach(root -> addFolder(sources, Path.of(root)));
            FURTHER_SOURCES.forEach(root -> addFolder(sources, folder.resolve(root)));
            libraries.addAll(libraries(module));
        }
        libraries.removeAll(classes);
        // Jars of the build's own modules, whose class files are looked at already.
        for (MavenProject module : modules) {
            File jar = module.getArtifact().getFile();
            if (jar != null) {
                libraries.remove(jar.toPath());
            }
        }
        return new Request(
                base(session, modules.get(0)),
                List.copyOf(classes),
                List.copyOf(libraries),
                List.copyOf(resources),
                List.copyOf(web),
                List.copyOf(sources));
    }

    private static Set<Path> libraries(MavenProject module) throws MojoExecutionException {
        Set<Path> libraries = new LinkedHashSet<>();
        try {
            for (String element : new ArrayList<>(module.getRuntimeClasspathElements())) {
                Path path = Path.of(element);
                if (Files.exists(path)) {
                    libraries.add(path);
                }
            }
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The run-time class path of " + module.getId() + " is not resolved.", e);
        }
        return libraries;
    }

    private static void addFolder(Set<Path> folders, Path folder) {
        if (Files.isDirectory(folder)) {
            folders.add(folder);
        }
    }

    private static Path output(MavenProject project) {
        return Path.of(project.getBuild().getOutputDirectory());
    }

    /** The folder of the whole build, so that paths are the same whichever module is built alone. */
    private static Path base(MavenSession session, MavenProject module) {
        File root = session.getRequest().getMultiModuleProjectDirectory();
        Path folder = module.getBasedir().toPath();
        return root != null && folder.startsWith(root.toPath()) ? root.toPath() : folder;
    }
}
