package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.Tree;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Code.Variable;
import io.github.cookieregistry.core.code.Method;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What the lowering of a body asks of the whole compile. */
interface Surroundings {

    /** The names of elements. */
    Signatures signatures();

    /** What the catalogue says of a method or constructor that is called here. */
    List<CookieApi> apis(ExecutableElement method, Tree call);

    /** The constructor that the one of an anonymous class passes everything on to. */
    ExecutableElement passedOn(ExecutableElement constructor);

    /** Whether the type's source is part of the compile. */
    boolean isOwn(TypeElement type);

    /** A new method that stands for a lambda expression or a method reference. */
    Method function(int parameters, String result);

    /** The only abstract method of a functional interface; null where there is no such method. */
    @Nullable
    ExecutableElement functional(TypeElement type, int parameters);

    /** Whether whatever is passed for a parameter becomes a cookie's name. */
    boolean isCookieName(ExecutableElement method, int parameter);

    /** A parameter as its declaration has it. */
    Variable variable(VariableElement parameter, ExecutableElement method, int index);
}
