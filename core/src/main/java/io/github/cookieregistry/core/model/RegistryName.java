package io.github.cookieregistry.core.model;

import org.jspecify.annotations.Nullable;

/**
 * The name of a generated registry class.
 *
 * @param packageName empty for the unnamed package
 * @param simpleName a Java identifier
 */
public record RegistryName(String packageName, String simpleName) {

    /** The registry of that fully qualified name; a registry is never nested, and what is nested is none. */
    public static RegistryName of(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return new RegistryName(dot < 0 ? "" : qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    /** The fully qualified name, which is also the name of the folder that holds the resources. */
    public String qualified() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    /**
     * Written out like {@link #hashCode}: javac's way for records links them at run time, which a small compile feels.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegistryName name
                && packageName.equals(name.packageName)
                && simpleName.equals(name.simpleName);
    }

    @Override
    public int hashCode() {
        return qualified().hashCode();
    }

    @Override
    public String toString() {
        return qualified();
    }
}
