package io.github.cookieregistry.core.code;

import java.util.List;
import java.util.Optional;

/** The code in view, read on demand by a front end. The same question always has the same answer. */
public interface Program {

    /** The body of a method or constructor; empty where it is not in view, or has none. */
    Optional<MethodCode> body(Method method);

    /** What is given to a field; empty where its declaration is not in view. */
    Optional<FieldCode> field(Field field);

    /**
     * The methods that a call of this one can reach: itself if it has a body, and those that override it.
     *
     * @return empty where code out of view may override it, too
     */
    Optional<List<Method>> targets(Method method);

    /** The method that runs where this one is called on an object of exactly this type. */
    Optional<Method> target(Method method, String type);

    /** The constructor that runs before this one, or in its place, as the call that it makes of it. */
    Optional<Creation> delegation(Method constructor);

    /** Every call of a method or constructor that is in view; of one that overrides others, the calls of those, too. */
    List<Call> callers(Method method);

    /** Whether code that is not in view may call the method: a framework, a subclass, another module. */
    boolean open(Method method);

    /** The call that a lambda expression or method reference is passed to. */
    Optional<Call> consumer(Method function);

    /** Whether it overrides or implements a method that is declared out of view, so that a library calls it. */
    boolean overridesLibrary(Method method);

    /** What the body around a call does with the object that the call makes or gives. */
    Optional<ObjectHistory> history(Call call);

    /** Whether the type's declaration is in view. */
    boolean declares(String type);

    /** The constants of an enum in view, in their order; empty for every other type. */
    List<Field> constants(String type);

    /** Whether a type is, extends or implements another one. */
    boolean isA(String type, String supertype);
}
