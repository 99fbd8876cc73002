package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.plugin.scan.ParsedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Tells what the fields of a type hold: of the type itself, or of an object whose making is seen. */
final class ObjectFields {

    private final SourceTexts texts;

    ObjectFields(SourceTexts texts) {
        this.texts = texts;
    }

    /** What a field holds that is no compile-time constant; empty where the type declares no such field. */
    Optional<List<KnownText>> field(String name, SourceScope scope) {
        ParsedType type = scope.type();
        Optional<VariableTree> field = type.field(name);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Set<Modifier> modifiers = field.get().getModifiers().getFlags();
        boolean isFinal = modifiers.contains(Modifier.FINAL)
                || type.tree().getKind() == Tree.Kind.RECORD
                || type.tree().getKind() == Tree.Kind.INTERFACE;
        // Who makes a field static and gives it a text means a constant, also without the word.
        boolean open = !modifiers.contains(Modifier.PRIVATE) && !modifiers.contains(Modifier.STATIC);
        if (!isFinal && (open || isSetLater(type, name))) {
            return Optional.of(KnownText.NOTHING);
        }
        ExpressionTree initializer = field.get().getInitializer();
        if (initializer != null) {
            boolean givenAgain = !ParsedType.assignedField(type.tree(), name).isEmpty();
            return Optional.of(givenAgain ? KnownText.NOTHING : texts.resolve(initializer, scope.ofType()));
        }
        MadeObject self = scope.self();
        return Optional.of(
                self == null || !self.type().equals(type) ? KnownText.NOTHING : given(name, self, scope.depth()));
    }

    /** Whether any method but a constructor gives the field a value. */
    private static boolean isSetLater(ParsedType type, String field) {
        return type.tree().getMembers().stream()
                .anyMatch(member -> !(member instanceof VariableTree)
                        && !(member instanceof MethodTree method
                                && method.getName().contentEquals(CookieApi.CONSTRUCTOR))
                        && !ParsedType.assignedField(member, field).isEmpty());
    }

    /** What the constructor gives to a field. */
    private List<KnownText> given(String field, MadeObject self, int depth) {
        ParsedType type = self.type();
        if (!type.declares(CookieApi.CONSTRUCTOR)) {
            int position = type.unseenConstructor(self.arguments().size()).indexOf(field);
            return position < 0 ? KnownText.NOTHING : self.arguments().get(position);
        }
        MethodTree constructor = type.constructor(self.arguments().size()).orElse(null);
        if (constructor == null || depth > SourceTexts.DEEPEST) {
            return KnownText.NOTHING;
        }
        SourceScope inside = inside(constructor, self, depth);
        List<ExpressionTree> values = ParsedType.assignedField(constructor, field);
        if (values.size() == 1) {
            return texts.resolve(values.get(0), inside);
        }
        Optional<List<? extends ExpressionTree>> other = first(constructor, "this");
        return values.isEmpty() && other.isPresent()
                ? given(field, new MadeObject(type, texts.all(other.get(), inside), self.constant()), depth + 1)
                : KnownText.NOTHING;
    }

    /**
     * The same object as its superclass sees it: made with what the constructor passes on. Null for any other type,
     * such as one around it.
     */
    @Nullable
    MadeObject asSuperclass(MadeObject self, ParsedType superclass, int depth) {
        MethodTree constructor =
                self.type().constructor(self.arguments().size()).orElse(null);
        boolean isSuperclass = self.type().element().getSuperclass() instanceof DeclaredType declared
                && declared.asElement().equals(superclass.element());
        return constructor == null || !isSuperclass
                ? null
                : first(constructor, "super")
                        .map(arguments -> new MadeObject(
                                superclass, texts.all(arguments, inside(constructor, self, depth)), null))
                        .orElse(null);
    }

    private static SourceScope inside(MethodTree constructor, MadeObject self, int depth) {
        Map<String, List<KnownText>> parameters = SourceTexts.bind(constructor, self.arguments());
        return new SourceScope(self.type(), constructor, parameters, null, Set.of(), depth + 1);
    }

    /** The arguments of the other constructor that a constructor begins with. */
    private static Optional<List<? extends ExpressionTree>> first(MethodTree constructor, String name) {
        List<? extends StatementTree> statements = constructor.getBody() == null
                ? List.of()
                : constructor.getBody().getStatements();
        return !statements.isEmpty()
                        && statements.get(0) instanceof ExpressionStatementTree statement
                        && statement.getExpression() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof IdentifierTree identifier
                        && identifier.getName().contentEquals(name)
                ? Optional.of(call.getArguments())
                : Optional.empty();
    }
}
