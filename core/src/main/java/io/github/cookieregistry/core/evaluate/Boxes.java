package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what the methods of the primitive types' classes and of {@code Math} give back. */
final class Boxes {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("boolean", boolean.class),
            Map.entry("byte", byte.class),
            Map.entry("short", short.class),
            Map.entry("char", char.class),
            Map.entry("int", int.class),
            Map.entry("long", long.class),
            Map.entry("float", float.class),
            Map.entry("double", double.class),
            Map.entry("java.lang.String", String.class),
            Map.entry("java.lang.CharSequence", CharSequence.class),
            Map.entry("java.lang.Object", Object.class),
            Map.entry("java.lang.Integer", Integer.class),
            Map.entry("java.lang.Long", Long.class),
            Map.entry("java.lang.Short", Short.class),
            Map.entry("java.lang.Byte", Byte.class),
            Map.entry("java.lang.Character", Character.class),
            Map.entry("java.lang.Boolean", Boolean.class),
            Map.entry("java.lang.Math", Math.class));

    /** The classes whose methods the JDK is asked for. */
    static final Set<String> NAMES = Set.of(
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Boolean",
            "java.lang.Math");

    /** They read the system's properties, or chance. */
    private static final Set<String> NOT_OF_ARGUMENTS = Set.of(
            "getInteger", "getLong", "getBoolean", "random", "getClass", "describeConstable", "resolveConstantDesc");

    private Boxes() {}

    /** The type of this canonical name; one that no modelled method has, for any other. */
    static Class<?> type(String name) {
        return TYPES.getOrDefault(name, Void.class);
    }

    /** What a field of a type holds that nothing has given a value; null for references. */
    static @Nullable Object otherwise(String type) {
        return switch (type) {
            case "boolean" -> false;
            case "byte" -> (byte) 0;
            case "short" -> (short) 0;
            case "char" -> (char) 0;
            case "int" -> 0;
            case "long" -> 0L;
            case "float" -> 0F;
            case "double" -> 0D;
            default -> null;
        };
    }

    /** What a method gives back; of doubles, no text (JDK-4511638). */
    static Values of(Method method, Values object, List<Values> arguments) {
        if (NOT_OF_ARGUMENTS.contains(method.name()) || !NAMES.contains(method.owner())) {
            return Values.UNKNOWN;
        }
        boolean ofNone = method.kind() == Method.Kind.STATIC;
        List<Values> all = new ArrayList<>(arguments);
        if (!ofNone) {
            all.add(0, object);
        }
        return Combinations.of(all, new ArrayList<>(), constants -> called(method, ofNone, constants));
    }

    private static Values called(Method method, boolean ofNone, List<Object> constants) {
        try {
            java.lang.reflect.Method jdk = type(method.owner())
                    .getMethod(
                            method.name(),
                            method.parameters().stream().map(Boxes::type).toArray(Class<?>[]::new));
            if (Modifier.isStatic(jdk.getModifiers()) != ofNone) {
                return Values.UNKNOWN;
            }
            List<Object> arguments = ofNone ? constants : constants.subList(1, constants.size());
            Object result = jdk.invoke(ofNone ? null : constants.get(0), arguments.toArray());
            if (result instanceof String text) {
                return Values.of(TextOf.value(text));
            }
            return result == null || TYPES.containsValue(result.getClass()) || result instanceof Number
                    ? Values.known(result)
                    : Values.UNKNOWN;
        } catch (InvocationTargetException thrown) {
            return Values.NONE;
        } catch (ReflectiveOperationException | IllegalArgumentException other) {
            return Values.UNKNOWN;
        }
    }
}
