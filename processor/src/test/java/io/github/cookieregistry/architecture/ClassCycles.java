package io.github.cookieregistry.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The top-level classes of each package that need each other. Nested classes belong to the class that they stand in,
 * and the classes that a sealed interface permits belong to it: neither can be understood alone.
 */
final class ClassCycles {

    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> packages = new HashMap<>();

    private ClassCycles(JavaClasses classes, Predicate<String> isWritten) {
        classes.forEach(this::seal);
        for (JavaClass from : classes) {
            if (!isWritten.test(topLevel(from.getName()))) {
                continue;
            }
            String user = unit(from);
            packages.put(user, from.getPackageName());
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (to.getPackageName().equals(from.getPackageName()) && !unit(to).equals(user)) {
                    uses.computeIfAbsent(user, none -> new HashSet<>()).add(unit(to));
                }
            }
        }
    }

    /**
     * The simple names of the classes that are on a way back to themselves, by package.
     *
     * @param isWritten tells of a class's name whether people wrote it; what is generated out of a class needs that
     *     class, and is a part of it
     */
    static Map<String, Set<String>> in(JavaClasses classes, Predicate<String> isWritten) {
        ClassCycles cycles = new ClassCycles(classes, isWritten);
        Map<String, Set<String>> found = new TreeMap<>();
        for (String unit : cycles.uses.keySet()) {
            if (cycles.reached(unit).contains(unit)) {
                found.computeIfAbsent(cycles.packages.get(unit), none -> new TreeSet<>())
                        .add(unit.substring(unit.lastIndexOf('.') + 1));
            }
        }
        return found;
    }

    private void seal(JavaClass candidate) {
        Class<?>[] permitted = candidate.reflect().getPermittedSubclasses();
        if (permitted != null) {
            for (Class<?> part : permitted) {
                if (part.getPackageName().equals(candidate.getPackageName())) {
                    units.put(topLevel(part.getName()), topLevel(candidate.getName()));
                }
            }
        }
    }

    private String unit(JavaClass type) {
        String unit = topLevel(type.getName());
        while (!units.getOrDefault(unit, unit).equals(unit)) {
            unit = units.get(unit);
        }
        return unit;
    }

    private static String topLevel(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private Set<String> reached(String start) {
        Set<String> reached = new HashSet<>();
        Set<String> open = new HashSet<>(uses.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.iterator().next();
            open.remove(next);
            if (reached.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
