package io.github.cookieregistry.processor.read;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The elements as one module of a compile of several sees them: two modules may hold a type of one name, and a name
 * that means two types means none to the compiler. A proxy, since later releases of Java add methods to the interface.
 */
public final class ElementsOfModule {

    private final Elements elements;
    private final ModuleElement module;

    private ElementsOfModule(Elements elements, ModuleElement module) {
        this.elements = elements;
        this.module = module;
    }

    /** The elements that the module can name. */
    public static Elements of(Elements elements, ModuleElement module) {
        ElementsOfModule seen = new ElementsOfModule(elements, module);
        return (Elements) Proxy.newProxyInstance(
                ElementsOfModule.class.getClassLoader(),
                new Class<?>[] {Elements.class},
                (proxy, method, arguments) -> seen.answer(method, arguments));
    }

    /** The modules that a round brings sources of. */
    public static Set<ModuleElement> modules(Elements elements, Stream<? extends Element> roots) {
        return roots.flatMap(root -> Stream.ofNullable(elements.getModuleOf(root)))
                .collect(Collectors.toSet());
    }

    private @Nullable Object answer(Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments.length == 1 && arguments[0] instanceof CharSequence name) {
            String asked = method.getName();
            if (asked.equals("getTypeElement")) {
                return elements.getTypeElement(module, name);
            }
            if (asked.equals("getPackageElement")) {
                return elements.getPackageElement(module, name);
            }
            if (asked.equals("getAllPackageElements")) {
                return Stream.ofNullable(elements.getPackageElement(module, name))
                        .collect(Collectors.toSet());
            }
        }
        try {
            return method.invoke(elements, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
