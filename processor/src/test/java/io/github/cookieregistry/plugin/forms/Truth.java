package io.github.cookieregistry.plugin.forms;

import io.github.cookieregistry.plugin.PluginCompile;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What forms make when they run: compiled by a javac of its own, without the check. */
public final class Truth implements AutoCloseable {

    /** The libraries that the forms are compiled against. */
    public static final List<String> LIBRARIES = List.of(
            "jakarta.servlet.jakarta.servlet-api-6.1.0",
            "org.springframework.spring-web-6.2.0",
            "org.springframework.spring-core-6.2.0");

    private static final List<String> TEXTS = List.of("given", "Other", "third");
    private static final List<String> COOKIES_OF_THE_REQUEST = List.of("a", "basket", "sid", "other");
    private static final int NUMBERS = 4;

    private final URLClassLoader loader;
    private final Map<String, Set<String>> all = new HashMap<>();

    private Truth(URLClassLoader loader) {
        this.loader = loader;
    }

    /** Compiles these sources into this folder. */
    public static Truth of(Map<String, String> sources, Path folder) throws IOException, InterruptedException {
        List<Path> libraries = LIBRARIES.stream()
                .map(library -> PluginCompile.LIBRARIES.resolve(library + ".jar"))
                .toList();
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-encoding",
                "UTF-8",
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        Path list = Files.write(
                folder.resolve("arguments"),
                arguments.stream()
                        .map(argument -> '"' + argument.replace("\\", "\\\\") + '"')
                        .toList());
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(), "@" + list)
                .redirectErrorStream(true)
                .start();
        String told = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (javac.waitFor() != 0) {
            throw new IllegalStateException("The forms do not compile: " + told);
        }
        List<URL> path = new ArrayList<>();
        path.add(folder.resolve("classes").toUri().toURL());
        for (Path library : libraries) {
            path.add(library.toUri().toURL());
        }
        URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        // As sites run. What runs these tests may have switched assertions on for all classes.
        loader.setDefaultAssertionStatus(false);
        return new Truth(loader);
    }

    /**
     * Where a form has to run to know what it makes at that place: the code is the same but for the name of its type.
     */
    public static Placement placement(Form form, Placement placement) {
        return form.namesItsType() ? placement : Placement.BEFORE;
    }

    /** The names that a form makes at a place, whatever it is given. */
    public Set<String> names(Form form, Placement placement) throws ReflectiveOperationException {
        Set<String> known = all.get(form.name() + placement(form, placement));
        if (known == null) {
            known = run(form, placement(form, placement));
            all.put(form.name() + placement(form, placement), known);
        }
        return known;
    }

    /** The names that a form makes where it was compiled at this place. */
    public Set<String> namesAt(Form form, Placement placement) throws ReflectiveOperationException {
        return run(form, placement);
    }

    private Set<String> run(Form form, Placement placement) throws ReflectiveOperationException {
        Set<String> names = new TreeSet<>();
        Class<?> site = loader.loadClass(placement.packageOf(form) + "." + Placement.SITE);
        Class<?> request = loader.loadClass("jakarta.servlet.http.HttpServletRequest");
        Class<?> response = loader.loadClass("jakarta.servlet.http.HttpServletResponse");
        Method set = site.getDeclaredMethod("set", request, response, Boolean.TYPE, Integer.TYPE, String.class);
        Constructor<?> constructor = site.getDeclaredConstructor();
        set.setAccessible(true);
        constructor.setAccessible(true);
        for (String text : TEXTS) {
            for (int number = 0; number < NUMBERS; number++) {
                for (boolean flag : List.of(true, false)) {
                    try {
                        set.invoke(
                                constructor.newInstance(),
                                request(request),
                                response(response, names),
                                flag,
                                number,
                                text);
                    } catch (InvocationTargetException e) {
                        // A form that ends this way sets no cookie.
                        continue;
                    }
                }
            }
        }
        return names;
    }

    private Object response(Class<?> type, Set<String> names) {
        return Proxy.newProxyInstance(loader, new Class<?>[] {type}, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "addCookie" ->
                    names.add((String)
                            arguments[0].getClass().getMethod("getName").invoke(arguments[0]));
                case "addHeader", "setHeader" -> {
                    if ("Set-Cookie".equalsIgnoreCase((String) arguments[0])) {
                        names.add(((String) arguments[1]).split("=", -1)[0].strip());
                    }
                }
                default -> {}
            }
            return null;
        });
    }

    private Object request(Class<?> type) {
        return Proxy.newProxyInstance(loader, new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("getCookies")) {
                Class<?> cookie = loader.loadClass("jakarta.servlet.http.Cookie");
                Object all = java.lang.reflect.Array.newInstance(cookie, COOKIES_OF_THE_REQUEST.size());
                for (int i = 0; i < COOKIES_OF_THE_REQUEST.size(); i++) {
                    java.lang.reflect.Array.set(
                            all,
                            i,
                            cookie.getConstructor(String.class, String.class)
                                    .newInstance(COOKIES_OF_THE_REQUEST.get(i), "v"));
                }
                return all;
            }
            return method.getReturnType().equals(String.class) ? "of-request" : null;
        });
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
