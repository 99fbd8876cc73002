package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import io.github.cookieregistry.plugin.scan.ParsedType;
import io.github.cookieregistry.plugin.scan.ParsedTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the methods and fields of a class are worth by its source alone, where no names are attributed. It knows
 * less than {@link NameResolver} does of the class at hand: a reader, too, looks into another class only for a moment.
 */
final class SourceTexts {

    static final int DEEPEST = 12;

    /** What gives the name of an enum's constant, whatever fields the enum has. */
    static final Set<String> ENUM_NAME = Set.of("name", "toString");

    private final ParsedTypes types;
    private final BooleanSupplier tooMany;
    private final TypeNames typeNames;
    private final ObjectFields fields = new ObjectFields(this);
    private final SourceVariables variables;

    /** @param tooMany counts a step, and tells whether there were too many */
    SourceTexts(ParsedTypes types, BooleanSupplier tooMany) {
        this.types = types;
        this.tooMany = tooMany;
        this.typeNames = new TypeNames(types);
        this.variables = new SourceVariables(this, typeNames);
    }

    /**
     * What a method gives back.
     *
     * @param type the type that declares the method, or inherits it
     */
    List<KnownText> call(
            ParsedType type, String name, List<List<KnownText>> arguments, @Nullable MadeObject self, int depth) {
        if (depth > DEEPEST) {
            return KnownText.NOTHING;
        }
        Optional<MethodTree> method = Optional.ofNullable(self)
                .flatMap(MadeObject::body)
                .flatMap(body -> ParsedType.method(body, name, arguments.size()))
                .or(() -> type.method(name, arguments.size()));
        if (method.isPresent()) {
            return returned(
                    method.get(),
                    new SourceScope(type, method.get(), bind(method.get(), arguments), self, Set.of(), depth + 1));
        }
        for (ParsedType above : types.above(type)) {
            MadeObject same = self == null ? null : fields.asSuperclass(self, above, depth);
            List<KnownText> answers = call(above, name, arguments, same, depth + 1);
            if (!answers.equals(KnownText.NOTHING)) {
                return answers;
            }
        }
        return type.declares(name) || !arguments.isEmpty()
                ? KnownText.NOTHING
                : unseenAccessor(name, new SourceScope(type, null, Map.of(), self, Set.of(), depth));
    }

    private List<KnownText> returned(MethodTree method, SourceScope scope) {
        List<KnownText> answers = new ArrayList<>();
        if (method.getBody() != null) {
            Calls.returns(method).forEach(value -> answers.addAll(resolve(value, scope)));
        }
        return NameResolver.distinct(answers);
    }

    /** What a method gives back that the source does not show: that of any enum, a record's, or Lombok's. */
    private List<KnownText> unseenAccessor(String method, SourceScope scope) {
        if (scope.type().tree().getKind() == Tree.Kind.ENUM && ENUM_NAME.contains(method)) {
            return scope.self() == null || scope.self().constant() == null
                    ? KnownText.NOTHING
                    : List.of(KnownText.whole(scope.self().constant().getName().toString()));
        }
        for (String prefix : List.of("", "get", "is")) {
            if (method.startsWith(prefix) && method.length() > prefix.length()) {
                String rest = method.substring(prefix.length());
                String field = prefix.isEmpty() ? rest : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
                Optional<List<KnownText>> held = fields.field(field, scope);
                if (held.isPresent()) {
                    return held.get();
                }
            }
        }
        return KnownText.NOTHING;
    }

    /** What a field of a type holds, or of an object whose making is seen. */
    List<KnownText> field(ParsedType type, String name, @Nullable MadeObject self) {
        return fields.field(name, SourceScope.of(type, self)).orElse(KnownText.NOTHING);
    }

