package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.MethodCode;
import io.github.cookieregistry.core.code.Program;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells where a framework's object is given another cookie name, so that it never uses its own. */
final class Renames {

    private static final List<String> GETTERS =
            List.of("getCookieName", "getSessionCookieName", "getCookieNameForRememberMe");

    private final Program program;

    Renames(Program program) {
        this.program = program;
    }

    /** Whether the object that this call makes or gives is told a name, by calls on it or by its own class. */
    boolean renamed(Call call) {
        boolean later = program.history(call).stream()
                .flatMap(history -> history.steps().stream())
                .anyMatch(step -> names(step.call()));
        return later || call instanceof Creation creation && ownBodies(creation).anyMatch(this::renames);
    }

    /** The body of the getter by which a class in view tells the framework another name; empty where it has none. */
    Optional<MethodCode> getter(Call call) {
        if (!(call instanceof Creation creation) || !program.declares(made(creation))) {
            return Optional.empty();
        }
        return GETTERS.stream()
                .map(name -> new Method(
                        creation.method().owner(), name, List.of(), "java.lang.String", Method.Kind.OPEN, false))
                .flatMap(getter -> program.target(getter, made(creation)).stream())
                .flatMap(target -> program.body(target).stream())
                .findFirst();
    }

    /** The bodies that run when an object of a class in view is made. */
    private Stream<MethodCode> ownBodies(Creation creation) {
        Method initializer =
                new Method(made(creation), Method.INITIALIZER, List.of(), "", Method.Kind.CONSTRUCTOR, false);
        return program.declares(made(creation))
                ? Stream.of(initializer, creation.within().orElse(creation.method()))
                        .flatMap(each -> program.body(each).stream())
                : Stream.empty();
    }

    /** The type of the object, as far as the call tells: the one whose constructor calls another. */
    private static String made(Creation creation) {
        return creation.within().map(Method::owner).orElse(creation.type());
    }

    private boolean renames(MethodCode body) {
        return body.calls().stream()
                .anyMatch(call -> call instanceof Invocation invocation
                        && invocation.object() instanceof Code.This
                        && names(invocation));
    }

    private static boolean names(Call call) {
        return call.apis().stream().anyMatch(api -> api.kind() == ApiKind.NAMES);
    }
}
