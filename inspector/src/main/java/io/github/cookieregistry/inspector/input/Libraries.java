package io.github.cookieregistry.inspector.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The run-time class path: of two class files of one name the first one counts, as it does for the JVM. */
public final class Libraries {

    private static final String CLASS = ".class";
    private static final String REGISTRIES = "META-INF/cookie-registry/";

    private final List<FileSet> all;
    private final Map<String, FileSet> byClass = new HashMap<>();

    Libraries(List<FileSet> all) {
        this.all = List.copyOf(all);
        for (FileSet library : all) {
            for (String path : library.paths()) {
                if (path.endsWith(CLASS)) {
                    byClass.putIfAbsent(path, library);
                }
            }
        }
    }

    /** Each folder and archive, in the order of the class path. */
    public List<FileSet> all() {
        return all;
    }

    /** The class file of that internal name, such as {@code com/example/Outer$Inner}. */
    public Optional<byte[]> find(String internalName) {
        String path = internalName + CLASS;
        return Optional.ofNullable(byClass.get(path)).flatMap(library -> library.read(path, Limits.CLASS_BYTES));
    }

    /** The text of a file that lies in one of them. */
    public Optional<String> text(String path) {
        return all.stream().flatMap(library -> library.text(path).stream()).findFirst();
    }

    /** The qualified names of the registries that they bring, by the folders of what those publish. */
    public SortedSet<String> registries() {
        SortedSet<String> names = new TreeSet<>();
        for (FileSet library : all) {
            for (String path : new ArrayList<>(library.paths().tailSet(REGISTRIES))) {
                if (!path.startsWith(REGISTRIES)) {
                    break;
                }
                int end = path.indexOf('/', REGISTRIES.length());
                if (end > 0) {
                    names.add(path.substring(REGISTRIES.length(), end));
                }
            }
        }
        return names;
    }
}
