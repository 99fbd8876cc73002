package io.github.cookieregistry.inspector.classfile.program;

import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.inspector.classfile.read.ClassFileDeclaration;
import io.github.cookieregistry.inspector.classfile.read.OwnClass;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The classes to inspect, by what they use: each is read in full only when it is asked for. */
public final class Classes {

    private static final String DYNAMIC = "org/codehaus/groovy/vmplugin/v8/IndyInterface";

    private final Types types;
    private final Map<String, List<OwnClass>> users = new HashMap<>();
    private final Map<String, List<String>> below = new HashMap<>();
    private final Map<String, ClassCode> codes = new HashMap<>();

    public Classes(Types types) {
        this.types = types;
        for (OwnClass each : types.own()) {
            Set<String> names = new HashSet<>();
            for (OwnClass.Use use : each.uses()) {
                if (names.add(use.name())) {
                    users.computeIfAbsent(use.name(), none -> new ArrayList<>(2))
                            .add(each);
                }
            }
            // What Groovy looks up when the code runs, it names by texts.
            for (String text : each.words().contains(DYNAMIC) ? each.texts() : Set.<String>of()) {
                if (names.add(text)) {
                    users.computeIfAbsent(text, none -> new ArrayList<>(2)).add(each);
                }
            }
            for (String above : each.above()) {
                below.computeIfAbsent(above, none -> new ArrayList<>(2)).add(each.name());
            }
        }
    }

    public Types types() {
        return types;
    }

    /** The code of a class to inspect; null where it is none, or cannot be read. */
    public @Nullable ClassCode code(String name) {
        ClassCode known = codes.get(name);
        if (known == null && types.isOwn(name)) {
            TypeFile type = types.find(name);
            if (type != null) {
                known = new ClassCode(type);
                codes.put(name, known);
            }
        }
        return known;
    }

    /** The classes whose code names a method or field of this name. */
    List<ClassCode> users(String name) {
        List<ClassCode> found = new ArrayList<>();
        for (OwnClass each : users.getOrDefault(name, List.of())) {
            ClassCode code = code(each.name());
            if (code != null) {
                found.add(code);
            }
        }
        return found;
    }

    /** The classes that name this one as a supertype. */
    List<String> directlyBelow(String name) {
        return below.getOrDefault(name, List.of());
    }

    /** The declarations around a method, or around the members of a type where there is none. */
    public Place.Scope scope(TypeFile type, @Nullable MethodNode method) {
        Place.Scope around = scope(type, 0);
        return method == null ? around : new Place.Scope(ClassCode.declaration(type.name(), method), around);
    }

    private Place.Scope scope(TypeFile type, int depth) {
        String outer = depth > 64 ? null : outer(type);
        TypeFile around = outer == null ? null : types.find(outer);
        Place.Scope scope;
        if (around == null || around.name().equals(type.name())) {
            String name = type.name();
            String holder = name.substring(0, name.lastIndexOf('/') + 1);
            scope = new Place.Scope(new ClassFileDeclaration(holder + "package-info", ""), null);
        } else {
            scope = scope(around, depth + 1);
            String method = type.node().outerMethod;
            if (method != null) {
                scope = new Place.Scope(
                        new ClassFileDeclaration(around.name(), method + type.node().outerMethodDesc), scope);
            }
        }
        return new Place.Scope(new ClassFileDeclaration(type.name(), ""), scope);
    }

    private static @Nullable String outer(TypeFile type) {
        if (type.node().outerClass != null) {
            return type.node().outerClass;
        }
        for (InnerClassNode each : type.node().innerClasses) {
            if (each.name.equals(type.name())) {
                return each.outerName;
            }
        }
        return null;
    }
}
