package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.github.cookieregistry.plugin.scan.ParsedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Tells what a name alone is worth in a source that was only parsed. */
final class SourceVariables {

    private final SourceTexts texts;
    private final TypeNames typeNames;

    SourceVariables(SourceTexts texts, TypeNames typeNames) {
        this.texts = texts;
        this.typeNames = typeNames;
    }

    /** What a name alone is worth: a parameter, a local variable, or a field. */
    List<KnownText> named(String name, SourceScope scope) {
        if (scope.followed().contains(name)) {
            return KnownText.NOTHING;
        }
        Tree body = scope.body();
        List<KnownText> begins = scope.parameters().get(name);
        Optional<VariableTree> local = body == null ? Optional.empty() : local(body, name);
        if (body == null || begins == null && local.isEmpty()) {
            return typeNames
                    .field(name, scope.type())
                    .map(field -> texts.field(field, scope))
                    .orElse(KnownText.NOTHING);
        }
        if (begins == null && local.get().getType() instanceof PrimitiveTypeTree && !isFinal(local.get())) {
            return KnownText.NOTHING;
        }
        SourceScope following = scope.following(name);
        List<KnownText> answers = new ArrayList<>();
        if (begins != null) {
            answers.addAll(begins);
        } else if (local.get().getInitializer() != null) {
            answers.addAll(texts.resolve(local.get().getInitializer(), following));
        }
        boolean grows = grows(body, name);
        for (ExpressionTree value : ParsedType.assignedVariable(body, name)) {
            if (Variables.growsFrom(value, name)) {
                grows = true;
            } else {
                answers.addAll(texts.resolve(value, following));
            }
        }
        return grows ? answers.stream().map(KnownText::cut).toList() : answers;
    }

    private static boolean isFinal(VariableTree variable) {
        return variable.getModifiers().getFlags().contains(Modifier.FINAL);
    }

    /** Whether an expression is the name of a variable that is in scope. */
    boolean isVariable(ExpressionTree expression, SourceScope scope) {
        return expression instanceof IdentifierTree identifier
                && (scope.parameters().containsKey(identifier.getName().toString())
                        || scope.body() != null
                                && local(scope.body(), identifier.getName().toString())
                                        .isPresent()
                        || typeNames
                                .field(identifier.getName().toString(), scope.type())
                                .isPresent());
    }

    private static Optional<VariableTree> local(Tree body, String name) {
        List<VariableTree> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                if (variable.getName().contentEquals(name)) {
                    found.add(variable);
                }
                return super.visitVariable(variable, null);
            }
        }.scan(body, null);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean grows(Tree body, String name) {
        boolean[] grows = {false};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void nothing) {
                grows[0] |= ParsedType.isNamed(assignment.getVariable(), name);
                return super.visitCompoundAssignment(assignment, null);
            }
        }.scan(body, null);
        return grows[0];
    }
}
