package io.github.cookieregistry.plugin.lower;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Code.Variable;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.MethodCode;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.evaluate.Constants;
import io.github.cookieregistry.core.follow.Objects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Lowers the body of a method, or the initializers of a type. */
final class MemberLowering implements Lowering {

    private final Body body;
    private final Surroundings surroundings;
    private final Consumer<Lowered> within;
    private final Names names;
    private final Objects objects;
    private final Expressions expressions;
    private final Statements statements;
    private final Conditions conditions;
    private final Map<Field, Code> initial = new LinkedHashMap<>();
    private final Map<VariableElement, Code> parametersAtEnd = new LinkedHashMap<>();

    private MemberLowering(Body body, Surroundings surroundings, Consumer<Lowered> within) {
        this.within = within;
        this.body = body;
        this.surroundings = surroundings;
        this.objects = new Objects(body);
        this.names = new Names(body, surroundings.signatures(), objects);
        Invocations calls = new Invocations(body, this, names, objects, surroundings);
        this.expressions = new Expressions(body, this, names, calls);
        Loops loops = new Loops(
                body,
                this,
                surroundings.signatures(),
                objects,
                this::statement,
                Constants::of,
                calls::forgetAfterCallsIn);
        this.statements = new Statements(body, this, names, loops);
        this.conditions = new Conditions(body, this::quietly, names::equal, names::anyEqual);
    }

    private void statement(@Nullable StatementTree statement) {
        statements.lower(statement);
    }

    /** Lowers a method of a type. */
    static Lowered method(
            ClassSource source,
            MethodTree tree,
            ExecutableElement element,
            Surroundings surroundings,
            State state,
            Consumer<Lowered> within) {
        Method method = surroundings.signatures().method(element);
        Body body = new Body(source, state, method, new Place.Scope(tree, source.scope()));
        MemberLowering lowering = new MemberLowering(body, surroundings, within);
        state.branch(() -> lowering.run(tree, element));
        lowering.fieldsAtEnd();
        lowering.components(element);
        return lowering.lowered();
    }

    /** Lowers all initializers of a type, one after the other. */
    static Lowered initializers(ClassSource source, Surroundings surroundings, State state, Consumer<Lowered> within) {
        TypeElement type = (TypeElement) requireNonNull(source.element(source.type()));
        Method method = new Method(
                surroundings.signatures().name(type),
                Method.INITIALIZER,
                List.of(),
                "",
                Method.Kind.CONSTRUCTOR,
                false);
        Body body = new Body(source, state, method, source.scope());
        MemberLowering lowering = new MemberLowering(body, surroundings, within);
        state.branch(() -> {
            for (Tree member : source.type().getMembers()) {
                if (member instanceof VariableTree field) {
                    body.initializing = isStatic(field, source);
                    lowering.field(field);
                } else if (member instanceof BlockTree block) {
                    body.initializing = block.isStatic();
                    lowering.statements.lower(block);
                    body.state.revive();
                }
            }
            body.initializing = null;
            body.atEnd();
        });
        lowering.fieldsAtEnd();
        return lowering.lowered();
    }

    /** What an expression of an annotation gives, which is a constant. */
    static Code expression(ClassSource source, ExpressionTree expression, Surroundings surroundings) {
        Method none = new Method("", "", List.of(), "", Method.Kind.STATIC, false);
        Body body = new Body(source, new State(), none, source.scope());
        return new MemberLowering(body, surroundings, lowered -> {}).expression(expression);
    }

    private static boolean isStatic(VariableTree field, ClassSource source) {
        Element element = source.element(field);
        return element != null && element.getModifiers().contains(Modifier.STATIC);
    }

    private void run(MethodTree tree, ExecutableElement element) {
        List<? extends VariableElement> parameters = element.getParameters();
        for (int index = 0; index < parameters.size(); index++) {
            Variable variable = surroundings.variable(parameters.get(index), element, index);
            Code.Parameter parameter = new Code.Parameter(body.method, index, variable);
            body.parameters.add(parameter);
            names.declare(parameters.get(index), parameter);
        }
        if (tree.getBody() != null) {
            statements.lower(tree.getBody());
        }
        body.atEnd();
        for (VariableElement parameter : parameters) {
            Code value = body.state.get(parameter);
            if (value != null) {
                parametersAtEnd.put(parameter, value);
            }
        }
    }

    /** A record's canonical constructor gives its fields what its parameters hold in the end (JLS 8.10.4). */
    private void components(ExecutableElement constructor) {
        if (constructor.getKind() != ElementKind.CONSTRUCTOR
                || Signatures.owner(constructor).getKind() != ElementKind.RECORD) {
            return;
        }
        List<VariableElement> fields =
                ElementFilter.fieldsIn(Signatures.owner(constructor).getEnclosedElements()).stream()
                        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                        .toList();
        List<? extends VariableElement> parameters = constructor.getParameters();
        if (fields.size() != parameters.size()) {
            return;
        }
        boolean delegates =
                body.delegation != null && body.delegation.method().owner().equals(body.method.owner());
        for (int index = 0; index < parameters.size(); index++) {
            Field field = surroundings.signatures().field(fields.get(index));
            Code value = parametersAtEnd.get(parameters.get(index));
            boolean same = field.type().equals(body.method.parameters().get(index));
            boolean written = body.writes.stream().anyMatch(each -> each.field().equals(field));
            if (same && value != null && !written && !delegates) {
                FieldCode.Write write = new FieldCode.Write(value, new Code.This(field.owner()), body.method, true);
                body.writes.add(new Body.Written(field, write));
            }
        }
    }

