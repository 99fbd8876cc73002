package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.CompilationUnitTree;
import java.util.regex.Pattern;

/** Leaves out the sources of tests, unless the tests bear a policy of their own. */
final class TestSources {

    /** The source folders of Maven, Gradle and Android for tests, and those for what is generated for them. */
    private static final Pattern FOLDER = Pattern.compile(
            "/src/(test|it|[A-Za-z0-9]+Test|test[A-Z][A-Za-z0-9]*)/|/generated-test-sources/|/generated/sources/[^/]+/java/[A-Za-z]*[tT]est/");

    private final boolean askedFor;

    TestSources(boolean askedFor) {
        this.askedFor = askedFor;
    }

    boolean leftOut(CompilationUnitTree unit) {
        String path = unit.getSourceFile().toUri().getPath();
        return !askedFor && path != null && FOLDER.matcher(path).find();
    }
}
