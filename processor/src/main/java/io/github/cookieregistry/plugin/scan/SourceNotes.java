package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the sources of a compile show before attribution: which types there are, and which of them bear our annotations.
 */
public final class SourceNotes {

    /**
     * A place that a message may have to point to before or after its class is looked at. An annotation's tree stays as
     * it is when its class is generated, unlike the trees of method bodies.
     */
    public record Place(Tree tree, CompilationUnitTree unit) {}

    private final Set<String> topLevelTypes = new LinkedHashSet<>();
    private final Set<String> registries = new LinkedHashSet<>();
    private final Set<String> declaringTypes = new LinkedHashSet<>();
    private final Set<String> policyTypes = new LinkedHashSet<>();
    private final Set<String> policyPackages = new LinkedHashSet<>();
    private final Map<String, Place> exceptionPackages = new HashMap<>();
    private final List<Place> firstCookie = new ArrayList<>(1);

    /** Notes what a parsed unit shows. */
    public void note(CompilationUnitTree unit) {
        String packageName = DottedName.of(unit.getPackageName());
        for (AnnotationTree annotation : unit.getPackageAnnotations()) {
            switch (DottedName.last(annotation.getAnnotationType())) {
                case "CookiePolicy" -> policyPackages.add(packageName);
                case "UndocumentedCookie" -> exceptionPackages.put(packageName, new Place(annotation, unit));
                default -> {}
            }
        }
        for (Tree declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                String name = packageName.isEmpty()
                        ? type.getSimpleName().toString()
                        : packageName + "." + type.getSimpleName();
                topLevelTypes.add(name);
                note(type, name, unit);
            }
        }
    }

    private void note(ClassTree type, String name, CompilationUnitTree unit) {
        for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
            switch (DottedName.last(annotation.getAnnotationType())) {
                case "CookieGenerated" -> registries.add(name);
                case "CookiePolicy" -> policyTypes.add(name);
                default -> {}
            }
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field) {
                for (AnnotationTree annotation : field.getModifiers().getAnnotations()) {
                    if (DottedName.last(annotation.getAnnotationType()).equals("Cookie")) {
                        declaringTypes.add(name);
                        if (firstCookie.isEmpty()) {
                            firstCookie.add(new Place(annotation, unit));
                        }
                    }
                }
            } else if (member instanceof ClassTree nested) {
                note(nested, name + "." + nested.getSimpleName(), unit);
            }
        }
    }

    /** Whether the source of the top-level type of this canonical name is part of the compile. */
    public boolean hasType(String topLevelType) {
        return topLevelTypes.contains(topLevelType);
    }

    /** The top-level types of a package. */
    public Set<String> types(String packageName) {
        String beginning = packageName.isEmpty() ? "" : packageName + ".";
        return topLevelTypes.stream()
                .filter(type -> type.startsWith(beginning) && type.indexOf('.', beginning.length()) < 0)
                .collect(Collectors.toSet());
    }

    /** The generated registries. */
    public Set<String> registries() {
        return registries;
    }

    /** The types that bear {@code @Cookie} on a field. */
    public Set<String> declaringTypes() {
        return declaringTypes;
    }

    /** The types that bear {@code @CookiePolicy}. */
    public Set<String> policyTypes() {
        return policyTypes;
    }

    /** The packages that bear {@code @CookiePolicy}. */
    public Set<String> policyPackages() {
        return policyPackages;
    }

    /** Where a package bears {@code @UndocumentedCookie}, by the package's name. */
    public Map<String, Place> exceptionPackages() {
        return exceptionPackages;
    }

    /** The first {@code @Cookie} of the sources, in the order of the compile. */
    public Optional<Place> firstCookie() {
        return firstCookie.stream().findFirst();
    }
}
