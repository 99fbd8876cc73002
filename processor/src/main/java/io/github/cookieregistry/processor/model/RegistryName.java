package io.github.cookieregistry.processor.model;

/**
 * The name of a generated registry class.
 *
 * @param packageName empty for the unnamed package
 * @param simpleName a Java identifier
 */
public record RegistryName(String packageName, String simpleName) {

    /** The fully qualified name, which is also the name of the folder that holds the resources. */
    public String qualified() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    @Override
    public String toString() {
        return qualified();
    }
}
