package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.cookieregistry.plugin.find.ApiFinder;
import io.github.cookieregistry.plugin.resolve.Frame;
import io.github.cookieregistry.plugin.resolve.KnownText;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import io.github.cookieregistry.plugin.scan.ClassIndex.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Follows a parameter to the callers that bring it, as long as all of them are in the same top-level class: those of
 * private methods and constructors, and of the classes that nobody else can name.
 */
final class Callers {

    private static final int LONGEST_WAY = 6;

    private final ClassIndex index;
    private final ApiFinder apis;
    private final Findings findings;

    Callers(ClassIndex index, ApiFinder apis, Findings findings) {
        this.index = index;
        this.apis = apis;
        this.findings = findings;
    }

    /** What to do at each way that leads to a place. */
    interface Visitor {
        /** @param at the argument that the caller passes; null where no caller has to be asked */
        void visit(Frame frame, @Nullable Tree at, List<TreePath> places);
    }

    /** Judges the names that a question gives as answers, asking the callers where a parameter brings the name. */
    void judge(Function<Frame, List<KnownText>> question, Tree at, Frame frame, Facts facts, List<TreePath> places) {
        judge(question, at, frame, facts, places, true, 0);
    }

    /**
     * Judges the names of a cookie object that is handed over. Who brings it from elsewhere has made it there, or tells
     * of it where it came from a request.
     */
    void judgeHandedOver(Function<Frame, List<KnownText>> question, Tree at, List<TreePath> places) {
        judge(question, at, Frame.EMPTY, Facts.NONE, places, false, 0);
    }

    private void judge(
            Function<Frame, List<KnownText>> question,
            Tree at,
            Frame frame,
            Facts facts,
            List<TreePath> places,
            boolean fromElsewhere,
            int way) {
        for (KnownText name : question.apply(frame)) {
            VariableElement parameter = name.parameter().orElse(null);
            if (parameter == null || name.whole()) {
                findings.name(name, at, facts, places);
            } else if (!apis.isCookieName(parameter)
                    && !ask(
                            parameter,
                            frame,
                            places,
                            way,
                            reference -> findings.unresolved(reference, with(places, reference)),
                            (inside, argument, where) -> {
                                judge(
                                        question,
                                        argument == null ? at : argument,
                                        inside,
                                        facts,
                                        where,
                                        fromElsewhere,
                                        way + 1);
                            })
                    && (fromElsewhere || isText(parameter))) {
                findings.name(name, at, facts, places);
            }
        }
    }

    /** Visits each way on which the answer is a {@code Set-Cookie} header. */
    void forEachFrame(
            Function<Frame, List<KnownText>> headerName, Frame frame, List<TreePath> places, Visitor visitor) {
        forEachFrame(headerName, frame, places, visitor, null, 0);
    }

    private void forEachFrame(
            Function<Frame, List<KnownText>> headerName,
            Frame frame,
            List<TreePath> places,
            Visitor visitor,
            @Nullable Tree at,
            int way) {
        for (KnownText name : headerName.apply(frame)) {
            if (name.whole() && name.beginning().equalsIgnoreCase("Set-Cookie")) {
                visitor.visit(frame, at, places);
                return;
            }
            name.parameter()
                    .ifPresent(parameter -> ask(
                            parameter,
                            frame,
                            places,
                            way,
                            // Who passes whatever headers there are cannot be told to set a cookie.
                            reference -> {},
                            (inside, argument, where) ->
                                    forEachFrame(headerName, inside, where, visitor, argument, way + 1)));
        }
    }

    /** Visits the callers that pass a parameter; false where they cannot all be known. */
    private boolean ask(
            VariableElement parameter,
            Frame frame,
            List<TreePath> places,
            int way,
            Consumer<MemberReferenceTree> atReferences,
            Visitor visitor) {
        if (!(parameter.getEnclosingElement() instanceof ExecutableElement method)
                || way >= LONGEST_WAY
                || !isClosed(method)) {
            return false;
        }
        int position = method.getParameters().indexOf(parameter);
        if (position < 0) {
            // The parameter of a lambda expression inside the method.
            return false;
        }
        List<Call> calls = index.calls(method);
        List<MemberReferenceTree> references = index.references(method);
        if (calls.isEmpty() && references.isEmpty()) {
            return false;
        }
        for (Call call : calls) {
            List<? extends ExpressionTree> arguments = call.arguments();
            if (position < arguments.size() && isItself(arguments.get(position), parameter)) {
                continue;
            }
            Tree at = position < arguments.size() ? arguments.get(position) : call.tree();
            visitor.visit(frame.inside(method, arguments), at, with(places, call.tree()));
        }
        references.forEach(atReferences);
        return true;
    }

    /** Whether a parameter brings a name, rather than a cookie. */
    private static boolean isText(VariableElement parameter) {
        return parameter.asType().toString().equals("java.lang.String");
    }

    /** Whether a method that calls itself only passes the parameter on. */
    private boolean isItself(ExpressionTree argument, VariableElement parameter) {
        return argument instanceof IdentifierTree
                && index.element(argument).filter(parameter::equals).isPresent();
    }

    private List<TreePath> with(List<TreePath> places, Tree tree) {
        List<TreePath> more = new ArrayList<>(places);
        index.path(tree).ifPresent(more::add);
        return more;
    }

    /** Whether only this top-level class can call the method. */
    private static boolean isClosed(ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return true;
        }
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
            return false;
        }
        boolean hidden = owner.getModifiers().contains(Modifier.PRIVATE)
                || owner.getNestingKind() == NestingKind.LOCAL
                || owner.getNestingKind() == NestingKind.ANONYMOUS;
        return hidden
                && (method.getKind() == ElementKind.CONSTRUCTOR
                        || method.getModifiers().contains(Modifier.STATIC)
                        || isOnlyIts(owner));
    }

    /** Whether a type has no supertype whose methods its own could be called through. */
    private static boolean isOnlyIts(TypeElement type) {
        return type.getInterfaces().isEmpty()
                && Optional.of(type.getSuperclass().toString())
                        .filter(name -> name.equals("java.lang.Object"))
                        .isPresent();
    }
}
