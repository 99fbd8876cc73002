package io.github.cookieregistry.processor;

import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.processor.render.registry.SourceFile;

/** A source whose only use is that the compiler then runs another round, in which the registry can still be written. */
final class ExtraRound {

    private ExtraRound() {}

    /** The source for the wait of that number. */
    static SourceFile source(RegistryName registry, int number) {
        RegistryName name = new RegistryName(registry.packageName(), registry.simpleName() + "Round" + number);
        String header = name.packageName().isEmpty() ? "" : "package " + name.packageName() + ";\n\n";
        return new SourceFile(
                name.qualified(),
                header
                        + "/** Made because a cookie's declaration refers to a constant that another processor generates. */\n"
                        + "interface " + name.simpleName()
                        // The class file's mark, by which the next compile knows it for ours.
                        + " {\n    io.github.cookieregistry.CookieGenerated MARK = null;\n}\n");
    }
}
