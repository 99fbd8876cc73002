package io.github.cookieregistry.inspector.inspect;

import io.github.cookieregistry.core.judge.Acceptances;
import io.github.cookieregistry.core.judge.Documented;
import io.github.cookieregistry.core.judge.Finding;
import io.github.cookieregistry.core.judge.Levels;
import io.github.cookieregistry.inspector.input.Libraries;
import io.github.cookieregistry.inspector.input.ShippedClass;
import io.github.cookieregistry.inspector.input.Unreadable;
import java.util.List;

/** Finds what code does to cookies. */
interface CodeInspector {

    /**
     * What was found.
     *
     * @param classes how many class files were looked at
     * @param methods how many methods had to be followed
     */
    record Result(List<Finding> findings, int classes, int methods, List<Unreadable> unreadable) {}

    /** Holds classes against what is documented. */
    Result inspect(
            List<ShippedClass> classes,
            Libraries libraries,
            Documented documented,
            Levels levels,
            Acceptances acceptances);
}
