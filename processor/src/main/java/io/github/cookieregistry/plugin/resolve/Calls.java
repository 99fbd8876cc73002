package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Tells what a call gives back: of {@code String}'s methods, of this class's own ones, and of a generated registry. */
final class Calls {

    private static final String DEFINITION = "io.github.cookieregistry.CookieDefinition";
    private static final Set<String> BUILDERS = Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");

    private final NameResolver resolver;
    private final ClassIndex index;
    private final Builders builders;
    private final KnownObjects objects;

    Calls(NameResolver resolver, ClassIndex index, KnownObjects objects) {
        this.objects = objects;
        this.resolver = resolver;
        this.index = index;
        this.builders = new Builders(resolver, index);
    }

    List<KnownText> resolve(MethodInvocationTree call, Frame frame) {
        Element element = index.element(call).orElse(null);
        if (!(element instanceof ExecutableElement method)
                || !(method.getEnclosingElement() instanceof TypeElement owner)) {
            return KnownText.NOTHING;
        }
        String ownerName = owner.getQualifiedName().toString();
        String name = method.getSimpleName().toString();
        if (ownerName.equals(DEFINITION)) {
            return Set.of("name", "setCookie", "expire").contains(name)
                    ? List.of(KnownText.DECLARED)
                    : KnownText.NOTHING;
        }
        if (ownerName.equals("java.lang.Class")) {
            return className(call, name);
        }
        if (BUILDERS.contains(ownerName) || ownerName.equals("java.lang.AbstractStringBuilder")) {
            return builders.resolve(call, name, frame);
        }
        Optional<MethodTree> own = index.method(method).filter(tree -> tree.getBody() != null);
        if (own.isEmpty() || owner.getKind() == ElementKind.ENUM || owner.getKind() == ElementKind.RECORD) {
            Optional<List<KnownText>> elsewhere = objects.call(call, method, frame);
            if (elsewhere.isPresent()) {
                return elsewhere.get();
            }
        }
        if (own.isPresent()) {
            return returned(own.get(), frame.inside(method, call.getArguments()));
        }
        if (name.equals("getBytes") && ownerName.equals("java.lang.String")) {
            return receiver(call).map(text -> resolver.resolve(text, frame)).orElse(KnownText.NOTHING);
        }
        if (StringMethods.SAME_VALUE.contains(name) && ownerName.startsWith("java.")) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            ExpressionTree value = method.getModifiers().contains(Modifier.STATIC)
                    ? arguments.isEmpty() ? null : arguments.get(0)
                    : receiver(call).orElse(null);
            return value == null ? KnownText.NOTHING : resolver.resolve(value, frame);
        }
        if (ownerName.equals("java.net.URLEncoder")) {
            return Encodings.url(resolver.resolve(call.getArguments().get(0), frame));
        }
        return ownerName.equals("java.lang.String") ? string(call, method, name, frame) : KnownText.NOTHING;
    }

    /** What {@code new String("a")} and {@code new StringBuilder("a")} hold. */
    List<KnownText> created(NewClassTree creation, Frame frame) {
        String type = index.element(creation)
                .map(Element::getEnclosingElement)
                .map(Element::toString)
                .orElse("");
        if (BUILDERS.contains(type)) {
            return builders.created(creation, frame);
        }
        return type.equals("java.lang.String") && creation.getArguments().size() == 1
                ? resolver.resolve(creation.getArguments().get(0), frame)
                : KnownText.NOTHING;
    }

    private List<KnownText> string(MethodInvocationTree call, ExecutableElement method, String name, Frame frame) {
        if (name.equals("join") && !method.isVarArgs()) {
            return KnownText.NOTHING;
        }
        boolean locale = name.equals("format") && method.getParameters().size() == 3;
        return new StringMethods(value -> resolver.resolve(value, frame))
                .resolve(name, receiver(call).orElse(null), call.getArguments(), locale);
    }

    private List<KnownText> className(MethodInvocationTree call, String name) {
        if (receiver(call).orElse(null) instanceof MemberSelectTree literal
                && literal.getIdentifier().contentEquals("class")
                && index.element(literal.getExpression()).orElse(null) instanceof TypeElement type) {
            return switch (name) {
                case "getSimpleName" ->
                    List.of(KnownText.whole(type.getSimpleName().toString()));
                case "getCanonicalName" ->
                    List.of(KnownText.whole(type.getQualifiedName().toString()));
                case "getName", "getTypeName" -> List.of(KnownText.whole(binaryName(type)));
                default -> KnownText.NOTHING;
            };
        }
        return KnownText.NOTHING;
    }

    private static String binaryName(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? binaryName(outer) + "$" + type.getSimpleName()
                : type.getQualifiedName().toString();
    }

    private List<KnownText> returned(MethodTree method, Frame frame) {
        List<KnownText> answers = new ArrayList<>();
        returns(method).forEach(value -> answers.addAll(resolver.resolve(value, frame)));
        return answers.isEmpty() ? KnownText.NOTHING : answers;
    }

    /** What a method's {@code return} statements give back, those of classes and lambdas inside it left out. */
    static List<ExpressionTree> returns(MethodTree method) {
        List<ExpressionTree> values = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree statement, Void nothing) {
                if (statement.getExpression() != null) {
                    values.add(statement.getExpression());
                }
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
                return null;
            }

            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                return null;
            }
        }.scan(method.getBody(), null);
        return values;
    }

    static Optional<ExpressionTree> receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? Optional.of(select.getExpression())
                : Optional.empty();
    }
}
