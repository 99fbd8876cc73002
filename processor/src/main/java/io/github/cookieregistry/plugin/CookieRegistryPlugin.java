package io.github.cookieregistry.plugin;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import io.github.cookieregistry.plugin.check.CompileCheck;

/**
 * Checks every class that javac has attributed, and reports the cookies that it sets and nobody documents. Starts by
 * itself where the jar is on the processor path, or on a class path that javac looks for processors on.
 */
@AutoService(Plugin.class)
public final class CookieRegistryPlugin implements Plugin {

    /** For the compiler. */
    public CookieRegistryPlugin() {}

    @Override
    public String getName() {
        return "CookieRegistry";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        task.addTaskListener(new CompileCheck(task));
    }
}
