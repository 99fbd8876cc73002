package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import io.github.cookieregistry.plugin.scan.ClassIndex.Assignment;
import io.github.cookieregistry.plugin.scan.ParsedType;
import io.github.cookieregistry.plugin.scan.ParsedTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the methods and fields of other classes of the compile are worth, and those of an object whose making is
 * seen: the constant of an enum, or what a {@code new} expression of this class makes.
 */
final class KnownObjects {

    /** An object, or else the parameter that brings it. */
    private record Found(
            @Nullable MadeObject object, @Nullable VariableElement parameter) {}

    private final NameResolver resolver;
    private final ClassIndex index;
    private final ParsedTypes types;
    private final SourceTexts texts;

    KnownObjects(NameResolver resolver, ClassIndex index, ParsedTypes types) {
        this.resolver = resolver;
        this.index = index;
        this.types = types;
        this.texts = new SourceTexts(types, resolver::tooManySteps);
    }

    /** What a call gives back; empty when the sources of this compile do not say. */
    Optional<List<KnownText>> call(MethodInvocationTree call, ExecutableElement method, Frame frame) {
        if (resolver.onlyHere()) {
            return Optional.empty();
        }
        Optional<ParsedType> declaring = types.declaring(method);
        String name = method.getSimpleName().toString();
        if (declaring.isEmpty() && !isOfAnyEnum(method)) {
            return Optional.empty();
        }
        List<Found> found = method.getModifiers().contains(Modifier.STATIC)
                ? List.of()
                : Calls.receiver(call)
                        .map(receiver -> find(receiver, frame.deeper()))
                        .orElse(List.of());
        List<List<KnownText>> arguments = call.getArguments().stream()
                .map(argument -> resolver.resolve(argument, frame))
                .toList();
        List<KnownText> answers = new ArrayList<>();
        for (MadeObject each : made(found)) {
            answers.addAll(texts.call(each.type(), name, arguments, each, 0));
        }
        if (answers.stream().anyMatch(answer -> !answer.equals(KnownText.UNKNOWN))) {
            return Optional.of(answers);
        }
        List<KnownText> ofAny = declaring
                .map(type -> texts.call(type, name, arguments, null, 0))
                .orElse(KnownText.NOTHING);
        return ofAny.equals(KnownText.NOTHING) ? brought(found) : Optional.of(ofAny);
    }

