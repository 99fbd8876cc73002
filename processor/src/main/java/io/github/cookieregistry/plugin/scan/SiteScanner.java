package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.plugin.find.ApiFinder;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Looks behind the calls of a class, and keeps those that may set a cookie. This runs over all code, and most classes
 * have nothing to find. So it keeps no paths, goes past whatever holds no calls (types, names, modifiers), and looks
 * behind a call only when its name or its arguments may be of interest; the others are walked once more.
 */
public final class SiteScanner extends TreeScanner<Void, Void> {

    private final Trees trees;
    private final ApiFinder finder;
    private final UnlistedHeaders headers;
    private final OwnAnnotations own;
    private final TreePath unit;
    private final List<Site> sites = new ArrayList<>();
    private final List<AnnotationTree> unseenDeclarations = new ArrayList<>();
    private final List<MethodInvocationTree> madeHeaders = new ArrayList<>();
    private ClassTree type;
    private @Nullable MethodTree method;
    /** Calls that are sites if the headers that they are given go into a response. */
    private final List<Site> undecided = new ArrayList<>();

    private boolean exceptions;
    private boolean anonymous;

    /**
     * How many blocks and anonymous classes are around. Annotation processing has no types inside of these (JSR 269).
     */
    private int bodies;

    public SiteScanner(
            Trees trees, ApiFinder finder, UnlistedHeaders headers, OwnAnnotations own, TreePath unit, ClassTree type) {
        this.trees = trees;
        this.finder = finder;
        this.headers = headers;
        this.own = own;
        this.unit = unit;
        this.type = type;
    }

    /** Walks a whole top-level class; once more where nothing else tells whether headers go into a response. */
    public void walk(ClassTree topLevel) {
        scan(topLevel, null);
        if (!undecided.isEmpty()) {
            HeaderFlow flow = headers.flow(topLevel, unit);
            undecided.stream().filter(site -> flow.reaches(site.tree())).forEach(this::keepUnlisted);
            undecided.clear();
        }
    }

    /** What may set a cookie: what is sure in the order of the source, and after that what the second walk found. */
    public List<Site> sites() {
        return sites;
    }

    /** Whether the class bears, or has a member that bears, an {@code @UndocumentedCookie}. */
    public boolean hasExceptions() {
        return exceptions;
    }

    /** The calls that, by their name, may make a header out of a registry's constant. */
    public List<MethodInvocationTree> madeHeaders() {
        return madeHeaders;
    }

    /** The {@code @Cookie} annotations of the constants of local and anonymous types. */
    public List<AnnotationTree> unseenDeclarations() {
        return unseenDeclarations;
    }

    @Override
    public Void visitBlock(BlockTree block, Void nothing) {
        bodies++;
        super.visitBlock(block, null);
        bodies--;
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        ExpressionTree selected = call.getMethodSelect();
        List<? extends ExpressionTree> arguments = call.getArguments();
        if (selected instanceof MemberSelectTree select) {
            Name name = select.getIdentifier();
            if (name.contentEquals("setCookie") || name.contentEquals("expire")) {
                madeHeaders.add(call);
            }
            keepCall(call, select.getIdentifier(), arguments);
            scan(select.getExpression(), null);
        } else if (selected instanceof IdentifierTree identifier) {
            keepCall(call, identifier.getName(), arguments);
        } else {
            keep(call, arguments);
            scan(selected, null);
        }
        scan(arguments, null);
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void nothing) {
        List<? extends ExpressionTree> arguments = creation.getArguments();
        keep(creation, arguments);
        scan(creation.getEnclosingExpression(), null);
        scan(arguments, null);
        if (creation.getClassBody() != null) {
            boolean outer = anonymous;
            anonymous = true;
            bodies++;
            scan(creation.getClassBody(), null);
            bodies--;
            anonymous = outer;
        }
        return null;
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
        keep(reference, List.of());
        return scan(reference.getQualifierExpression(), null);
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
        Name name = DottedName.last(annotation.getAnnotationType());
        if (own.isUndocumentedCookie(name)) {
            exceptions = true;
        }
        if (bodies > 0 && own.isCookie(name) && isOurs(annotation)) {
            unseenDeclarations.add(annotation);
        }
        List<CookieApi> apis = finder.annotations(name);
        if (!apis.isEmpty()) {
            sites.add(new Site(annotation, type, method, apis));
        }
        return scan(annotation.getArguments(), null);
    }

    @Override
    public Void visitClass(ClassTree declaration, Void nothing) {
        boolean outer = anonymous;
        ClassTree around = type;
        MethodTree aroundMethod = method;
        anonymous = declaration.getSimpleName().length() == 0;
        if (bodies == 0) {
            type = declaration;
            method = null;
        }
        scan(declaration.getModifiers().getAnnotations(), null);
        scan(declaration.getMembers(), null);
        anonymous = outer;
        type = around;
        method = aroundMethod;
        return null;
    }

    @Override
    public Void visitMethod(MethodTree declaration, Void nothing) {
        if (anonymous
                && declaration.getReturnType() == null
                && declaration.getName().contentEquals(CookieApi.CONSTRUCTOR)) {
            // The compiler's own constructor, which passes on what the new expression has, seen there already.
            return null;
        }
        if (bodies == 0) {
            method = declaration;
        }
        scan(declaration.getModifiers().getAnnotations(), null);
        scan(declaration.getParameters(), null);
        scan(declaration.getBody(), null);
        if (bodies == 0) {
            method = null;
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        scan(variable.getModifiers().getAnnotations(), null);
        return scan(variable.getInitializer(), null);
    }

    @Override
    public Void visitTypeCast(TypeCastTree cast, Void nothing) {
        return scan(cast.getExpression(), null);
    }

    private boolean isOurs(AnnotationTree annotation) {
        return trees.getElement(new TreePath(unit, annotation.getAnnotationType())) instanceof TypeElement type
                && type.getQualifiedName().contentEquals("io.github.cookieregistry.Cookie");
    }

    private void keepCall(Tree call, Name name, List<? extends ExpressionTree> arguments) {
        if (finder.isListed(name) || !arguments.isEmpty() && finder.mayName() || headers.mayWrite(name, arguments)) {
            keep(call, arguments);
        }
    }

    private void keep(Tree tree, List<? extends ExpressionTree> arguments) {
        if (trees.getElement(new TreePath(unit, tree)) instanceof ExecutableElement called) {
            List<CookieApi> apis = finder.find(called);
            if (!apis.isEmpty()) {
                sites.add(new Site(tree, type, method, apis));
                return;
            }
            UnlistedHeaders.Unlisted unlisted = headers.find(tree, called, arguments, unit);
            switch (unlisted.reach()) {
                case RESPONSE -> keepUnlisted(new Site(tree, type, method, unlisted.apis()));
                case AS_FLOWS -> undecided.add(new Site(tree, type, method, unlisted.apis()));
                case NONE -> {}
            }
        }
    }

    private void keepUnlisted(Site site) {
        sites.add(site);
        headers.decide(site.tree(), site.apis());
    }
}
