package io.github.cookieregistry.core.code;

import java.util.List;
import java.util.Optional;

/** A program of which nothing is in view. */
public enum NoProgram implements Program {
    INSTANCE;

    @Override
    public Optional<MethodCode> body(Method method) {
        return Optional.empty();
    }

    @Override
    public Optional<FieldCode> field(Field field) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Method>> targets(Method method) {
        return Optional.empty();
    }

    @Override
    public Optional<Method> target(Method method, String type) {
        return Optional.empty();
    }

    @Override
    public Optional<Creation> delegation(Method constructor) {
        return Optional.empty();
    }

    @Override
    public List<Call> callers(Method method) {
        return List.of();
    }

    @Override
    public boolean open(Method method) {
        return true;
    }

    @Override
    public boolean overridesLibrary(Method method) {
        return false;
    }

    @Override
    public Optional<ObjectHistory> history(Call call) {
        return Optional.empty();
    }

    @Override
    public Optional<Call> consumer(Method function) {
        return Optional.empty();
    }

    @Override
    public boolean declares(String type) {
        return false;
    }

    @Override
    public List<Field> constants(String type) {
        return List.of();
    }

    @Override
    public boolean isA(String type, String supertype) {
        return type.equals(supertype);
    }
}