    private void field(VariableTree tree) {
        if (!(body.source.element(tree) instanceof VariableElement element)) {
            return;
        }
        Field field = surroundings.signatures().field(element);
        Code value = tree.getInitializer() == null
                ? null
                : Conversions.to(element.asType(), expression(tree.getInitializer()));
        if (value != null) {
            initial.put(field, value);
            body.state.set(field, objects.latest(value));
        }
    }

    /** What a constructor or the initializers leave in the fields of the object. */
    private void fieldsAtEnd() {
        List<State.Changes> ends = body.ends();
        if (ends.isEmpty()) {
            return;
        }
        State.Changes[] end = {ends.get(0)};
        for (State.Changes each : ends.subList(1, ends.size())) {
            end[0] = body.state.choose(Code.OPAQUE, each, end[0]);
        }
        for (Map.Entry<Object, Code> known : end[0].values().entrySet()) {
            if (known.getKey() instanceof Field field && body.making(field)) {
                Code declared = initial.get(field);
                Code left = left(known.getValue(), end[0]);
                // A value that a field has been given is exposed by that alone: then it counts as it was.
                Code value = left instanceof Code.Exposed && known.getValue() != declared ? known.getValue() : left;
                if (value != declared) {
                    Code self = field.isStatic() ? null : new Code.This(field.owner());
                    body.writes.add(new Body.Written(field, new FieldCode.Write(value, self, body.method, true)));
                }
            }
        }
    }

    /** What has become of a value where a body ends; the value itself where nothing has. */
    private Code left(Code value, State.Changes end) {
        Code latest = end.values().get(new State.Latest(objects.object(value)));
        return latest == null ? value : latest;
    }

    private Lowered lowered() {
        return new Lowered(
                new MethodCode(body.method, body.parameters, body.result(), body.calls, body.functions, body.objects),
                body.writes,
                body.delegation,
                initial);
    }

    @Override
    public Code expression(ExpressionTree expression) {
        return expressions.lower(expression);
    }

    /** An expression that has been lowered already: nothing that it does is noted again. */
    private Code quietly(ExpressionTree expression) {
        return body.quietly(() -> expression(expression));
    }

    @Override
    public void assume(ExpressionTree condition, boolean outcome) {
        conditions.assume(condition, outcome);
    }

    @Override
    public void equal(Code expression, Code other) {
        names.equal(expression, other);
    }

    @Override
    public Code choice(SwitchExpressionTree choice) {
        return statements.switches().expression(choice);
    }

    @Override
    public Code lambda(LambdaExpressionTree lambda) {
        boolean atOnce = body.passing;
        body.passing = false;
        List<VariableElement> elements = new ArrayList<>();
        for (VariableTree parameter : lambda.getParameters()) {
            if (body.source.element(parameter) instanceof VariableElement element) {
                elements.add(element);
            }
        }
        List<Variable> variables = Invocations.variables(surroundings, body.source.typeOf(lambda), elements);
        Method function = surroundings.function(elements.size(), "");
        Code[] result = {Code.OPAQUE};
        body.callsBack = true;
        Conversions.Result type = Conversions.result(surroundings, body.source.typeOf(lambda), elements.size());
        State.Changes changes = body.state.branch(() -> {
            // By the time that it runs, they may have others.
            names.forgetFields();
            if (!atOnce) {
                captured(lambda);
            }
            for (int index = 0; index < elements.size(); index++) {
                names.declare(elements.get(index), new Code.Parameter(function, index, variables.get(index)));
            }
            body.under(Code.OPAQUE, () -> {
                if (lambda.getBody() instanceof ExpressionTree value) {
                    result[0] = type.of(expression(value));
                } else {
                    result[0] = body.returning(type, () -> statements.lower((StatementTree) lambda.getBody()));
                }
            });
        });
        exposed(changes.values().keySet());
        objects.stored(result[0]);
        return new Code.Function(function, result[0], body.place(lambda));
    }

    /** What a function reaches may have changed by the time that it runs. */
    private void captured(LambdaExpressionTree lambda) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
                Element element = body.source.element(identifier);
                Code value = element instanceof VariableElement ? body.state.get(element) : null;
                if (value != null) {
                    objects.stored(value);
                }
                return null;
            }
        }.scan(lambda.getBody(), null);
    }

    /** Code that runs at another time may have changed what it reaches. */
    private void exposed(Set<Object> changed) {
        for (Object subject : changed) {
            if (subject instanceof State.Latest latest) {
                objects.expose(latest.object());
            }
        }
    }

    @Override
    public void declare(ClassTree type) {
        Element element = body.source.element(type);
        if (!(element instanceof TypeElement)) {
            return;
        }
        ClassSource inner = body.source.nested(type, body.scope);
        body.callsBack = true;
        Map<Object, List<Code>> changed = body.state.record();
        body.state.branch(() -> {
            names.forgetFields();
            within.accept(initializers(inner, surroundings, body.state, within));
            for (Tree member : type.getMembers()) {
                // The constructor of an anonymous class is the compiler's own.
                boolean unseen = type.getSimpleName().length() == 0
                        && member instanceof MethodTree constructor
                        && constructor.getReturnType() == null;
                if (!unseen
                        && member instanceof MethodTree method
                        && body.source.element(method) instanceof ExecutableElement executable) {
                    within.accept(method(inner, method, executable, surroundings, body.state, within));
                } else if (member instanceof ClassTree nested) {
                    declareWithin(inner, nested);
                }
            }
        });
        body.state.stop(changed);
        exposed(changed.keySet());
    }

    private void declareWithin(ClassSource outer, ClassTree type) {
        Body around = new Body(outer, body.state, body.method, outer.scope());
        new MemberLowering(around, surroundings, within).declare(type);
    }
}
