package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import io.github.cookieregistry.plugin.find.ApiFinder;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import io.github.cookieregistry.plugin.scan.ParsedTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Tells what a {@code String} expression is worth, with one answer for each way that its value can come about. */
public final class NameResolver {

    private static final int MOST_ANSWERS = 24;
    /** The methods that give a cookie's name. */
    static final Set<String> NAME = Set.of("getName", "name");

    /** Code can send a value round in so many ways that following them all would not end in any useful time. */
    private static final int MOST_STEPS = 10_000;

    private final ClassIndex index;
    private final Variables variables;
    private final Calls calls;
    private final KnownObjects objects;
    private final Guards guards;
    private final SourceFinder sources;
    private int steps;
    private boolean onlyHere;

    public NameResolver(
            ClassIndex index, ApiFinder apis, Predicate<TypeElement> inThisCompile, ParsedTypes parsedTypes) {
        this.index = index;
        this.objects = new KnownObjects(this, index, parsedTypes);
        this.sources = new SourceFinder(index, apis, this, inThisCompile);
        this.variables = new Variables(this, index, new LambdaParameters(index, apis));
        this.calls = new Calls(this, index, objects);
        this.guards = new Guards(this, index);
    }

    /** Tells where cookies come from, as far as their names can be told. */
    public SourceFinder sources() {
        return sources;
    }

    /** Tells what other classes say. */
    KnownObjects objects() {
        return objects;
    }

    /** Begins with another place, which can be followed as far as the ones before. */
    public void begin() {
        steps = 0;
    }

    /** Whether this way has to be given up. */
    boolean isTooFar(Frame frame) {
        return tooManySteps() || frame.tooDeep();
    }

    /** Takes one step more, and tells whether there were too many. */
    boolean tooManySteps() {
        steps++;
        return steps > MOST_STEPS;
    }

    /** Every text that the expression can be; never empty. */
    public List<KnownText> resolve(ExpressionTree expression, Frame frame) {
        if (isTooFar(frame)) {
            return KnownText.NOTHING;
        }
        List<KnownText> answers = answers(expression, frame.deeper());
        if (answers.size() == 1 && answers.get(0).unknown()) {
            List<KnownText> equal = guards.equalTo(expression, frame.deeper());
            answers = equal.equals(KnownText.NOTHING) ? answers : equal;
        }
        return distinct(answers);
    }

    /**
     * Every text that the expression can be as far as this class and constants tell. Other classes are not asked: there
     * are far more headers than cookies, and to ask takes a parse.
     */
    List<KnownText> resolveHere(ExpressionTree expression, Frame frame) {
        boolean before = onlyHere;
        onlyHere = true;
        try {
            return resolve(expression, frame);
        } finally {
            onlyHere = before;
        }
    }

    /** Whether other classes must not be asked. */
    boolean onlyHere() {
        return onlyHere;
    }

    /** What the name of a cookie is worth that a variable or an array holds, where code has just compared its name. */
    List<KnownText> comparedName(ExpressionTree cookie, Frame frame) {
        return index.path(cookie)
                .map(path -> guards.comparedName(path, cookie.toString(), frame))
                .orElse(KnownText.NOTHING);
    }

