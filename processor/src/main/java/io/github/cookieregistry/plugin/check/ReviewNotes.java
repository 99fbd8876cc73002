package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.judge.Documented;
import io.github.cookieregistry.core.judge.Levels;
import io.github.cookieregistry.core.judge.Use;
import io.github.cookieregistry.core.model.CodePlace;
import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.core.model.CookieUse;
import io.github.cookieregistry.core.model.OpenFinding;
import io.github.cookieregistry.plugin.lower.TreeAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Notes what is told of the code, with places that are the same on every machine. */
final class ReviewNotes {

    private static final List<DiagnosticKey> CHECKS = List.of(
            DiagnosticKey.COOKIE_UNDOCUMENTED,
            DiagnosticKey.COOKIE_UNRESOLVED,
            DiagnosticKey.COOKIE_IMPLIED,
            DiagnosticKey.COOKIE_DRIFT);

    private final Trees trees;
    private final SourcePlaces places;
    private final Levels levels;
    private final List<OpenFinding> findings = new ArrayList<>();
    private final List<CookieUse> headers = new ArrayList<>();
    private boolean leftOut;

    ReviewNotes(Trees trees, Levels levels) {
        this.trees = trees;
        this.places = new SourcePlaces(trees.getSourcePositions());
        this.levels = levels;
    }

    /** A source that sets cookies, and that nobody looks at. */
    void leaveOut() {
        leftOut = true;
    }

    /** Something that has been told. */
    void add(DiagnosticKey key, Optional<String> name, Told told) {
        findings.add(new OpenFinding(
                key.key(),
                told.level().name(),
                name,
                told.message(),
                places.type(told.unit(), told.tree()),
                places.of(told.unit(), told.tree())));
    }

    /** A call that makes the header of a registry's constant, if it is one: whoever sends it sets that cookie. */
    void addHeader(CompilationUnitTree unit, MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof MemberSelectTree select
                && trees.getElement(new TreePath(new TreePath(unit), select.getExpression()))
                        instanceof VariableElement constant
                && constant.getModifiers().contains(Modifier.STATIC)
                && constant.asType().toString().equals("io.github.cookieregistry.CookieDefinition")
                && constant.getEnclosingElement() instanceof TypeElement registry) {
            headers.add(CookieUse.of(
                    registry.getQualifiedName().toString(),
                    constant.getSimpleName().toString(),
                    places.type(unit, call),
                    places.of(unit, call)));
        }
    }

    /** All that was found. */
    CodeReview review(List<Use> uses, boolean whole) {
        return new CodeReview(
                whole && !leftOut ? CodeReview.Coverage.ALL : CodeReview.Coverage.PART,
                CHECKS.stream()
                        .filter(key -> levels.of(key) == Level.OFF)
                        .map(DiagnosticKey::key)
                        .toList(),
                findings,
                Stream.concat(headers.stream(), uses.stream().flatMap(this::use))
                        .toList());
    }

    private Stream<CookieUse> use(Use use) {
        return use.place().anchor() instanceof TreeAnchor anchor ? Stream.of(use(use, anchor)) : Stream.empty();
    }

    private CookieUse use(Use use, TreeAnchor anchor) {
        CodePlace place = places.of(anchor.unit(), anchor.tree());
        String type = places.type(anchor.unit(), anchor.tree());
        if (use instanceof Use.ByRegistry registry) {
            return CookieUse.of(registry.constant().owner(), registry.constant().name(), type, place);
        }
        Documented.Declaration declared = ((Use.ByName) use).declaration();
        Match match = declared.form() == Documented.Form.EXACT ? Match.EXACT : Match.PREFIX;
        return CookieUse.of(match, declared.name(), type, place);
    }
}
