package io.github.cookieregistry.processor.model;

/**
 * The name of a generated registry class.
 *
 * @param packageName empty for the unnamed package
 * @param simpleName a Java identifier
 */
public record RegistryName(String packageName, String simpleName) {

    /** The registry of that fully qualified name; a registry is never nested. */
    public static RegistryName of(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return new RegistryName(dot < 0 ? "" : qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    /** The fully qualified name, which is also the name of the folder that holds the resources. */
    public String qualified() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    @Override
    public String toString() {
        return qualified();
    }
}
