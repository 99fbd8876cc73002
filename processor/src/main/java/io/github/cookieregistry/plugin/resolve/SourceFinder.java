package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.plugin.find.ApiFinder;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Tells where a cookie object comes from that is handed over, copied or written into a header. */
public final class SourceFinder {

    private static final Pattern READS =
            Pattern.compile("(get|find|read|lookup|resolve|fetch|extract|request).*[cC]ookie.*|cookies?");
    private static final Pattern BROUGHT = Pattern.compile(".*([rR]equest|[eE]xchange|[cC]ontext).*");

    private final ClassIndex index;
    private final ApiFinder apis;
    private final NameResolver resolver;
    private final Predicate<TypeElement> inThisCompile;

    SourceFinder(ClassIndex index, ApiFinder apis, NameResolver resolver, Predicate<TypeElement> inThisCompile) {
        this.index = index;
        this.apis = apis;
        this.resolver = resolver;
        this.inThisCompile = inThisCompile;
    }

    /** Where the cookie comes from that this expression is, holds, or is written from. */
    public CookieSource of(ExpressionTree expression, Frame frame) {
        if (resolver.isTooFar(frame)) {
            return CookieSource.UNKNOWN;
        }
        Frame deeper = frame.deeper();
        if (expression instanceof ParenthesizedTree parenthesized) {
            return of(parenthesized.getExpression(), deeper);
        }
        if (expression instanceof TypeCastTree cast) {
            return of(cast.getExpression(), deeper);
        }
        if (expression instanceof ArrayAccessTree access) {
            return compared(of(access.getExpression(), deeper), access, deeper);
        }
        if (expression instanceof ConditionalExpressionTree conditional) {
            return of(conditional.getTrueExpression(), deeper).or(of(conditional.getFalseExpression(), deeper));
        }
        if (expression instanceof BinaryTree text && text.getKind() == Tree.Kind.PLUS) {
            // A header's text: the cookie that it is written from stands first.
            return of(text.getLeftOperand(), deeper);
        }
        if (expression instanceof NewClassTree creation) {
            return created(creation, deeper);
        }
        if (expression instanceof MethodInvocationTree call) {
            return call(call, deeper);
        }
        if (expression instanceof IdentifierTree || expression instanceof MemberSelectTree) {
            Element element = index.element(expression).orElse(null);
            return element instanceof VariableElement variable
                    ? variable(variable, expression, deeper)
                    : CookieSource.UNKNOWN;
        }
        return CookieSource.UNKNOWN;
    }

    private CookieSource created(NewClassTree creation, Frame frame) {
        if (!(index.element(creation).orElse(null) instanceof ExecutableElement constructor)) {
            return CookieSource.UNKNOWN;
        }
        Optional<CookieSource> known = known(constructor, creation.getArguments(), frame);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<MethodTree> name = nameOf(creation);
        if (name.isPresent()) {
            List<KnownText> names = new ArrayList<>();
            Calls.returns(name.get()).forEach(value -> names.addAll(resolver.resolve(value, frame)));
            return CookieSource.client(names.isEmpty() ? KnownText.NOTHING : names);
        }
        TypeElement type = (TypeElement) constructor.getEnclosingElement();
        return inThisCompile.test(type)
                ? CookieSource.MADE_ELSEWHERE
                : orLibrary(any(creation.getArguments(), frame), type);
    }

