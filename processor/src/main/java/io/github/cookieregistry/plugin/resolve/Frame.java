package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** What the parameters of the methods on the way stand for, and how far the way was. Immutable. */
public final class Frame {

    /** Nothing is bound. */
    public static final Frame EMPTY = new Frame(Map.of(), Set.of(), 0);

    private static final int DEEPEST = 32;

    /** What is passed for a parameter; {@code spread} when these are the elements of a varargs array. */
    record Bound(List<ExpressionTree> values, boolean spread) {}

    private final Map<VariableElement, Bound> bindings;
    private final Set<VariableElement> followed;
    private final int depth;

    private Frame(Map<VariableElement, Bound> bindings, Set<VariableElement> followed, int depth) {
        this.bindings = bindings;
        this.followed = followed;
        this.depth = depth;
    }

    /** The frame inside a method that is called with these arguments. */
    public Frame inside(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        Map<VariableElement, Bound> inside = new HashMap<>(bindings);
        List<? extends VariableElement> parameters = method.getParameters();
        for (int index = 0; index < parameters.size(); index++) {
            boolean last = index == parameters.size() - 1;
            if (method.isVarArgs() && last) {
                inside.put(
                        parameters.get(index),
                        new Bound(
                                List.copyOf(arguments.subList(Math.min(index, arguments.size()), arguments.size())),
                                true));
            } else if (index < arguments.size()) {
                inside.put(parameters.get(index), new Bound(List.of(arguments.get(index)), false));
            }
        }
        return new Frame(inside, followed, depth + 1);
    }

    Optional<Bound> bound(VariableElement parameter) {
        return Optional.ofNullable(bindings.get(parameter));
    }

    /** The one expression that is passed for a parameter, or else another tree. */
    public Tree passed(Optional<Element> parameter, Tree otherwise) {
        Bound bound = parameter.map(bindings::get).orElse(null);
        return bound == null || bound.values().size() != 1
                ? otherwise
                : bound.values().get(0);
    }

    Frame deeper() {
        return new Frame(bindings, followed, depth + 1);
    }

    /** The frame in which a variable is followed to the values that it is given. */
    Frame following(VariableElement variable) {
        Set<VariableElement> more = new HashSet<>(followed);
        more.add(variable);
        return new Frame(bindings, more, depth);
    }

    /** Whether the variable is followed already, so that its value depends on itself. */
    boolean follows(VariableElement variable) {
        return followed.contains(variable);
    }

    /** Whether the way is so long that it may be a circle. */
    boolean tooDeep() {
        return depth > DEEPEST;
    }
}
