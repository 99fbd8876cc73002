package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreePath;
import io.github.cookieregistry.plugin.find.ApiFinder;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Tells which parameter of its interface's method the parameter of a lambda expression stands for. */
final class LambdaParameters {

    private final ClassIndex index;
    private final ApiFinder apis;

    LambdaParameters(ClassIndex index, ApiFinder apis) {
        this.index = index;
        this.apis = apis;
    }

    /** The interface's parameter when it bears {@code @CookieName}: whoever calls the interface is checked then. */
    Optional<VariableElement> cookieName(VariableElement parameter) {
        TreePath path = index.lambda(parameter).orElse(null);
        if (path == null || !(path.getLeaf() instanceof LambdaExpressionTree lambda)) {
            return Optional.empty();
        }
        List<Element> parameters = lambda.getParameters().stream()
                .flatMap(each -> index.element(each).stream())
                .toList();
        int position = parameters.indexOf(parameter);
        return index.type(path)
                .flatMap(type -> method(type, parameters.size()))
                .map(method -> (VariableElement) method.getParameters().get(position))
                .filter(apis::isCookieName);
    }

    /** The method of a functional interface, which nothing but its being abstract tells from others. */
    private static Optional<ExecutableElement> method(TypeMirror type, int parameters) {
        if (!(type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT)
                        && method.getParameters().size() == parameters)
                .findFirst()
                .or(() -> owner.getInterfaces().stream()
                        .flatMap(each -> method(each, parameters).stream())
                        .findFirst());
    }
}