    /** What the elements of an array or a collection are worth that a final field of a class holds. */
    List<KnownText> elements(ParsedType type, String field) {
        ExpressionTree held = type.field(field)
                .filter(declaration -> declaration.getModifiers().getFlags().contains(Modifier.FINAL))
                .map(VariableTree::getInitializer)
                .orElse(null);
        List<? extends ExpressionTree> values = List.of();
        if (held instanceof NewArrayTree array && array.getInitializers() != null) {
            values = array.getInitializers();
        } else if (held instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && Collections.FACTORIES.contains(select.getIdentifier().toString())) {
            values = call.getArguments();
        }
        List<KnownText> answers = new ArrayList<>();
        all(values, SourceScope.of(type, null)).forEach(answers::addAll);
        return NameResolver.distinct(answers);
    }

    /** A constant of an enum, with what its constructor is given. */
    MadeObject constant(ParsedType type, VariableTree constant) {
        return made(type, constant.getInitializer(), constant, SourceScope.of(type, null))
                .orElseGet(() -> new MadeObject(type, List.of(), constant));
    }

    /** The object that a final field of a class holds, when it is made where the field is declared. */
    Optional<MadeObject> object(ParsedType holder, String field) {
        return holder.field(field)
                .filter(declaration -> declaration.getModifiers().getFlags().contains(Modifier.FINAL))
                .flatMap(declaration ->
                        declaration.getInitializer() instanceof NewClassTree creation && creation.getClassBody() == null
                                ? typeNames
                                        .type(creation.getIdentifier(), holder)
                                        .flatMap(types::find)
                                        .flatMap(type -> made(type, creation, null, SourceScope.of(holder, null)))
                                : Optional.empty());
    }

    private Optional<MadeObject> made(
            ParsedType type, @Nullable ExpressionTree value, @Nullable VariableTree constant, SourceScope scope) {
        return value instanceof NewClassTree creation
                ? Optional.of(new MadeObject(type, all(creation.getArguments(), scope), constant))
                : Optional.empty();
    }

    /** What each of several expressions is worth. */
    List<List<KnownText>> all(List<? extends ExpressionTree> expressions, SourceScope scope) {
        List<List<KnownText>> all = new ArrayList<>();
        expressions.forEach(expression -> all.add(resolve(expression, scope)));
        return all;
    }

    /** Every text that the expression can be; never empty. */
    List<KnownText> resolve(ExpressionTree expression, SourceScope scope) {
        return scope.depth() > DEEPEST || tooMany.getAsBoolean()
                ? KnownText.NOTHING
                : NameResolver.distinct(answers(expression, scope.deeper()));
    }

    private List<KnownText> answers(ExpressionTree expression, SourceScope scope) {
        if (expression instanceof LiteralTree literal) {
            return literal.getValue() == null
                    ? List.of()
                    : List.of(KnownText.whole(literal.getValue().toString()));
        }
        if (expression instanceof ParenthesizedTree
                || expression instanceof ConditionalExpressionTree
                || expression instanceof SwitchExpressionTree) {
            List<KnownText> answers = new ArrayList<>();
            List<ExpressionTree> branches = NameResolver.branches(expression);
            for (ExpressionTree branch : branches) {
                answers.addAll(
                        resolve(branch instanceof ParenthesizedTree inner ? inner.getExpression() : branch, scope));
            }
            return answers;
        }
        if (expression instanceof TypeCastTree cast) {
            return resolve(cast.getExpression(), scope);
        }
        if (expression instanceof BinaryTree text && text.getKind() == Tree.Kind.PLUS) {
            return NameResolver.concatenation(
                    resolve(text.getLeftOperand(), scope), resolve(text.getRightOperand(), scope));
        }
        if (expression instanceof IdentifierTree identifier) {
            return variables.named(identifier.getName().toString(), scope);
        }
        if (expression instanceof MemberSelectTree select) {
            return selected(select, scope);
        }
        return expression instanceof MethodInvocationTree call ? called(call, scope) : KnownText.NOTHING;
    }

    private List<KnownText> selected(MemberSelectTree select, SourceScope scope) {
        String name = select.getIdentifier().toString();
        if (ParsedType.isOwnField(select, name)) {
            return typeNames
                    .field(name, scope.type())
                    .map(field -> field(field, scope))
                    .orElse(KnownText.NOTHING);
        }
        return typeNames
                .type(select.getExpression(), scope.type())
                .flatMap(type -> typeNames.field(name, type))
                .map(field -> field(field, scope))
                .orElse(KnownText.NOTHING);
    }

