package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.cookieregistry.core.code.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The types that are compiled from sources, with their trees. */
public final class Sources {

    private final Trees trees;
    private final Signatures signatures;
    private final Map<String, ClassSource> byName = new LinkedHashMap<>();
    private final Map<ClassTree, ClassSource> byTree = new HashMap<>();
    private final Map<ClassTree, ClassTree> outermost = new HashMap<>();
    private final Set<ClassTree> attributed = new HashSet<>();
    private final Set<ClassTree> topLevel = new HashSet<>();
    private final Map<ClassTree, Uses> within = new HashMap<>();
    private @Nullable Uses everywhere;

    Sources(Trees trees, Signatures signatures) {
        this.trees = trees;
        this.signatures = signatures;
    }

    /** Adds a top-level type, which no class has been generated of. */
    void add(CompilationUnitTree unit, ClassTree type, Place.Scope around) {
        if (topLevel.add(type)) {
            add(unit, type, type, around);
            everywhere = null;
        }
    }

    private void add(CompilationUnitTree unit, ClassTree type, ClassTree outer, Place.Scope around) {
        ClassSource source = new ClassSource(trees, unit, type, around);
        if (source.element(type) instanceof TypeElement element) {
            byName.put(signatures.name(element), source);
            byTree.put(type, source);
            outermost.put(type, outer);
            for (Tree member : type.getMembers()) {
                if (member instanceof ClassTree inner) {
                    add(unit, inner, outer, source.scope());
                }
            }
        }
    }

    /** The source of a type, attributed. */
    @Nullable
    ClassSource attributed(String name) {
        ClassSource source = byName.get(name);
        if (source != null) {
            attribute(source);
        }
        return source;
    }

    boolean declares(String name) {
        return byName.containsKey(name);
    }

    Iterable<String> names() {
        return byName.keySet();
    }

    int size() {
        return byName.size();
    }

    @Nullable
    ClassSource source(ClassTree type) {
        return byTree.get(type);
    }

    /**
     * Has the compiler attribute a type that it has not come to yet: it does so where it is asked for the element of a
     * tree that has none.
     */
    void attribute(ClassSource source) {
        ClassTree outer = outermost.getOrDefault(source.type(), source.type());
        if (!attributed.add(outer)) {
            return;
        }
        // Modifiers have no element, so that the compiler attributes the class around them to look for one.
        trees.getElement(new TreePath(new TreePath(new TreePath(source.unit()), outer), outer.getModifiers()));
    }

    /** Where names are used in one top-level type. */
    Uses usesWithin(ClassSource source) {
        ClassTree outer = outermost.getOrDefault(source.type(), source.type());
        return within.computeIfAbsent(outer, type -> {
            Uses uses = new Uses();
            uses.add(byTree.getOrDefault(type, source), byTree);
            return uses;
        });
    }

    /** Where names are used in all sources. */
    Uses uses() {
        Uses all = everywhere;
        if (all == null) {
            all = new Uses();
            for (ClassTree type : topLevel) {
                ClassSource source = byTree.get(type);
                if (source != null) {
                    all.add(source, byTree);
                }
            }
            everywhere = all;
        }
        return all;
    }
}
