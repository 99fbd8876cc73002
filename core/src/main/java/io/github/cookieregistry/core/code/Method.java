package io.github.cookieregistry.core.code;

import java.util.List;

/**
 * A method, a constructor, or the body of a lambda expression.
 *
 * @param owner canonical name of the type that declares it; of a local or anonymous type, a text that no other type has
 * @param name its simple name; {@link #CONSTRUCTOR} for a constructor
 * @param parameters the erased parameter types by their canonical names
 * @param result the erased type that it gives back; empty for a constructor
 * @param kind how a call finds its body
 * @param varargs whether the last parameter takes any number of arguments
 */
public record Method(String owner, String name, List<String> parameters, String result, Kind kind, boolean varargs) {

    /** The name that class files and the catalogue give a constructor. */
    public static final String CONSTRUCTOR = "<init>";

    /** The name of what stands for the initializers of objects of a type. */
    public static final String INITIALIZER = "<fields>";

    /** How a call finds the body. */
    public enum Kind {
        /** Called on no object. */
        STATIC,
        /** A constructor. */
        CONSTRUCTOR,
        /** No subclass can have another body: private, final, or of a final class. */
        FIXED,
        /** A subclass may have another body. */
        OPEN,
        /** The body of a lambda expression, or what a method reference calls. */
        LAMBDA
    }

    public Method {
        parameters = List.copyOf(parameters);
    }

    /** Whether a type of this canonical name declares it. */
    public boolean isOf(String type) {
        return owner.equals(type);
    }

    /** The position of an argument's parameter: all further arguments of a varargs call belong to the last. */
    public int parameter(int argument) {
        return varargs ? Math.min(argument, parameters.size() - 1) : argument;
    }

    /** The last part of a type's name. */
    public static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return owner + "." + name + parameters;
    }
}
