package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** What one top-level class says of its variables and methods: all that the name of a cookie can depend on. */
public final class ClassIndex {

    /** A value given to a variable after its declaration. {@code compound} is {@code +=} and its like. */
    public record Assignment(ExpressionTree value, boolean compound) {}

    /** A call of a method or constructor of this class. */
    public record Call(Tree tree, List<? extends ExpressionTree> arguments) {}

    private final Trees trees;
    private final TreePath unit;
    final Map<Element, VariableTree> variables = new HashMap<>();
    final Map<Element, List<Assignment>> assignments = new HashMap<>();
    final Map<Element, ExpressionTree> iterated = new HashMap<>();
    final Map<Element, TreePath> lambdaParameters = new HashMap<>();
    final Map<Element, List<MethodInvocationTree>> callsOn = new HashMap<>();
    final Map<Element, MethodTree> methods = new HashMap<>();
    final Map<Element, List<Call>> calls = new HashMap<>();
    final Map<Element, List<MemberReferenceTree>> references = new HashMap<>();
    final Map<Tree, TreePath> paths = new HashMap<>();

    private ClassIndex(Trees trees, TreePath unit) {
        this.trees = trees;
        this.unit = unit;
    }

    /** Walks a top-level class. */
    public static ClassIndex of(Trees trees, TreePath unit, ClassTree type) {
        ClassIndex index = new ClassIndex(trees, unit);
        new ClassIndexScanner(index).scan(new TreePath(unit, type), null);
        return index;
    }

    /** The element that a tree refers to or declares. */
    public Optional<Element> element(Tree tree) {
        return Optional.ofNullable(trees.getElement(new TreePath(unit, tree)));
    }

    /** The type of an expression; that of a lambda expression is the interface that it implements. */
    public Optional<TypeMirror> type(TreePath expression) {
        return Optional.ofNullable(trees.getTypeMirror(expression));
    }

    /** The declaration of a variable, when it is in this class. */
    public Optional<VariableTree> variable(Element variable) {
        return Optional.ofNullable(variables.get(variable));
    }

    /** Every value that this class gives to a variable after its declaration. */
    public List<Assignment> assignments(Element variable) {
        return assignments.getOrDefault(variable, List.of());
    }

    /** What the loop runs over whose variable this is. */
    public Optional<ExpressionTree> iterated(Element variable) {
        return Optional.ofNullable(iterated.get(variable));
    }

    /** The path of the lambda expression that has this parameter. */
    public Optional<TreePath> lambda(Element parameter) {
        return Optional.ofNullable(lambdaParameters.get(parameter));
    }

    /** The calls of methods on a variable, in the order of the source. */
    public List<MethodInvocationTree> callsOn(Element variable) {
        return callsOn.getOrDefault(variable, List.of());
    }

    /** The declaration of a method, when it is in this class. */
    public Optional<MethodTree> method(Element method) {
        return Optional.ofNullable(methods.get(method));
    }

    /** The calls of a method that are in this class. */
    public List<Call> calls(ExecutableElement method) {
        return calls.getOrDefault(method, List.of());
    }

    /** The references to a method, such as {@code this::add}, that are in this class. */
    public List<MemberReferenceTree> references(ExecutableElement method) {
        return references.getOrDefault(method, List.of());
    }

    /** The path of a call, a method, a return value or an identifier of this class. */
    public Optional<TreePath> path(Tree tree) {
        return Optional.ofNullable(paths.get(tree));
    }

    static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }
}
