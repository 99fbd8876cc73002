package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Call.Arguments;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Code.Variable;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.follow.FieldChanges;
import io.github.cookieregistry.core.follow.Objects;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lowers the calls of methods and constructors, and the references to them. */
final class Invocations {

    private final Body body;
    private final Lowering lowering;
    private final Names names;
    private final Objects objects;
    private final Surroundings surroundings;
    private boolean client;

    Invocations(Body body, Lowering lowering, Names names, Objects objects, Surroundings surroundings) {
        this.body = body;
        this.lowering = lowering;
        this.names = names;
        this.objects = objects;
        this.surroundings = surroundings;
    }

    Code call(MethodInvocationTree call) {
        ExpressionTree select = call.getMethodSelect();
        Element element = body.source.element(call);
        if (!(element instanceof ExecutableElement method)) {
            // In a file with errors, the element of a call can be anything.
            if (select instanceof MemberSelectTree member) {
                lowering.expression(member.getExpression());
            }
            lowerAll(call.getArguments());
            return Code.OPAQUE;
        }
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return constructor(call, method);
        }
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        Code object = null;
        boolean exact = false;
        if (select instanceof MemberSelectTree member) {
            exact = isSuper(member.getExpression());
            Element qualifier = body.source.element(member.getExpression());
            boolean type = qualifier instanceof TypeElement;
            if (!type || !isStatic) {
                Code value = lowering.expression(member.getExpression());
                object = isStatic ? null : value;
            }
        } else if (!isStatic) {
            object = new Code.This(surroundings.signatures().name(Signatures.owner(method)));
        }
        Method signature = surroundings.signatures().method(method);
        Arguments passed = arguments(call.getArguments(), method);
        List<CookieApi> apis = apis(method, call);
        Invocation lowered = new Invocation(signature, object, exact, passed, apis, body.place(call));
        found(lowered, surroundings.isOwn(Signatures.owner(method)));
        return names.compared(lowered, call);
    }

    private List<CookieApi> apis(ExecutableElement method, Tree use) {
        return client ? List.of() : surroundings.apis(method, use);
    }

    private static boolean isSuper(ExpressionTree qualifier) {
        return qualifier instanceof IdentifierTree identifier
                        && identifier.getName().contentEquals("super")
                || qualifier instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("super");
    }

    /** The call of another constructor, by {@code this} or {@code super}. */
    private Code constructor(MethodInvocationTree call, ExecutableElement constructor) {
        Arguments passed = arguments(call.getArguments(), constructor);
        Method signature = surroundings.signatures().method(constructor);
        // What the compiler's own constructor of an anonymous class passes on, the expression with new has already
        // said.
        boolean anonymous = body.source.element(body.source.type()) instanceof TypeElement type
                && type.getNestingKind() == NestingKind.ANONYMOUS;
        List<CookieApi> apis = anonymous ? List.of() : apis(constructor, call);
        Creation lowered = Creation.delegation(signature, body.method, passed, apis, body.place(call));
        body.calls.add(lowered);
        body.delegation = lowered;
        pass(lowered);
        return Code.OPAQUE;
    }

    Code creation(NewClassTree creation) {
        Code outer = creation.getEnclosingExpression() == null
                ? null
                : lowering.expression(creation.getEnclosingExpression());
        if (!(body.source.element(creation) instanceof ExecutableElement constructor)) {
            lowerAll(creation.getArguments());
            if (creation.getClassBody() != null) {
                lowering.declare(creation.getClassBody());
            }
            return Code.OPAQUE;
        }
        // Of an anonymous class, the constructor is the compiler's own, and passes on what it is given.
        ExecutableElement called = creation.getClassBody() == null ? constructor : surroundings.passedOn(constructor);
        Arguments passed = arguments(creation.getArguments(), called);
        Method signature = surroundings.signatures().method(called);
        String type = creation.getClassBody() == null
                ? signature.owner()
                : surroundings.signatures().name(Signatures.owner(constructor));
        if (creation.getClassBody() != null) {
            lowering.declare(creation.getClassBody());
        }
        Creation lowered =
                new Creation(signature, type, passed, apis(constructor, creation), body.place(creation), outer);
        found(lowered, surroundings.isOwn(Signatures.owner(called)));
        return lowered;
    }

    private void found(Call call, boolean own) {
        body.calls.add(call);
        for (Code argument : call.arguments()) {
            if (argument instanceof Code.Function function) {
                body.functions.put(function.method(), call);
            }
        }
        pass(call);
        new FieldChanges(body::elementsChanged).called(call);
        if (call instanceof Invocation invocation) {
            objects.called(invocation);
        }
        if (!call.apis().isEmpty()) {
            body.history(call);
        }
        if (forgets(call.method().owner(), own)) {
            names.forgetFields();
        }
    }

    /** Whether a call may run code of the object at hand. */
    private boolean forgets(String owner, boolean own) {
        return own
                || body.callsBack && !owner.equals("java.lang.String") && !owner.equals("java.lang.StringBuilder")
                || owner.startsWith("java.util.function.")
                || owner.equals("java.lang.Runnable")
                || owner.equals("java.util.concurrent.Callable");
    }

    /** Forgets the fields that a call in a loop may change: a turn begins as the one before has ended. */
    void forgetAfterCallsIn(Tree loop) {
        boolean[] forgets = {false};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                note(call);
                return super.visitMethodInvocation(call, null);
            }

            @Override
            public Void visitNewClass(NewClassTree creation, Void nothing) {
                note(creation);
                return super.visitNewClass(creation, null);
            }

            private void note(Tree call) {
                if (body.source.element(call) instanceof ExecutableElement method) {
                    TypeElement owner = Signatures.owner(method);
                    forgets[0] |= forgets(surroundings.signatures().name(owner), surroundings.isOwn(owner));
                }
            }
        }.scan(loop, null);
        if (forgets[0]) {
            names.forgetFields();
        }
    }

    private void pass(Call call) {
        boolean handsOver = call.apis().stream().anyMatch(api -> api.kind() == ApiKind.EMITS);
        objects.passed(call.method(), call.arguments(), handsOver);
        objects.shown(call);
    }

    private void lowerAll(List<? extends ExpressionTree> expressions) {
        expressions.forEach(lowering::expression);
    }

    private Arguments arguments(List<? extends ExpressionTree> trees, ExecutableElement method) {
        boolean outer = client;
        // What an encoder of the Cookie header is given, a client sends.
        client |= Signatures.owner(method).getSimpleName().contentEquals("ClientCookieEncoder");
        List<Code> codes = new ArrayList<>(trees.size());
        List<Place> places = new ArrayList<>(trees.size());
        List<? extends VariableElement> parameters = method.getParameters();
        for (int index = 0; index < trees.size(); index++) {
            ExpressionTree tree = trees.get(index);
            TypeMirror type = type(method, index, trees);
            body.passing = tree instanceof LambdaExpressionTree && method.getKind() != ElementKind.CONSTRUCTOR;
            codes.add(Conversions.to(type, lowering.expression(tree)));
            body.passing = false;
            places.add(body.place(tree));
        }
        client = outer;
        return new Arguments(codes, places, oneByOne(trees, method, parameters.size()));
    }

    /** The type that an argument is converted to; null for the array of a varargs call. */
    private @Nullable TypeMirror type(ExecutableElement method, int index, List<? extends ExpressionTree> trees) {
        List<? extends VariableElement> parameters = method.getParameters();
        if (!method.isVarArgs() || index < parameters.size() - 1) {
            return index < parameters.size() ? parameters.get(index).asType() : null;
        }
        return oneByOne(trees, method, parameters.size())
                        && parameters.get(parameters.size() - 1).asType() instanceof ArrayType type
                ? type.getComponentType()
                : null;
    }

    private boolean oneByOne(List<? extends ExpressionTree> trees, ExecutableElement method, int parameters) {
        if (!method.isVarArgs()) {
            return false;
        }
        if (trees.size() != parameters) {
            return true;
        }
        TypeMirror last = body.source.typeOf(trees.get(parameters - 1));
        return last != null && last.getKind() != TypeKind.ARRAY && last.getKind() != TypeKind.NULL;
    }

    /** A method reference, as the lambda expression that it stands for. */
    Code reference(MemberReferenceTree reference) {
        Code qualifier = Code.OPAQUE;
        boolean ofObject = Names.isVariable(body.source.element(reference.getQualifierExpression()))
                || !(reference.getQualifierExpression() instanceof IdentifierTree
                        || reference.getQualifierExpression() instanceof MemberSelectTree
                        || isType(reference.getQualifierExpression()));
        if (ofObject) {
            qualifier = lowering.expression(reference.getQualifierExpression());
            objects.expose(qualifier);
        }
        if (!(body.source.element(reference) instanceof ExecutableElement method)) {
            return Code.OPAQUE;
        }
        Method called = surroundings.signatures().method(method);
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
        int count = called.parameters().size() + (isStatic || constructor || ofObject ? 0 : 1);
        Place place = body.place(reference);
        Method function = surroundings.function(count, called.result());
        List<Code> parameters = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            parameters.add(new Code.Parameter(function, index, new Variable("", "", false, null)));
        }
        boolean first = !isStatic && !constructor && !ofObject;
        Arguments passed = new Arguments(first ? parameters.subList(1, count) : parameters, List.of(), false);
        List<CookieApi> apis = apis(method, reference);
        Call result = constructor
                ? new Creation(called, called.owner(), passed, apis, place, null)
                : new Invocation(
                        called,
                        isStatic ? null : first ? parameters.get(0) : qualifier,
                        isSuper(reference.getQualifierExpression()),
                        passed,
                        apis,
                        place);
        body.calls.add(result);
        body.callsBack = true;
        Code converted = Conversions.result(surroundings, body.source.typeOf(reference), count)
                .of(result);
        return new Code.Function(function, converted, place);
    }

    private boolean isType(Tree tree) {
        return body.source.element(tree) instanceof TypeElement
                || !(tree instanceof ExpressionTree)
                || tree instanceof ParameterizedTypeTree
                || tree instanceof ArrayTypeTree;
    }

    /** The parameters of a lambda expression. */
    static List<Variable> variables(
            Surroundings surroundings, @Nullable TypeMirror type, List<VariableElement> elements) {
        ExecutableElement method = type instanceof DeclaredType declared
                ? surroundings.functional((TypeElement) declared.asElement(), elements.size())
                : null;
        List<Variable> variables = new ArrayList<>();
        for (int index = 0; index < elements.size(); index++) {
            VariableElement element = elements.get(index);
            boolean named = method != null && surroundings.isCookieName(method, index);
            variables.add(new Variable(
                    element.getSimpleName().toString(),
                    surroundings.signatures().typeName(element.asType()),
                    named,
                    null));
        }
        return variables;
    }
}
