package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.plugin.find.ApiFinder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Takes a call for one that writes a header when it is given what may be the name {@code Set-Cookie}, followed by a
 * value, and can reach a response. No catalogue has every library's headers, nor those of the code that is compiled.
 */
public final class UnlistedHeaders {

    private static final Pattern WRITES = Pattern.compile(
            "(add|set|put|append|with|insert|replace|write|send|header|field|entry|of|create|compute|merge|singletonMap"
                    + "|accept|apply).*");
    private static final Pattern WRITES_LINE = Pattern.compile("(append|print|send|write).*|.*([Hh]eader|[Ll]ine).*");

    /** Takes cookies, one after the other: in each generated registry, which would be walked once more for nothing. */
    private static final String CATALOG = "io.github.cookieregistry.CookieCatalog";

    private final Trees trees;
    private final HeaderWriters writers;
    private final HeaderArguments names = new HeaderArguments();
    private final Map<Tree, List<CookieApi>> decided = new HashMap<>();

    /** Each name of a method is judged once: most are met often, and to read one takes long. */
    private final Map<Name, Boolean> writes = new HashMap<>();

    private final Map<Name, Boolean> writesLine = new HashMap<>();

    /** @param inThisCompile whether a type's source is part of this compile */
    public UnlistedHeaders(Trees trees, ApiFinder finder, Predicate<TypeElement> inThisCompile) {
        this.trees = trees;
        this.writers = new HeaderWriters(trees, finder, inThisCompile);
    }

    /** What a call in a class that has been scanned does, as an entry of a catalogue would have it. */
    public List<CookieApi> at(Tree call) {
        return decided.getOrDefault(call, List.of());
    }

    /** Whether a call of a method of this name may write a header. */
    boolean mayWrite(Name method, List<? extends ExpressionTree> arguments) {
        return arguments.size() > 1 && writes(method) && names.header(arguments) >= 0
                || !arguments.isEmpty() && writesLine(method) && HeaderArguments.line(arguments) >= 0;
    }

    /** What a call does, as an entry of a catalogue would have it; empty for almost all. */
    Unlisted find(Tree call, ExecutableElement method, List<? extends ExpressionTree> arguments, TreePath unit) {
        if (arguments.isEmpty() || !(method.getEnclosingElement() instanceof TypeElement owner)) {
            return Unlisted.NOTHING;
        }
        boolean creation = call instanceof NewClassTree;
        if (arguments.size() > 1 && (creation || writes(method.getSimpleName()))) {
            int header = names.header(arguments);
            if (header >= 0 && !owner.getQualifiedName().contentEquals(CATALOG)) {
                boolean further = method.isVarArgs()
                        && header + 2 == method.getParameters().size();
                NamePlace place = new NamePlace(header + 1, further, header, "");
                return new Unlisted(
                        List.of(api(method, owner, ApiKind.HEADER, place)),
                        writers.reach(new HeaderWriters.Use(call, method, owner, unit)));
            }
        }
        if (call instanceof MethodInvocationTree invocation && writesLine(method.getSimpleName())) {
            int line = HeaderArguments.line(arguments);
            if (line >= 0 && !isConsole(invocation, unit)) {
                return new Unlisted(
                        List.of(api(method, owner, ApiKind.PARSES, NamePlace.argument(line))),
                        HeaderWriters.Reach.RESPONSE);
            }
        }
        return Unlisted.NOTHING;
    }

    /** How the texts of a class flow, for calls that reach a response by way of variables. */
    HeaderFlow flow(ClassTree topLevel, TreePath unit) {
        HeaderFlow flow = new HeaderFlow(trees, writers, unit);
        flow.follow(topLevel);
        return flow;
    }

    /** Notes what a call does, for whoever comes to it later. */
    void decide(Tree call, List<CookieApi> apis) {
        decided.put(call, apis);
    }

    /**
     * What a call may do.
     *
     * @param apis what it does if it reaches a response
     */
    record Unlisted(List<CookieApi> apis, HeaderWriters.Reach reach) {
        static final Unlisted NOTHING = new Unlisted(List.of(), HeaderWriters.Reach.NONE);
    }

    private static CookieApi api(ExecutableElement method, TypeElement owner, ApiKind kind, NamePlace name) {
        return new CookieApi(
                "",
                kind,
                owner.getQualifiedName().toString(),
                method.getSimpleName().toString(),
                List.of(),
                name);
    }

    /** {@code System.out} and its like go to people. */
    private boolean isConsole(MethodInvocationTree call, TreePath unit) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                && trees.getElement(new TreePath(unit, select.getExpression())) instanceof VariableElement stream
                && stream.getEnclosingElement() instanceof TypeElement holder
                && holder.getQualifiedName().contentEquals("java.lang.System");
    }

    private boolean writes(Name method) {
        return judged(method, writes, WRITES);
    }

    private boolean writesLine(Name method) {
        return judged(method, writesLine, WRITES_LINE);
    }

    private static boolean judged(Name name, Map<Name, Boolean> before, Pattern pattern) {
        Boolean known = before.get(name);
        if (known == null) {
            known = pattern.matcher(name.toString()).matches();
            before.put(name, known);
        }
        return known;
    }
}
