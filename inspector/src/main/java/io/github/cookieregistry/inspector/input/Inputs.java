package io.github.cookieregistry.inspector.input;

import java.util.List;
import java.util.Optional;

/** All that is there to be inspected. */
public final class Inputs implements AutoCloseable {

    private final List<FileSet> own;
    private final List<ShippedClass> classes;
    private final Libraries libraries;
    private final List<FileSet> resources;
    private final List<FileSet> web;
    private final List<FileSet> sources;
    private final Faults faults;
    private final List<Runnable> open;

    Inputs(
            List<FileSet> own,
            List<ShippedClass> classes,
            Libraries libraries,
            List<FileSet> resources,
            List<FileSet> web,
            List<FileSet> sources,
            Faults faults,
            List<Runnable> open) {
        this.own = List.copyOf(own);
        this.classes = List.copyOf(classes);
        this.libraries = libraries;
        this.resources = List.copyOf(resources);
        this.web = List.copyOf(web);
        this.sources = List.copyOf(sources);
        this.faults = faults;
        this.open = List.copyOf(open);
    }

    /** The folders and archives of the module's own class files. */
    public List<FileSet> own() {
        return own;
    }

    /** The module's class files, in order. */
    public List<ShippedClass> classes() {
        return classes;
    }

    /** The libraries. */
    public Libraries libraries() {
        return libraries;
    }

    /** The folders of configuration and static resources. */
    public List<FileSet> resources() {
        return resources;
    }

    /** The folders of pages, templates and scripts. */
    public List<FileSet> web() {
        return web;
    }

    /** The folders of sources. */
    public List<FileSet> sources() {
        return sources;
    }

    /** What could not be read so far: much is read only when it is asked for. */
    public List<Unreadable> unreadable() {
        return faults.inOrder();
    }

    /**
     * The text of a file that lies beside the module's sources: copied to its output, among its resources, or in a
     * library.
     */
    public Optional<String> text(String path) {
        for (List<FileSet> sets : List.of(own, resources)) {
            for (FileSet set : sets) {
                Optional<String> text = set.text(path);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return libraries.text(path);
    }

    @Override
    public void close() {
        open.forEach(Runnable::run);
    }
}
