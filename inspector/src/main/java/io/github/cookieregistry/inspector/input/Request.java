package io.github.cookieregistry.inspector.input;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be inspected.
 *
 * @param base what the paths are told relative to
 * @param classes folders and archives of the module's class files
 * @param classPath folders and archives of its libraries
 * @param resources folders of configuration and static resources
 * @param web folders of pages, templates and scripts
 * @param sourceRoots folders of sources, which tell the path of a class's source
 */
public record Request(
        Path base,
        List<Path> classes,
        List<Path> classPath,
        List<Path> resources,
        List<Path> web,
        List<Path> sourceRoots) {

    public Request {
        classes = List.copyOf(classes);
        classPath = List.copyOf(classPath);
        resources = List.copyOf(resources);
        web = List.copyOf(web);
        sourceRoots = List.copyOf(sourceRoots);
    }
}