    /** What tells the name of a cookie that an anonymous class is. */
    private static Optional<MethodTree> nameOf(NewClassTree creation) {
        if (creation.getClassBody() == null) {
            return Optional.empty();
        }
        return creation.getClassBody().getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getParameters().isEmpty()
                        && NameResolver.NAME.contains(method.getName().toString()))
                .findFirst();
    }

    private Optional<CookieSource> known(
            ExecutableElement method, List<? extends ExpressionTree> arguments, Frame frame) {
        for (CookieApi api : apis.find(method)) {
            int name = api.name().argument();
            boolean named = name >= 0 && name < arguments.size();
            switch (api.kind()) {
                case IGNORED -> {
                    return Optional.of(
                            named
                                    ? CookieSource.client(resolver.resolve(arguments.get(name), frame))
                                    : CookieSource.UNKNOWN);
                }
                case SETS, DELETES -> {
                    return Optional.of(
                            named
                                    ? CookieSource.made(resolver.resolve(arguments.get(name), frame))
                                    : CookieSource.MADE);
                }
                case NAMES, PARSES, COPIES, UNKNOWN -> {
                    return Optional.of(CookieSource.MADE);
                }
                case EMITS, HEADER, IMPLIES -> {}
            }
        }
        return Optional.empty();
    }

    private CookieSource call(MethodInvocationTree call, Frame frame) {
        if (!(index.element(call).orElse(null) instanceof ExecutableElement method)
                || !(method.getEnclosingElement() instanceof TypeElement owner)) {
            return CookieSource.UNKNOWN;
        }
        Optional<CookieSource> known = known(method, call.getArguments(), frame);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<MethodTree> own = index.method(method).filter(tree -> tree.getBody() != null);
        if (own.isPresent()) {
            return returned(own.get(), frame.inside(method, call.getArguments()));
        }
        boolean reads = reads(method);
        if (inThisCompile.test(owner)) {
            return reads && looksUp(method, owner) ? read(call, method, frame) : CookieSource.MADE_ELSEWHERE;
        }
        if (reads && !owner.getQualifiedName().toString().startsWith("java.")) {
            return read(call, method, frame);
        }
        CookieSource receiver = Calls.receiver(call)
                .filter(value -> !isType(value))
                .map(value -> of(value, frame))
                .orElse(CookieSource.UNKNOWN);
        if (receiver.kind() == CookieSource.Kind.REQUEST
                && method.getSimpleName().contentEquals("filter")) {
            return filtered(call.getArguments().get(0), frame).orElse(receiver);
        }
        if (receiver.kind() == CookieSource.Kind.REQUEST
                && owner.getSimpleName().toString().endsWith("Map")) {
            return read(call, method, frame);
        }
        return receiver.kind() != CookieSource.Kind.UNKNOWN || receiver.equals(CookieSource.CIRCLE)
                ? receiver
                : orLibrary(any(call.getArguments(), frame), element(method.getReturnType()));
    }

    private static @Nullable Element element(TypeMirror type) {
        return type instanceof DeclaredType declared ? declared.asElement() : null;
    }

    /** A cookie of which nothing is known but that it comes out of a library's method or constructor. */
    private static CookieSource orLibrary(CookieSource source, @Nullable Element made) {
        return source.kind() == CookieSource.Kind.UNKNOWN
                        && made != null
                        && made.getSimpleName().toString().endsWith("Cookie")
                ? CookieSource.LIBRARY
                : source;
    }

    /** What a call like {@code WebUtils.getCookie(request, "a")} reads: the first text that it is given is the name. */
    private CookieSource read(MethodInvocationTree call, ExecutableElement method, Frame frame) {
        List<? extends VariableElement> parameters = method.getParameters();
        for (int index = 0;
                index < Math.min(parameters.size(), call.getArguments().size());
                index++) {
            if (isText(parameters.get(index)) || isMapKey(parameters.get(index))) {
                List<KnownText> texts = resolver.resolve(call.getArguments().get(index), frame);
                boolean other = texts.stream()
                        .anyMatch(text -> text.parameter()
                                .filter(parameter -> !isText(parameter))
                                .isPresent());
                return other || texts.equals(KnownText.NOTHING) ? CookieSource.REQUEST : CookieSource.request(texts);
            }
        }
        return CookieSource.REQUEST;
    }

    /** {@code Map.get} and its like take any object for a key. */
    private static boolean isMapKey(VariableElement parameter) {
        return parameter.asType().toString().equals("java.lang.Object");
    }

    private Optional<CookieSource> filtered(ExpressionTree condition, Frame frame) {
        if (condition instanceof LambdaExpressionTree lambda
                && lambda.getBody() instanceof ExpressionTree body
                && lambda.getParameters().size() == 1) {
            List<ExpressionTree> parts = new ArrayList<>();
            Guards.split(body, Tree.Kind.CONDITIONAL_AND, parts);
            String name = lambda.getParameters().get(0).getName().toString();
            for (ExpressionTree part : parts) {
                Optional<ExpressionTree> other =
                        Guards.compared(part, name + ".getName()").or(() -> Guards.compared(part, name + ".name()"));
                if (other.isPresent()) {
                    return Optional.of(CookieSource.request(resolver.resolve(other.get(), frame)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isType(ExpressionTree expression) {
        return index.element(expression).map(TypeElement.class::isInstance).orElse(false);
    }

    /**
     * Whether a method finds cookies in a request, be that its parameter, its own object, or where it looks for a name.
     * One that is given more than a name, and no request, makes the cookie: {@code getCookie("a", value, "/")}.
     */
    private static boolean looksUp(ExecutableElement method, TypeElement owner) {
        return BROUGHT.matcher(owner.getSimpleName()).matches()
                || method.getParameters().size() == 1
                        && isText(method.getParameters().get(0))
                || method.getParameters().stream()
                        .map(parameter -> parameter.asType().toString())
                        .anyMatch(type -> BROUGHT.matcher(type).matches() || type.endsWith("Cookie[]"));
    }

    /** Whether a method is one that reads cookies: a {@code getCookieName} that gives a text is none. */
    private static boolean reads(ExecutableElement method) {
        return READS.matcher(method.getSimpleName()).matches()
                && !(method.getReturnType() instanceof DeclaredType type
                        && type.asElement().getSimpleName().contentEquals("String"));
    }

    private static boolean isText(VariableElement parameter) {
        return parameter.asType() instanceof DeclaredType type
                && type.asElement().getSimpleName().contentEquals("String");
    }

    private CookieSource returned(MethodTree method, Frame frame) {
        return any(Calls.returns(method), frame);
    }

    private CookieSource any(List<? extends ExpressionTree> expressions, Frame frame) {
        return expressions.stream()
                .filter(expression -> expression.getKind() != Tree.Kind.NULL_LITERAL)
                .map(expression -> of(expression, frame))
                .reduce(CookieSource::or)
                .orElse(CookieSource.UNKNOWN);
    }

    private CookieSource variable(VariableElement variable, ExpressionTree use, Frame frame) {
        CookieSource source = bare(variable, frame);
        return use instanceof IdentifierTree ? compared(source, use, frame) : source;
    }

    /** A cookie of a request, by the name that code has compared it with. */
    private CookieSource compared(CookieSource source, ExpressionTree use, Frame frame) {
        if (source.kind() != CookieSource.Kind.REQUEST) {
            return source;
        }
        List<KnownText> names = resolver.comparedName(use, frame);
        return names.equals(KnownText.NOTHING) ? source : CookieSource.request(names);
    }

    private CookieSource bare(VariableElement variable, Frame frame) {
        Optional<ExpressionTree> iterated = index.iterated(variable);
        if (iterated.isPresent()) {
            return of(iterated.get(), frame);
        }
        if (variable.getKind() == ElementKind.PARAMETER) {
            return parameter(variable, frame);
        }
        if (frame.follows(variable)) {
            return CookieSource.CIRCLE;
        }
        List<ExpressionTree> values = new ArrayList<>();
        index.variable(variable).map(VariableTree::getInitializer).ifPresent(values::add);
        index.assignments(variable).forEach(assignment -> values.add(assignment.value()));
        CookieSource source = any(values, frame.following(variable));
        if (variable.getKind() == ElementKind.FIELD
                && !variable.getModifiers().contains(Modifier.PRIVATE)
                && !variable.getModifiers().contains(Modifier.FINAL)) {
            source = source.orElsewhere();
        }
        boolean field = variable.getKind() == ElementKind.FIELD
                && (inThisCompile.test((TypeElement) variable.getEnclosingElement())
                        || variable.getModifiers().contains(Modifier.PRIVATE));
        return source.kind() == CookieSource.Kind.UNKNOWN && field ? CookieSource.MADE_ELSEWHERE : source;
    }

    private CookieSource parameter(VariableElement parameter, Frame frame) {
        Optional<Frame.Bound> bound = frame.bound(parameter);
        if (bound.isPresent()) {
            return any(bound.get().values(), frame);
        }
        Optional<String> injected = Injected.cookieName(parameter);
        if (injected.isPresent()) {
            return CookieSource.request(List.of(KnownText.whole(injected.get())));
        }
        TreePath call = index.lambda(parameter).map(TreePath::getParentPath).orElse(null);
        CookieSource asked = CookieSource.parameter(List.of(KnownText.parameter(parameter)));
        if (call == null) {
            return asked;
        }
        return call.getLeaf() instanceof MethodInvocationTree method
                ? Calls.receiver(method)
                        .filter(value -> !isType(value))
                        .map(value -> of(value, frame))
                        .filter(source -> source.kind() == CookieSource.Kind.REQUEST)
                        .orElse(asked)
                : asked;
    }

    /** Where the cookies come from that a call hands to this method reference, one after another. */
    public CookieSource of(MemberReferenceTree reference) {
        return index.path(reference)
                .map(path -> path.getParentPath().getLeaf())
                .filter(MethodInvocationTree.class::isInstance)
                .flatMap(call -> Calls.receiver((MethodInvocationTree) call))
                .filter(receiver -> !isType(receiver))
                .map(receiver -> of(receiver, Frame.EMPTY))
                .orElse(CookieSource.UNKNOWN);
    }
}