    /** What a field is worth that is no compile-time constant; empty when the sources of this compile do not say. */
    Optional<List<KnownText>> field(VariableElement field, ExpressionTree use, Frame frame) {
        if (resolver.onlyHere()
                || field.getKind() != ElementKind.FIELD
                || !(field.getEnclosingElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        String name = field.getSimpleName().toString();
        if (field.getModifiers().contains(Modifier.STATIC)) {
            return types.find(owner).map(type -> texts.field(type, name, null));
        }
        List<Found> found =
                use instanceof MemberSelectTree select ? find(select.getExpression(), frame.deeper()) : List.of();
        List<MadeObject> made = made(found);
        if (made.isEmpty()) {
            return brought(found);
        }
        List<KnownText> answers = new ArrayList<>();
        made.forEach(each -> answers.addAll(texts.field(each.type(), name, each)));
        return Optional.of(answers);
    }

    /** What the elements of a static field of another class are worth. */
    List<KnownText> elements(VariableElement field) {
        return resolver.onlyHere()
                ? KnownText.NOTHING
                : types.declaring(field)
                        .map(type -> texts.elements(type, field.getSimpleName().toString()))
                        .orElse(KnownText.NOTHING);
    }

    /** The objects, where there are no others. */
    private static List<MadeObject> made(List<Found> found) {
        List<MadeObject> made = new ArrayList<>();
        for (Found each : found) {
            if (each.object() == null) {
                return List.of();
            }
            made.add(each.object());
        }
        return made;
    }

    private static Optional<List<KnownText>> brought(List<Found> found) {
        return found.size() == 1 && found.get(0).parameter() != null
                ? Optional.of(List.of(KnownText.parameter(found.get(0).parameter())))
                : Optional.empty();
    }

    private static boolean isOfAnyEnum(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals("java.lang.Enum")
                && SourceTexts.ENUM_NAME.contains(method.getSimpleName().toString());
    }

    /** The objects that an expression can be; empty where one of them cannot be told. */
    private List<Found> find(ExpressionTree expression, Frame frame) {
        if (resolver.isTooFar(frame)) {
            return List.of();
        }
        Frame deeper = frame.deeper();
        if (expression instanceof ParenthesizedTree parenthesized) {
            return find(parenthesized.getExpression(), deeper);
        }
        if (expression instanceof TypeCastTree cast) {
            return find(cast.getExpression(), deeper);
        }
        if (expression instanceof ConditionalExpressionTree conditional) {
            return all(List.of(conditional.getTrueExpression(), conditional.getFalseExpression()), deeper);
        }
        if (expression instanceof NewClassTree creation && creation.getClassBody() == null) {
            return index.element(creation)
                    .flatMap(types::declaring)
                    .map(type -> List.of(new Found(
                            new MadeObject(
                                    type,
                                    creation.getArguments().stream()
                                            .map(argument -> resolver.resolve(argument, frame))
                                            .toList(),
                                    null),
                            null)))
                    .orElse(List.of());
        }
        if (expression instanceof MethodInvocationTree call
                && call.getArguments().isEmpty()) {
            return constants(call);
        }
        return (expression instanceof IdentifierTree || expression instanceof MemberSelectTree)
                        && index.element(expression).orElse(null) instanceof VariableElement variable
                ? variable(variable, deeper)
                : List.of();
    }

    private List<Found> all(List<? extends ExpressionTree> expressions, Frame frame) {
        List<Found> all = new ArrayList<>();
        for (ExpressionTree expression : expressions) {
            if (expression.getKind() != Tree.Kind.NULL_LITERAL) {
                List<Found> found = find(expression, frame);
                if (found.isEmpty()) {
                    return List.of();
                }
                all.addAll(found);
            }
        }
        return all;
    }

    private List<Found> variable(VariableElement variable, Frame frame) {
        if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
            return types.declaring(variable)
                    .flatMap(type -> type.field(variable.getSimpleName().toString())
                            .map(constant -> texts.constant(type, constant)))
                    .map(object -> List.of(new Found(object, null)))
                    .orElse(List.of());
        }
        Optional<ExpressionTree> iterated = index.iterated(variable);
        if (iterated.isPresent()) {
            return find(iterated.get(), frame);
        }
        if (variable.getKind() == ElementKind.PARAMETER) {
            Optional<Frame.Bound> bound = frame.bound(variable);
            return bound.isPresent()
                    ? all(bound.get().values(), frame)
                    : index.lambda(variable).isPresent()
                                    || !index.assignments(variable).isEmpty()
                            ? List.of()
                            : List.of(new Found(null, variable));
        }
        Optional<VariableTree> declaration = index.variable(variable);
        if (declaration.isEmpty()) {
            return types.declaring(variable)
                    .flatMap(type -> texts.object(type, variable.getSimpleName().toString()))
                    .map(object -> List.of(new Found(object, null)))
                    .orElse(List.of());
        }
        if (!Variables.isSteady(variable) || frame.follows(variable)) {
            return List.of();
        }
        List<ExpressionTree> values = new ArrayList<>();
        Optional.ofNullable(declaration.get().getInitializer()).ifPresent(values::add);
        index.assignments(variable).stream().map(Assignment::value).forEach(values::add);
        return all(values, frame.following(variable));
    }

    /** All constants of an enum, which its {@code values()} gives. */
    private List<Found> constants(MethodInvocationTree call) {
        if (!(index.element(call).orElse(null) instanceof ExecutableElement method)
                || !method.getSimpleName().contentEquals("values")
                || !method.getModifiers().contains(Modifier.STATIC)) {
            return List.of();
        }
        List<Found> all = new ArrayList<>();
        types.declaring(method)
                .ifPresent(type ->
                        type.constants().forEach(constant -> all.add(new Found(texts.constant(type, constant), null))));
        return all;
    }
}
