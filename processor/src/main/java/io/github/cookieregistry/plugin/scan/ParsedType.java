package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.github.cookieregistry.core.catalogue.CookieApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A type of this compile as its source has it, without attribution: members are found by their names. */
public record ParsedType(TypeElement element, ClassTree tree, CompilationUnitTree unit) {

    /** The one method of a name that takes so many arguments; empty when there are several, or one takes any number. */
    public Optional<MethodTree> method(String name, int arguments) {
        return method(tree, name, arguments);
    }

    /** The one method of a type or of an enum constant's body. */
    public static Optional<MethodTree> method(ClassTree type, String name, int arguments) {
        List<MethodTree> methods = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method
                    && method.getName().contentEquals(name)
                    && method.getParameters().size() == arguments) {
                methods.add(method);
            }
        }
        return methods.size() == 1 ? Optional.of(methods.get(0)) : Optional.empty();
    }

    /** The one constructor that takes so many arguments. */
    public Optional<MethodTree> constructor(int arguments) {
        return method(CookieApi.CONSTRUCTOR, arguments);
    }

    /** Whether the type declares any method of a name, or any constructor. */
    public boolean declares(String name) {
        return tree.getMembers().stream()
                .anyMatch(member ->
                        member instanceof MethodTree method && method.getName().contentEquals(name));
    }

    /** A field, an enum constant or a record's component. */
    public Optional<VariableTree> field(String name) {
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field && field.getName().contentEquals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The constants of an enum. */
    public List<VariableTree> constants() {
        List<VariableTree> constants = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field && isEnumConstant(field)) {
                constants.add(field);
            }
        }
        return constants;
    }

    /**
     * The fields that a constructor takes which the source does not show, because it is a record's or Lombok's: all of
     * an object's fields, or those that must be given a value.
     */
    public List<String> unseenConstructor(int arguments) {
        List<String> all = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC)
                    && !isEnumConstant(field)) {
                all.add(field.getName().toString());
                if (field.getModifiers().getFlags().contains(Modifier.FINAL) && field.getInitializer() == null) {
                    required.add(field.getName().toString());
                }
            }
        }
        return all.size() == arguments ? all : required.size() == arguments ? required : List.of();
    }

    /** Whether a variable without a value of its own is a constant of this enum: its type is the enum itself. */
    private boolean isEnumConstant(VariableTree field) {
        return tree.getKind() == Tree.Kind.ENUM
                && field.getInitializer() instanceof NewClassTree
                && field.getType() instanceof IdentifierTree type
                && type.getName().equals(tree.getSimpleName());
    }

    /** The values that are given to a field: {@code x} is no field where a parameter has its name. */
    public static List<ExpressionTree> assignedField(Tree within, String field) {
        boolean hidden = within instanceof MethodTree method
                && method.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().contentEquals(field));
        return assigned(within, variable -> isOwnField(variable, field) || !hidden && isNamed(variable, field));
    }

    /** The values that a method gives to one of its own variables. */
    public static List<ExpressionTree> assignedVariable(Tree within, String name) {
        return assigned(within, variable -> isNamed(variable, name));
    }

    private static List<ExpressionTree> assigned(Tree within, Predicate<ExpressionTree> variable) {
        List<ExpressionTree> values = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree assignment, Void nothing) {
                if (variable.test(assignment.getVariable())) {
                    values.add(assignment.getExpression());
                }
                return super.visitAssignment(assignment, null);
            }
        }.scan(within, null);
        return values;
    }

    /** Whether an expression is this name alone. */
    public static boolean isNamed(Tree expression, String name) {
        return expression instanceof IdentifierTree identifier
                && identifier.getName().contentEquals(name);
    }

    /** Whether an expression is a field after {@code this}. */
    public static boolean isOwnField(Tree expression, String field) {
        return expression instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals(field)
                && isNamed(select.getExpression(), "this");
    }
}
