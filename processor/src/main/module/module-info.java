/** The annotation processor of Cookie Registry; the compiler finds it by its service, nobody calls it. */
module io.github.cookieregistry.processor {
    requires java.compiler;
    requires static jdk.compiler;

    provides javax.annotation.processing.Processor with
            io.github.cookieregistry.processor.CookieProcessor;
    provides com.sun.source.util.Plugin with
            io.github.cookieregistry.plugin.CookieRegistryPlugin;
}
