package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.follow.Casts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lowers expressions. */
final class Expressions {

    private static final Map<Tree.Kind, Operator> OPERATORS = Map.ofEntries(
            Map.entry(Tree.Kind.PLUS, Operator.ADD),
            Map.entry(Tree.Kind.MINUS, Operator.SUBTRACT),
            Map.entry(Tree.Kind.MULTIPLY, Operator.MULTIPLY),
            Map.entry(Tree.Kind.DIVIDE, Operator.DIVIDE),
            Map.entry(Tree.Kind.REMAINDER, Operator.REMAINDER),
            Map.entry(Tree.Kind.LEFT_SHIFT, Operator.SHIFT_LEFT),
            Map.entry(Tree.Kind.RIGHT_SHIFT, Operator.SHIFT_RIGHT),
            Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT, Operator.SHIFT_RIGHT_UNSIGNED),
            Map.entry(Tree.Kind.AND, Operator.AND),
            Map.entry(Tree.Kind.OR, Operator.OR),
            Map.entry(Tree.Kind.XOR, Operator.XOR),
            Map.entry(Tree.Kind.CONDITIONAL_AND, Operator.BOTH),
            Map.entry(Tree.Kind.CONDITIONAL_OR, Operator.EITHER),
            Map.entry(Tree.Kind.EQUAL_TO, Operator.EQUAL),
            Map.entry(Tree.Kind.NOT_EQUAL_TO, Operator.UNEQUAL),
            Map.entry(Tree.Kind.LESS_THAN, Operator.LESS),
            Map.entry(Tree.Kind.LESS_THAN_EQUAL, Operator.LESS_OR_EQUAL),
            Map.entry(Tree.Kind.UNARY_MINUS, Operator.NEGATE),
            Map.entry(Tree.Kind.UNARY_PLUS, Operator.ADD),
            Map.entry(Tree.Kind.BITWISE_COMPLEMENT, Operator.COMPLEMENT),
            Map.entry(Tree.Kind.LOGICAL_COMPLEMENT, Operator.NOT));
    private static final Map<Tree.Kind, Operator> COMPOUND = Map.ofEntries(
            Map.entry(Tree.Kind.PLUS_ASSIGNMENT, Operator.ADD),
            Map.entry(Tree.Kind.MINUS_ASSIGNMENT, Operator.SUBTRACT),
            Map.entry(Tree.Kind.MULTIPLY_ASSIGNMENT, Operator.MULTIPLY),
            Map.entry(Tree.Kind.DIVIDE_ASSIGNMENT, Operator.DIVIDE),
            Map.entry(Tree.Kind.REMAINDER_ASSIGNMENT, Operator.REMAINDER),
            Map.entry(Tree.Kind.LEFT_SHIFT_ASSIGNMENT, Operator.SHIFT_LEFT),
            Map.entry(Tree.Kind.RIGHT_SHIFT_ASSIGNMENT, Operator.SHIFT_RIGHT),
            Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT, Operator.SHIFT_RIGHT_UNSIGNED),
            Map.entry(Tree.Kind.AND_ASSIGNMENT, Operator.AND),
            Map.entry(Tree.Kind.OR_ASSIGNMENT, Operator.OR),
            Map.entry(Tree.Kind.XOR_ASSIGNMENT, Operator.XOR));

    private final Body body;
    private final Lowering lowering;
    private final Names names;
    private final Invocations calls;

    Expressions(Body body, Lowering lowering, Names names, Invocations calls) {
        this.body = body;
        this.lowering = lowering;
        this.names = names;
        this.calls = calls;
    }

    Code lower(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return literal.getValue() == null ? Code.NULL : new Code.Constant(literal.getValue());
        }
        if (expression instanceof IdentifierTree identifier) {
            return names.read(identifier);
        }
        if (expression instanceof MemberSelectTree select) {
            return select(select);
        }
        if (expression instanceof ParenthesizedTree parenthesized) {
            return lowering.expression(parenthesized.getExpression());
        }
        if (expression instanceof MethodInvocationTree call) {
            return calls.call(call);
        }
        if (expression instanceof NewClassTree creation) {
            return calls.creation(creation);
        }
        if (expression instanceof BinaryTree binary) {
            return binary(binary);
        }
        if (expression instanceof AssignmentTree assignment) {
            return assignment(assignment);
        }
        if (expression instanceof CompoundAssignmentTree assignment) {
            return compound(assignment);
        }
        if (expression instanceof UnaryTree unary) {
            return unary(unary);
        }
        if (expression instanceof ConditionalExpressionTree conditional) {
            return conditional(conditional);
        }
        return other(expression);
    }

    private Code other(ExpressionTree expression) {
        if (expression instanceof TypeCastTree cast) {
            Code value = lowering.expression(cast.getExpression());
            return Conversions.to(body.source.typeOf(cast.getType()), value);
        }
        if (expression instanceof LambdaExpressionTree lambda) {
            return lowering.lambda(lambda);
        }
        if (expression instanceof MemberReferenceTree reference) {
            return calls.reference(reference);
        }
        if (expression instanceof NewArrayTree array) {
            return array(array);
        }
        if (expression instanceof ArrayAccessTree access) {
            Code array = lowering.expression(access.getExpression());
            Code element = new Code.ElementAt(array, lowering.expression(access.getIndex()));
            return names.compared(element, access);
        }
        if (expression instanceof SwitchExpressionTree choice) {
            return lowering.choice(choice);
        }
        if (expression instanceof InstanceOfTree test) {
            lowering.expression(test.getExpression());
            return Code.OPAQUE;
        }
        if (expression instanceof AnnotatedTypeTree) {
            return Code.OPAQUE;
        }
        return Code.OPAQUE;
    }

    private Code select(MemberSelectTree select) {
        if (select.getIdentifier().contentEquals("class")) {
            if (body.source.element(select.getExpression()) instanceof TypeElement type) {
                return Conversions.literal(type);
            }
            TypeMirror type = body.source.typeOf(select.getExpression());
            return type == null ? Code.OPAQUE : Conversions.literal(type);
        }
        Element qualifier = body.source.element(select.getExpression());
        boolean named = qualifier != null
                        && !(qualifier instanceof TypeElement)
                        && qualifier.getKind().isField()
                || !(select.getExpression() instanceof IdentifierTree
                        || select.getExpression() instanceof MemberSelectTree);
        boolean variable = named || Names.isVariable(qualifier);
        return names.read(select, variable ? lowering.expression(select.getExpression()) : null);
    }

    private Code binary(BinaryTree binary) {
        if (binary.getKind() == Tree.Kind.PLUS && Conversions.isText(body.source.typeOf(binary))) {
            return joined(binary);
        }
        if (binary.getKind() == Tree.Kind.CONDITIONAL_AND || binary.getKind() == Tree.Kind.CONDITIONAL_OR) {
            boolean both = binary.getKind() == Tree.Kind.CONDITIONAL_AND;
            Code left = lowering.expression(binary.getLeftOperand());
            Code[] right = {Code.OPAQUE};
            State.Changes tried = body.state.branch(() -> {
                lowering.assume(binary.getLeftOperand(), both);
                body.under(left, () -> right[0] = lowering.expression(binary.getRightOperand()));
            });
            State.Changes untried = body.state.branch(() -> {});
            body.state.apply(both ? body.state.choose(left, tried, untried) : body.state.choose(left, untried, tried));
            return new Code.Calculated(both ? Operator.BOTH : Operator.EITHER, List.of(left, right[0]));
        }
        // Long sums lean to the left, further than a stack would reach.
        List<BinaryTree> chain = new ArrayList<>();
        ExpressionTree first = binary;
        while (first instanceof BinaryTree inner
                && inner.getKind() != Tree.Kind.CONDITIONAL_AND
                && inner.getKind() != Tree.Kind.CONDITIONAL_OR
                && !(inner.getKind() == Tree.Kind.PLUS && Conversions.isText(body.source.typeOf(inner)))) {
            chain.add(inner);
            first = inner.getLeftOperand();
        }
        Code result = lowering.expression(first);
        Collections.reverse(chain);
        for (BinaryTree each : chain) {
            Code right = lowering.expression(each.getRightOperand());
            result = isOfIdentity(each, result, right) ? Code.OPAQUE : calculated(each.getKind(), result, right);
        }
        return result;
    }

    /** Whether a comparison asks for one object, which equal texts and numbers may be or not. */
    private boolean isOfIdentity(BinaryTree binary, Code left, Code right) {
        if (binary.getKind() != Tree.Kind.EQUAL_TO && binary.getKind() != Tree.Kind.NOT_EQUAL_TO
                || left == Code.NULL
                || right == Code.NULL
                || left instanceof Code.Constant
                        && right instanceof Code.Constant
                        && Conversions.isText(body.source.typeOf(binary.getLeftOperand()))) {
            return false;
        }
        return isOfIdentity(body.source.typeOf(binary.getLeftOperand()))
                && isOfIdentity(body.source.typeOf(binary.getRightOperand()));
    }

    private static boolean isOfIdentity(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() != ElementKind.ENUM;
    }

    private static Code calculated(Tree.Kind kind, Code left, Code right) {
        return switch (kind) {
            case GREATER_THAN -> new Code.Calculated(Operator.LESS, List.of(right, left));
            case GREATER_THAN_EQUAL -> new Code.Calculated(Operator.LESS_OR_EQUAL, List.of(right, left));
            default -> {
                Operator operator = OPERATORS.get(kind);
                yield operator == null ? Code.OPAQUE : new Code.Calculated(operator, List.of(left, right));
            }
        };
    }

    private Code joined(BinaryTree binary) {
        List<ExpressionTree> operands = new ArrayList<>();
        ExpressionTree first = binary;
        while (first instanceof BinaryTree inner
                && inner.getKind() == Tree.Kind.PLUS
                && Conversions.isText(body.source.typeOf(inner))) {
            operands.add(inner.getRightOperand());
            first = inner.getLeftOperand();
        }
        operands.add(first);
        Collections.reverse(operands);
        return new Code.Joined(operands.stream().map(lowering::expression).toList());
    }

    private Code assignment(AssignmentTree assignment) {
        ExpressionTree variable = assignment.getVariable();
        Names.Target target = target(variable);
        Code value = Conversions.to(body.source.typeOf(variable), lowering.expression(assignment.getExpression()));
        names.write(target, value);
        return value;
    }

    private Names.Target target(ExpressionTree variable) {
        if (variable instanceof ParenthesizedTree parenthesized) {
            return target(parenthesized.getExpression());
        }
        if (variable instanceof ArrayAccessTree access) {
            Code array = lowering.expression(access.getExpression());
            return new Names.Target(null, array, lowering.expression(access.getIndex()));
        }
        if (variable instanceof MemberSelectTree select) {
            boolean object = Names.isVariable(body.source.element(select.getExpression()))
                    || !(select.getExpression() instanceof IdentifierTree
                            || select.getExpression() instanceof MemberSelectTree);
            return new Names.Target(
                    body.source.element(variable), object ? lowering.expression(select.getExpression()) : null);
        }
        return new Names.Target(body.source.element(variable), null);
    }

    private Code compound(CompoundAssignmentTree assignment) {
        ExpressionTree variable = assignment.getVariable();
        TypeMirror type = body.source.typeOf(variable);
        Names.Target target = target(variable);
        Code before = names.read(target, variable);
        Code operand = lowering.expression(assignment.getExpression());
        Operator operator = COMPOUND.get(assignment.getKind());
        Code value = Conversions.isText(type)
                ? new Code.Joined(List.of(before, operand))
                : operator == null
                        ? Code.OPAQUE
                        : Conversions.to(type, new Code.Calculated(operator, List.of(before, operand)));
        names.write(target, value);
        return value;
    }

    private Code unary(UnaryTree unary) {
        ExpressionTree operand = unary.getExpression();
        Operator step = switch (unary.getKind()) {
            case PREFIX_INCREMENT, POSTFIX_INCREMENT -> Operator.ADD;
            case PREFIX_DECREMENT, POSTFIX_DECREMENT -> Operator.SUBTRACT;
            default -> null;
        };
        if (step == null) {
            Code before = lowering.expression(operand);
            Operator operator = OPERATORS.get(unary.getKind());
            return operator == null ? Code.OPAQUE : new Code.Calculated(operator, List.of(before));
        }
        Names.Target target = target(operand);
        Code before = names.read(target, operand);
        Code after = Conversions.to(
                body.source.typeOf(operand), new Code.Calculated(step, List.of(before, new Code.Constant(1))));
        names.write(target, after);
        boolean prefix = unary.getKind() == Tree.Kind.PREFIX_INCREMENT || unary.getKind() == Tree.Kind.PREFIX_DECREMENT;
        return prefix ? after : before;
    }

    private Code conditional(ConditionalExpressionTree conditional) {
        Code condition = lowering.expression(conditional.getCondition());
        Code[] values = {Code.OPAQUE, Code.OPAQUE};
        State.Changes yes = body.state.branch(() -> {
            lowering.assume(conditional.getCondition(), true);
            body.under(condition, () -> values[0] = lowering.expression(conditional.getTrueExpression()));
        });
        State.Changes no = body.state.branch(() -> {
            lowering.assume(conditional.getCondition(), false);
            body.under(Casts.not(condition), () -> values[1] = lowering.expression(conditional.getFalseExpression()));
        });
        body.state.apply(body.state.choose(condition, yes, no));
        TypeMirror type = body.source.typeOf(conditional);
        return new Code.Choice(condition, Conversions.to(type, values[0]), Conversions.to(type, values[1]));
    }

    private Code array(NewArrayTree array) {
        array.getDimensions().forEach(lowering::expression);
        if (array.getInitializers() == null) {
            return Code.OPAQUE;
        }
        TypeMirror element = body.source.typeOf(array) instanceof ArrayType type ? type.getComponentType() : null;
        List<Code> codes = new ArrayList<>();
        for (ExpressionTree each : array.getInitializers()) {
            Code code = Conversions.to(element, lowering.expression(each));
            if (!(each instanceof NewArrayTree)) {
                // What is made right here is reached through the array alone.
                names.stored(code);
            }
            codes.add(code);
        }
        return new Code.Elements(codes);
    }
}
