package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.plugin.find.ApiFinder;
import io.github.cookieregistry.plugin.scan.ResponseTypes.Role;
import java.util.Locale;
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

/** Tells which calls can reach a response, by the types that they have to do with. */
final class HeaderWriters {

    private static final Pattern HEADER = Pattern.compile("(\\w*Header|\\w*HttpField|\\w*HeaderField)");

    private final Trees trees;
    private final ApiFinder finder;
    private final Predicate<TypeElement> inThisCompile;
    private final ResponseTypes types = new ResponseTypes();

    HeaderWriters(Trees trees, ApiFinder finder, Predicate<TypeElement> inThisCompile) {
        this.trees = trees;
        this.finder = finder;
        this.inThisCompile = inThisCompile;
    }

    /** Whether what a call is given reaches a response. */
    enum Reach {
        NONE,
        RESPONSE,
        /** As far as the variable does that it is put into. */
        AS_FLOWS
    }

    /** A call of a method of a type. */
    record Use(Tree call, ExecutableElement method, TypeElement owner, TreePath unit) {}

    /** Whether a call that is given a header's name and value reaches a response with them. */
    Reach reach(Use use) {
        Role owner = types.role(use.owner());
        if (use.method().getKind() == ElementKind.CONSTRUCTOR) {
            return creation(use.owner(), owner);
        }
        ExpressionTree receiver = receiver(use.call());
        Role object =
                receiver == null ? Role.OTHER : types.role(trees.getTypeMirror(new TreePath(use.unit(), receiver)));
        if (owner == Role.CLIENT || object == Role.CLIENT) {
            return Reach.NONE;
        }
        if (owner == Role.RESPONSE || object == Role.RESPONSE || holdsHeaders(receiver, use.unit())) {
            return Reach.RESPONSE;
        }
        if (owner == Role.CONTAINER || owner == Role.FUNCTION) {
            return Reach.AS_FLOWS;
        }
        return isReadWhereItStands(use) || !namesHeader(use) ? Reach.NONE : Reach.RESPONSE;
    }

    private static Reach creation(TypeElement type, Role role) {
        if (role == Role.CLIENT) {
            return Reach.NONE;
        }
        if (role == Role.CONTAINER) {
            return Reach.AS_FLOWS;
        }
        return role == Role.RESPONSE || HEADER.matcher(type.getSimpleName()).matches() ? Reach.RESPONSE : Reach.NONE;
    }

    /** A method of the JDK writes no header, and a body in view says what it does by its own calls. */
    private boolean isReadWhereItStands(Use use) {
        return use.owner().getQualifiedName().toString().startsWith("java.")
                || inThisCompile.test(use.owner())
                        && !use.method().getModifiers().contains(Modifier.ABSTRACT);
    }

    private boolean namesHeader(Use use) {
        return use.method().getSimpleName().toString().toLowerCase(Locale.ROOT).contains("header")
                || use.method().getParameters().stream().anyMatch(each -> types.role(each.asType()) == Role.RESPONSE);
    }

    /** Whether a variable or method says by its name, and by the type that it belongs to, that it holds headers. */
    private boolean holdsHeaders(@Nullable ExpressionTree receiver, TreePath unit) {
        ExpressionTree tree = bare(receiver);
        Element element = tree == null ? null : trees.getElement(new TreePath(unit, tree));
        if (!(element instanceof VariableElement || element instanceof ExecutableElement)) {
            return false;
        }
        String name = element.getSimpleName().toString().toLowerCase(Locale.ROOT);
        if (!name.contains("header") || name.contains("request")) {
            return false;
        }
        return name.contains("response")
                || element.getEnclosingElement() instanceof TypeElement holder && types.role(holder) == Role.RESPONSE;
    }

    /** Whether a call of this method, or a reference to it, writes what it is given into a response. */
    boolean writes(ExecutableElement method) {
        if (finder.find(method).stream().map(CookieApi::kind).anyMatch(ApiKind.HEADER::equals)) {
            return true;
        }
        return method.getEnclosingElement() instanceof TypeElement owner
                && types.role(owner) == Role.RESPONSE
                && !method.getParameters().isEmpty()
                && !method.getSimpleName().toString().startsWith("get");
    }

    /** Whether an object may pass on to a response what it is given: by its type, or by what it holds. */
    boolean reachesResponse(ExpressionTree object, TreePath unit) {
        TypeMirror type = trees.getTypeMirror(new TreePath(unit, object));
        if (types.role(type) == Role.RESPONSE) {
            return true;
        }
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && inThisCompile.test(element)
                && element.getEnclosedElements().stream()
                        .anyMatch(each ->
                                each.getKind() == ElementKind.FIELD && types.role(each.asType()) == Role.RESPONSE);
    }

    boolean isOwn(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner && inThisCompile.test(owner);
    }

    /** What a method is called on; null for none that is written. */
    static @Nullable ExpressionTree receiver(Tree call) {
        return call instanceof MethodInvocationTree invocation
                        && invocation.getMethodSelect() instanceof MemberSelectTree select
                ? select.getExpression()
                : null;
    }

    /** An expression without parentheses, casts, and the arguments of a call. */
    static @Nullable ExpressionTree bare(@Nullable ExpressionTree expression) {
        ExpressionTree tree = expression;
        while (true) {
            if (tree instanceof ParenthesizedTree parenthesized) {
                tree = parenthesized.getExpression();
            } else if (tree instanceof TypeCastTree cast) {
                tree = cast.getExpression();
            } else if (tree instanceof MethodInvocationTree call) {
                tree = call.getMethodSelect();
            } else {
                return tree;
            }
        }
    }
}