    /** The branches of a conditional or switch expression, down to those that are neither. */
    public static List<ExpressionTree> branches(ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree parenthesized) {
            List<ExpressionTree> inner = branches(parenthesized.getExpression());
            return inner.size() == 1 ? List.of(expression) : inner;
        }
        if (expression instanceof ConditionalExpressionTree conditional) {
            List<ExpressionTree> both = new ArrayList<>(branches(conditional.getTrueExpression()));
            both.addAll(branches(conditional.getFalseExpression()));
            return both;
        }
        if (expression instanceof SwitchExpressionTree choice) {
            return yields(choice).stream()
                    .flatMap(value -> branches(value).stream())
                    .toList();
        }
        return List.of(expression);
    }

    private List<KnownText> answers(ExpressionTree expression, Frame frame) {
        if (expression instanceof LiteralTree literal) {
            Object value = literal.getValue();
            // A null sets no cookie: the other ways, if there are any, say the name.
            return value == null ? List.of() : List.of(KnownText.whole(value.toString()));
        }
        if (expression instanceof ParenthesizedTree parenthesized) {
            return resolve(parenthesized.getExpression(), frame);
        }
        if (expression instanceof TypeCastTree cast) {
            return resolve(cast.getExpression(), frame);
        }
        if (expression instanceof AssignmentTree assignment) {
            return resolve(assignment.getExpression(), frame);
        }
        if (expression instanceof ConditionalExpressionTree || expression instanceof SwitchExpressionTree) {
            List<KnownText> answers = new ArrayList<>();
            branches(expression).forEach(branch -> answers.addAll(resolve(branch, frame)));
            return answers;
        }
        if (expression instanceof BinaryTree binary) {
            return binary.getKind() == Tree.Kind.PLUS && !Numbers.isNumber(binary, index)
                    ? concatenation(resolve(binary.getLeftOperand(), frame), resolve(binary.getRightOperand(), frame))
                    : KnownText.NOTHING;
        }
        if (expression instanceof IdentifierTree || expression instanceof MemberSelectTree) {
            return index.element(expression).orElse(null) instanceof VariableElement variable
                    ? variable(variable, expression, frame)
                    : KnownText.NOTHING;
        }
        if (expression instanceof MethodInvocationTree call) {
            return nameOfCookie(call, frame).orElseGet(() -> calls.resolve(call, frame));
        }
        if (expression instanceof NewClassTree creation) {
            return calls.created(creation, frame);
        }
        return KnownText.NOTHING;
    }

    private List<KnownText> variable(VariableElement variable, ExpressionTree use, Frame frame) {
        List<KnownText> answers = variables.resolve(variable, use, frame);
        return answers.equals(KnownText.NOTHING)
                ? objects.field(variable, use, frame).orElse(answers)
                : answers;
    }

    /** The name that {@code cookie.getName()} gives, where it is seen how the cookie came about. */
    private Optional<List<KnownText>> nameOfCookie(MethodInvocationTree call, Frame frame) {
        return Calls.receiver(call)
                .filter(receiver -> call.getArguments().isEmpty())
                .filter(receiver -> index.element(call)
                        .filter(method -> NAME.contains(method.getSimpleName().toString()))
                        .map(Element::getEnclosingElement)
                        .filter(owner -> owner.getSimpleName().toString().endsWith("Cookie"))
                        .isPresent())
                .map(receiver -> sources.of(receiver, frame).knownNames());
    }

    static List<KnownText> concatenation(List<KnownText> left, List<KnownText> right) {
        List<KnownText> both = new ArrayList<>();
        for (KnownText first : left) {
            for (KnownText second : right) {
                both.add(first.then(second));
            }
        }
        return both;
    }

    /** Every text that an element of an array or a collection can be. */
    public List<KnownText> elements(ExpressionTree collection, Frame frame) {
        return isTooFar(frame)
                ? KnownText.NOTHING
                : distinct(new Collections(this, index).elements(collection, frame.deeper()));
    }

    static List<KnownText> distinct(List<KnownText> answers) {
        if (answers.isEmpty()) {
            return KnownText.NOTHING;
        }
        Set<KnownText> distinct = new LinkedHashSet<>(answers);
        return distinct.size() > MOST_ANSWERS ? KnownText.NOTHING : List.copyOf(distinct);
    }

    private static List<ExpressionTree> yields(SwitchExpressionTree choice) {
        List<ExpressionTree> values = new ArrayList<>();
        TreeScanner<Void, Void> scanner = new TreeScanner<>() {
            @Override
            public Void visitYield(YieldTree yield, Void nothing) {
                values.add(yield.getValue());
                return null;
            }

            @Override
            public Void visitSwitchExpression(SwitchExpressionTree inner, Void nothing) {
                return inner == choice ? super.visitSwitchExpression(inner, null) : null;
            }
        };
        for (CaseTree branch : choice.getCases()) {
            if (branch.getStatements() != null) {
                scanner.scan(branch.getStatements(), null);
            } else if (branch.getBody() instanceof ExpressionTree value) {
                values.add(value);
            } else {
                scanner.scan(branch.getBody(), null);
            }
        }
        return values;
    }
}
