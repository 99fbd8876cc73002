package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.CompilationUnitTree;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Leaves out the sources of tests, unless the tests bear a policy of their own. */
final class TestSources {

    /**
     * The source folders of Maven, Gradle and Android for tests, and those for what is generated for them. They end the
     * path, the package's folders left out: the whole project may lie in some other project's folder for tests.
     */
    private static final Pattern FOLDER =
            Pattern.compile("(?:.*/)?(?:src/(?:test|it|[A-Za-z0-9]+Test|test[A-Z][A-Za-z0-9]*)(?:/[a-z]+)?"
                    + "|generated-test-sources(?:/[^/]+)?|generated/sources/[^/]+/java/[A-Za-z]*[tT]est)");

    private final boolean askedFor;

    /** A file's name is at hand, and its address is made anew each time it is asked for: one for a folder is enough. */
    private final Map<String, Boolean> byFolder = new HashMap<>();

    TestSources(boolean askedFor) {
        this.askedFor = askedFor;
    }

    boolean leftOut(CompilationUnitTree unit) {
        if (askedFor) {
            return false;
        }
        String file = unit.getSourceFile().getName();
        int end = Math.max(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
        return byFolder.computeIfAbsent(file.substring(0, end), name -> isOfTests(unit));
    }

    private static boolean isOfTests(CompilationUnitTree unit) {
        String path = unit.getSourceFile().toUri().getPath();
        return path != null && FOLDER.matcher(root(path, unit)).matches();
    }

    /** The folder that the package lies in. */
    private static String root(String path, CompilationUnitTree unit) {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String inside = unit.getPackageName() == null
                ? ""
                : "/" + unit.getPackageName().toString().replace('.', '/');
        return folder.endsWith(inside) ? folder.substring(0, folder.length() - inside.length()) : folder;
    }
}
