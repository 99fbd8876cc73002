package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Where names are used: which bodies call a method of a name, assign a variable of a name, or extend a type of a name.
 * The initializers of a type are as many entries as there are of them.
 */
final class Uses {

    /**
     * A body of a type that has a name everywhere: a method, or the initializers.
     *
     * @param method null for the initializers
     */
    record Member(ClassSource source, @Nullable MethodTree method) {}

    private final Map<Name, List<Member>> calls = new HashMap<>();
    private final Map<Name, List<Member>> assignments = new HashMap<>();
    private final Map<Name, List<Member>> changes = new HashMap<>();
    private final Map<Name, List<Member>> subtypes = new HashMap<>();

    /** The bodies that call a method of this simple name, or make an object of such a type. */
    List<Member> calls(Name name) {
        return calls.getOrDefault(name, List.of());
    }

    /** The bodies that give a value to a variable of this simple name. */
    List<Member> assignments(Name name) {
        return assignments.getOrDefault(name, List.of());
    }

    /** The bodies that call a method on what a variable of this simple name holds, hand it on, or replace elements. */
    List<Member> changes(Name name) {
        return changes.getOrDefault(name, List.of());
    }

    /** The bodies that hold a type of their own whose supertype has this simple name. */
    List<Member> subtypes(Name name) {
        return subtypes.getOrDefault(name, List.of());
    }

    /** Looks through a type and the types in it. */
    void add(ClassSource source, Map<ClassTree, ClassSource> nested) {
        for (Tree member : source.type().getMembers()) {
            if (member instanceof ClassTree inner) {
                ClassSource known = nested.get(inner);
                if (known != null) {
                    add(known, nested);
                }
            } else {
                Member body = new Member(source, member instanceof MethodTree method ? method : null);
                new Walk(body).scan(member, null);
            }
        }
    }

    private final class Walk extends TreeScanner<Void, Void> {

        private final Member body;

        Walk(Member body) {
            this.body = body;
        }

        private void note(Map<Name, List<Member>> uses, @Nullable Name name) {
            if (name != null) {
                List<Member> bodies = uses.computeIfAbsent(name, none -> new ArrayList<>(2));
                // All uses in one body follow each other. A set for each name takes as long as the walk.
                if (bodies.isEmpty() || !bodies.get(bodies.size() - 1).equals(body)) {
                    bodies.add(body);
                }
            }
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            note(calls, last(call.getMethodSelect()));
            if (call.getMethodSelect() instanceof MemberSelectTree select) {
                note(changes, last(select.getExpression()));
            }
            call.getArguments().forEach(argument -> note(changes, last(argument)));
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
            note(
                    calls,
                    reference.getMode() == MemberReferenceTree.ReferenceMode.NEW
                            ? last(reference.getQualifierExpression())
                            : reference.getName());
            return super.visitMemberReference(reference, null);
        }

        @Override
        public Void visitNewClass(NewClassTree creation, Void nothing) {
            Name type = last(creation.getIdentifier());
            note(calls, type);
            if (creation.getClassBody() != null) {
                note(subtypes, type);
            }
            return super.visitNewClass(creation, null);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            note(subtypes, type.getExtendsClause() == null ? null : last(type.getExtendsClause()));
            type.getImplementsClause().forEach(each -> note(subtypes, last(each)));
            return super.visitClass(type, null);
        }

        // Types and modifiers hold no code.

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            return scan(method.getBody(), null);
        }

        @Override
        public Void visitModifiers(ModifiersTree modifiers, Void nothing) {
            return null;
        }

        @Override
        public Void visitParameterizedType(ParameterizedTypeTree type, Void nothing) {
            return null;
        }

        @Override
        public Void visitTypeCast(TypeCastTree cast, Void nothing) {
            return scan(cast.getExpression(), null);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            note(changes, variable.getInitializer() == null ? null : last(variable.getInitializer()));
            return scan(variable.getInitializer(), null);
        }

        @Override
        public Void visitAssignment(AssignmentTree assignment, Void nothing) {
            note(assignments, last(assignment.getVariable()));
            // What the variable held may be changed by its other name from here on.
            note(changes, last(assignment.getExpression()));
            if (assignment.getVariable() instanceof ArrayAccessTree access) {
                note(changes, last(access.getExpression()));
            }
            return super.visitAssignment(assignment, null);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void nothing) {
            note(assignments, last(assignment.getVariable()));
            return super.visitCompoundAssignment(assignment, null);
        }

        @Override
        public Void visitUnary(UnaryTree unary, Void nothing) {
            switch (unary.getKind()) {
                case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                    note(assignments, last(unary.getExpression()));
                default -> {}
            }
            return super.visitUnary(unary, null);
        }
    }

    private static @Nullable Name last(Tree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return identifier.getName();
        }
        if (tree instanceof MemberSelectTree select) {
            return select.getIdentifier();
        }
        return tree instanceof ParameterizedTypeTree type ? last(type.getType()) : null;
    }
}