    /** What a field is worth for code that names it. */
    List<KnownText> field(VariableElement field, SourceScope scope) {
        Object constant = field.getConstantValue();
        if (constant != null) {
            return List.of(
                    Variables.isDeclared(field)
                            ? KnownText.declared(constant.toString())
                            : KnownText.whole(constant.toString()));
        }
        String name = field.getSimpleName().toString();
        if (scope.followed().contains(name)) {
            return KnownText.NOTHING;
        }
        if (scope.type().element().equals(field.getEnclosingElement())) {
            return fields.field(name, scope.following(name)).orElse(KnownText.NOTHING);
        }
        return types.declaring(field)
                .flatMap(type -> fields.field(
                        name,
                        new SourceScope(
                                type,
                                null,
                                Map.of(),
                                scope.self() == null ? null : fields.asSuperclass(scope.self(), type, scope.depth()),
                                scope.following(name).followed(),
                                scope.depth() + 1)))
                .orElse(KnownText.NOTHING);
    }

    private List<KnownText> called(MethodInvocationTree call, SourceScope scope) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        if (call.getMethodSelect() instanceof IdentifierTree identifier) {
            return call(
                    scope.type(),
                    identifier.getName().toString(),
                    all(arguments, scope),
                    scope.self(),
                    scope.depth() + 1);
        }
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return KnownText.NOTHING;
        }
        String name = select.getIdentifier().toString();
        ExpressionTree receiver = select.getExpression();
        if (ParsedType.isNamed(receiver, "this") || ParsedType.isNamed(receiver, "super")) {
            return call(scope.type(), name, all(arguments, scope), scope.self(), scope.depth() + 1);
        }
        // JLS 6.4.2: where a name can be that of a variable or a type, it is the variable's.
        Optional<TypeElement> type =
                variables.isVariable(receiver, scope) ? Optional.empty() : typeNames.type(receiver, scope.type());
        if (type.isPresent()) {
            Optional<ParsedType> source = types.find(type.get());
            if (source.isPresent()) {
                return call(source.get(), name, all(arguments, scope), null, scope.depth() + 1);
            }
            return library(type.get().getQualifiedName().toString(), name, arguments, scope);
        }
        if (StringMethods.SAME_VALUE.contains(name) && arguments.isEmpty()) {
            return resolve(receiver, scope);
        }
        return name.equals("format") || name.equals("join")
                ? KnownText.NOTHING
                : new StringMethods(value -> resolve(value, scope)).resolve(name, receiver, arguments, false);
    }

    /** What a static method of the JDK gives back. */
    private List<KnownText> library(
            String type, String name, List<? extends ExpressionTree> arguments, SourceScope scope) {
        if (arguments.isEmpty()) {
            return KnownText.NOTHING;
        }
        if (type.equals("java.lang.String") && (name.equals("format") || name.equals("join"))) {
            boolean locale = arguments.size() > 1
                    && resolve(arguments.get(0), scope).equals(KnownText.NOTHING)
                    && name.equals("format");
            return new StringMethods(value -> resolve(value, scope)).resolve(name, null, arguments, locale);
        }
        if (type.equals("java.net.URLEncoder")) {
            return Encodings.url(resolve(arguments.get(0), scope));
        }
        return StringMethods.SAME_VALUE.contains(name) && type.startsWith("java.")
                ? resolve(arguments.get(0), scope)
                : KnownText.NOTHING;
    }

    /** What the parameters of a method are worth, by their names. */
    static Map<String, List<KnownText>> bind(MethodTree method, List<List<KnownText>> arguments) {
        Map<String, List<KnownText>> bound = new HashMap<>();
        for (int index = 0; index < method.getParameters().size(); index++) {
            VariableTree parameter = method.getParameters().get(index);
            // What is passed may be one element of a varargs array.
            bound.put(
                    parameter.getName().toString(),
                    parameter.getType() instanceof ArrayTypeTree ? KnownText.NOTHING : arguments.get(index));
        }
        return bound;
    }
}
