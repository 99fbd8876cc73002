package io.github.cookieregistry.processor.testing;

import io.github.cookieregistry.CookieCatalog;
import io.github.cookieregistry.CookieDefinition;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs compiled registries and asks them for their cookies. */
public final class Catalogs {

    private Catalogs() {}

    /** The names of the cookies that the registry's catalogue holds, in its order, on the class path. */
    public static List<String> onClassPath(String registry, CompileResult result, List<Path> dependencies)
            throws Exception {
        try (var loader = result.load(dependencies.toArray(Path[]::new))) {
            CookieCatalog catalog = (CookieCatalog)
                    loader.loadClass(registry).getMethod("catalog").invoke(null);
            return catalog.all().stream().map(CookieDefinition::name).toList();
        }
    }

    /** The same from a layer of named modules, which has the annotations' module to itself. */
    public static List<String> inModules(String registry, String module, List<Path> modules) throws Exception {
        List<Path> path = new ArrayList<>(modules);
        path.add(Project.annotations());
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration = boot.configuration()
                .resolve(ModuleFinder.of(path.toArray(Path[]::new)), ModuleFinder.of(), Set.of(module));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Object catalog = layer.findLoader(module)
                .loadClass(registry)
                .getMethod("catalog")
                .invoke(null);
        List<String> names = new ArrayList<>();
        for (Object cookie : (List<?>) catalog.getClass().getMethod("all").invoke(catalog)) {
            names.add((String) cookie.getClass().getMethod("name").invoke(cookie));
        }
        return names;
    }
}
