package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import io.github.cookieregistry.core.model.CodePlace;
import java.io.IOException;

/** Tells where trees stand, as every machine names it. */
final class SourcePlaces {

    private final SourcePositions positions;

    SourcePlaces(SourcePositions positions) {
        this.positions = positions;
    }

    /** The source with its package's folders, and the line on which the compiler shows the tree. */
    CodePlace of(CompilationUnitTree unit, Tree tree) {
        String name = unit.getSourceFile().getName();
        String simple = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String path = unit.getPackageName() == null
                ? simple
                : unit.getPackageName().toString().replace('.', '/') + "/" + simple;
        long offset = shown(unit, tree);
        return new CodePlace(path, offset < 0 ? 0 : unit.getLineMap().getLineNumber(offset));
    }

    /** The top-level type that a tree stands in; no public API tells where one ends. */
    String type(CompilationUnitTree unit, Tree tree) {
        long offset = positions.getStartPosition(unit, tree);
        String name = "package-info";
        for (Tree each : unit.getTypeDecls()) {
            if (each instanceof ClassTree type && positions.getStartPosition(unit, each) <= offset) {
                name = type.getSimpleName().toString();
            }
        }
        return unit.getPackageName() == null ? name : unit.getPackageName() + "." + name;
    }

    /** The compiler shows a call at the method's name, which can be lines below where the expression begins. */
    private long shown(CompilationUnitTree unit, Tree tree) {
        long start = positions.getStartPosition(unit, tree);
        return start >= 0
                        && tree instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree select
                ? Math.max(start, name(select, text(unit).toString(), (int) start))
                : start;
    }

    private static int name(MemberSelectTree select, String text, int start) {
        int from = start;
        Tree receiver = select.getExpression();
        if (receiver instanceof MethodInvocationTree call) {
            receiver = call.getMethodSelect();
        }
        if (receiver instanceof MemberSelectTree inner) {
            from = name(inner, text, start) + inner.getIdentifier().length();
        }
        return text.indexOf(select.getIdentifier().toString(), from);
    }

    private static CharSequence text(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true);
        } catch (IOException e) {
            // Then the place is told less exactly.
            return "";
        }
    }
}
