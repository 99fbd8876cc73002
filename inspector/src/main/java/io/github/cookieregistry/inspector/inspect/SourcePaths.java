package io.github.cookieregistry.inspector.inspect;

import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.inspector.input.FileSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the sources of classes. A class file tells its source by its package and its file name; where the source lies,
 * the source roots tell. Kotlin and Scala let a source lie outside the folder of its package: there the file's name
 * counts, if it is the only one.
 */
final class SourcePaths {

    private record Source(FileSet root, String path) {}

    private final List<FileSet> roots;
    private final Map<String, List<Source>> byName = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    SourcePaths(List<FileSet> roots) {
        this.roots = roots;
        for (FileSet root : roots) {
            for (String path : root.paths()) {
                byName.computeIfAbsent(name(path), none -> new ArrayList<>(1)).add(new Source(root, path));
            }
        }
    }

    /** The path below the base folder; the package's path where no source root has the file. */
    String path(String packagePath) {
        return source(packagePath).map(source -> source.root.shown(source.path)).orElse(packagePath);
    }

    /** The line of a declaration in its source: the only one that can be meant, and 0 where there is none such. */
    int line(String packagePath, DeclarationPlace place) {
        int hash = place.element().indexOf('#');
        String member = hash < 0 ? "" : place.element().substring(hash + 1);
        Pattern wanted = hash < 0 || member.endsWith(")")
                ? Pattern.compile("@(?:\\w+\\.)*" + Pattern.quote(place.annotation()) + "\\b")
                : Pattern.compile("(?<![\\w$.])" + Pattern.quote(member) + "\\s*(?::\\s*\\w+\\s*)?=(?!=)");
        List<String> text = text(packagePath);
        int found = 0;
        for (int index = 0; index < text.size(); index++) {
            if (wanted.matcher(text.get(index)).find()) {
                if (found > 0) {
                    return 0;
                }
                found = index + 1;
            }
        }
        return found;
    }

    private List<String> text(String packagePath) {
        return lines.computeIfAbsent(
                packagePath,
                none -> source(packagePath)
                        .flatMap(source -> source.root.text(source.path))
                        .map(text -> text.lines().toList())
                        .orElse(List.of()));
    }

    private Optional<Source> source(String packagePath) {
        for (FileSet root : roots) {
            if (root.paths().contains(packagePath)) {
                return Optional.of(new Source(root, packagePath));
            }
        }
        boolean java = packagePath.endsWith(".java") || packagePath.endsWith(".class");
        List<Source> named = java ? List.of() : byName.getOrDefault(name(packagePath), List.of());
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
