package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.github.cookieregistry.plugin.catalogue.ApiFinder;
import io.github.cookieregistry.plugin.catalogue.Catalogue;
import io.github.cookieregistry.plugin.catalogue.CookieApi;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;

/**
 * Looks behind every call of a class, and keeps those that may set a cookie. This runs over all code, so it keeps no
 * paths: most classes have nothing to find, and the others are walked once more.
 */
public final class CandidateScanner extends TreeScanner<Void, Void> {

    private final Trees trees;
    private final Catalogue catalogue;
    private final ApiFinder finder;
    private final TreePath unit;
    private final List<Candidate> candidates = new ArrayList<>();
    private boolean exceptions;
    private boolean anonymous;

    public CandidateScanner(Trees trees, Catalogue catalogue, ApiFinder finder, TreePath unit) {
        this.trees = trees;
        this.catalogue = catalogue;
        this.finder = finder;
        this.unit = unit;
    }

    /** What may set a cookie, in the order of the source. */
    public List<Candidate> candidates() {
        return candidates;
    }

    /** Whether the class bears, or has a member that bears, an {@code @UndocumentedCookie}. */
    public boolean hasExceptions() {
        return exceptions;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (!call.getArguments().isEmpty() || mayMatterWithoutArguments(call.getMethodSelect())) {
            keep(call, call.getArguments());
        }
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void nothing) {
        keep(creation, creation.getArguments());
        scan(creation.getEnclosingExpression(), null);
        scan(creation.getIdentifier(), null);
        scan(creation.getArguments(), null);
        if (creation.getClassBody() != null) {
            boolean outer = anonymous;
            anonymous = true;
            scan(creation.getClassBody(), null);
            anonymous = outer;
        }
        return null;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        boolean outer = anonymous;
        anonymous = type.getSimpleName().length() == 0;
        super.visitClass(type, null);
        anonymous = outer;
        return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        if (anonymous && method.getReturnType() == null && method.getName().contentEquals(CookieApi.CONSTRUCTOR)) {
            // The compiler's own constructor, which passes on what the new expression has, seen there already.
            return null;
        }
        return super.visitMethod(method, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
        keep(reference, List.of());
        return super.visitMemberReference(reference, null);
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
        String name = simpleName(annotation.getAnnotationType());
        if (name.equals("UndocumentedCookie")) {
            exceptions = true;
        }
        List<CookieApi> apis = catalogue.annotations(name);
        if (!apis.isEmpty()) {
            candidates.add(new Candidate(annotation, List.of(), apis));
        }
        return null;
    }

    private boolean mayMatterWithoutArguments(ExpressionTree method) {
        if (method instanceof MemberSelectTree select) {
            return finder.isListed(select.getIdentifier()) || isConstructor(select.getIdentifier());
        }
        return !(method instanceof IdentifierTree identifier)
                || finder.isListed(identifier.getName())
                || isConstructor(identifier.getName());
    }

    /** Whether this is {@code super()} or {@code this()}, which names no method. */
    private static boolean isConstructor(Name name) {
        return name.contentEquals("super") || name.contentEquals("this");
    }

    private void keep(Tree tree, List<? extends ExpressionTree> arguments) {
        if (trees.getElement(new TreePath(unit, tree)) instanceof ExecutableElement method) {
            List<CookieApi> apis = finder.find(method);
            if (apis.isEmpty()) {
                apis = UnlistedHeaders.find(method, arguments);
            }
            if (!apis.isEmpty()) {
                candidates.add(new Candidate(tree, arguments, apis));
            }
        }
    }

    private static String simpleName(Tree type) {
        if (type instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        return type instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
    }
}
