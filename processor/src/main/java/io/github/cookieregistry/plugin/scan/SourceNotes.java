package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of a compile show before attribution: which types there are, and which of them bear our annotations.
 */
public final class SourceNotes {

    /**
     * A place that a message may have to point to before or after its class is looked at. An annotation's tree stays as
     * it is when its class is generated, unlike the trees of method bodies.
     */
    public record Place(Tree tree, CompilationUnitTree unit) {}

    private record TopLevelType(@Nullable ExpressionTree packageName, Name simpleName, JavaFileObject source) {

        String name() {
            String name = DottedName.of(packageName);
            return name.isEmpty() ? simpleName.toString() : name + "." + simpleName;
        }
    }

    /** By simple name. The names of packages are read when asked for: there are many, and few are. */
    private final Map<Name, List<TopLevelType>> topLevelTypes = new HashMap<>();

    private final Map<Name, String> annotationNames = new HashMap<>();
    private final Set<String> registries = new LinkedHashSet<>();
    private final Map<String, Place> declarations = new LinkedHashMap<>();
    private final Set<String> policyTypes = new LinkedHashSet<>();
    private final Set<String> policyPackages = new LinkedHashSet<>();
    private final Map<String, Place> exceptionPackages = new HashMap<>();

    /** Notes what a parsed unit shows. */
    public void note(CompilationUnitTree unit) {
        for (AnnotationTree annotation : unit.getPackageAnnotations()) {
            String packageName = DottedName.of(unit.getPackageName());
            switch (name(annotation)) {
                case "CookiePolicy" -> policyPackages.add(packageName);
                case "UndocumentedCookie" -> exceptionPackages.put(packageName, new Place(annotation, unit));
                default -> {}
            }
        }
        for (Tree declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                TopLevelType topLevel =
                        new TopLevelType(unit.getPackageName(), type.getSimpleName(), unit.getSourceFile());
                topLevelTypes
                        .computeIfAbsent(type.getSimpleName(), name -> new ArrayList<>(1))
                        .add(topLevel);
                note(type, topLevel::name, unit);
            }
        }
    }

    private void note(ClassTree type, Supplier<String> name, CompilationUnitTree unit) {
        for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
            switch (name(annotation)) {
                case "CookieGenerated" -> registries.add(name.get());
                case "CookiePolicy" -> policyTypes.add(name.get());
                default -> {}
            }
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field) {
                for (AnnotationTree annotation : field.getModifiers().getAnnotations()) {
                    if (name(annotation).equals("Cookie")) {
                        declarations.putIfAbsent(name.get(), new Place(annotation, unit));
                    }
                }
            } else if (member instanceof ClassTree nested) {
                note(nested, () -> name.get() + "." + nested.getSimpleName(), unit);
            }
        }
    }

    private String name(AnnotationTree annotation) {
        Name name = DottedName.last(annotation.getAnnotationType());
        return name == null ? "" : annotationNames.computeIfAbsent(name, Name::toString);
    }

    /** The source of a top-level type, when it is part of the compile. */
    public Optional<JavaFileObject> source(TypeElement topLevelType) {
        return topLevelTypes.getOrDefault(topLevelType.getSimpleName(), List.of()).stream()
                .filter(type -> topLevelType.getQualifiedName().contentEquals(type.name()))
                .map(TopLevelType::source)
                .findFirst();
    }

    /** The top-level types of a package. */
    public Set<String> types(String packageName) {
        return topLevelTypes.values().stream()
                .flatMap(List::stream)
                .filter(type -> DottedName.of(type.packageName()).equals(packageName))
                .map(TopLevelType::name)
                .collect(Collectors.toSet());
    }

    /** The generated registries. */
    public Set<String> registries() {
        return registries;
    }

    /** The types that bear {@code @Cookie} on a field. */
    public Set<String> declaringTypes() {
        return declarations.keySet();
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

    /** The first {@code @Cookie} of each type that bears some, by the type's name, in the order of the compile. */
    public Map<String, Place> declarations() {
        return declarations;
    }
}
