package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.cookieregistry.plugin.resolve.Frame;
import io.github.cookieregistry.plugin.resolve.KnownText;
import io.github.cookieregistry.plugin.resolve.NameResolver;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** Reads a cookie's attributes from the calls that follow the one that makes it, or from the header's text. */
final class FactReader {

    private static final Set<String> SAME_SITE = Set.of("STRICT", "LAX", "NONE");

    private final ClassIndex index;
    private final NameResolver resolver;
    private final Lifetimes lifetimes;

    FactReader(ClassIndex index, NameResolver resolver) {
        this.index = index;
        this.resolver = resolver;
        this.lifetimes = new Lifetimes(index);
    }

    /** What the calls chained to this one tell, and those on the variable that it is assigned to. */
    Facts of(Tree creation) {
        Facts facts = Facts.NONE;
        for (MethodInvocationTree call : following(creation)) {
            facts = with(facts, call);
        }
        return facts;
    }

    private List<MethodInvocationTree> following(Tree creation) {
        List<MethodInvocationTree> calls = new ArrayList<>();
        TreePath path = index.path(creation).orElse(null);
        while (path != null && path.getParentPath() != null) {
            TreePath above = path.getParentPath();
            Tree parent = above.getLeaf();
            if (parent instanceof MemberSelectTree
                    && above.getParentPath().getLeaf() instanceof MethodInvocationTree call) {
                calls.add(call);
                path = above.getParentPath();
                continue;
            }
            Optional<Element> variable = parent instanceof VariableTree declaration
                    ? index.element(declaration)
                    : parent instanceof AssignmentTree assignment
                            ? index.element(assignment.getVariable())
                            : Optional.empty();
            variable.ifPresent(named -> calls.addAll(index.callsOn(named)));
            path = null;
        }
        return calls;
    }

    private Facts with(Facts facts, MethodInvocationTree call) {
        String method = call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : "";
        String fact = method.startsWith("set") ? method.substring("set".length()) : method;
        List<? extends ExpressionTree> arguments = call.getArguments();
        if (fact.equals("Attribute") && arguments.size() == 2) {
            return text(arguments.get(0))
                    .map(name -> attribute(facts, name, text(arguments.get(1)).orElse("")))
                    .orElse(facts);
        }
        if (arguments.size() > 1) {
            return facts;
        }
        ExpressionTree value = arguments.isEmpty() ? null : arguments.get(0);
        return switch (fact.toLowerCase(Locale.ROOT)) {
            case "maxage" -> value == null ? facts : facts.withDuration(lifetimes.of(value));
            case "path" -> value == null ? facts : facts.withPath(text(value).orElse(""));
            case "domain" ->
                value == null ? facts : facts.withDomain(text(value).orElse(""));
            case "secure" -> facts.withSecure(value == null || isTrue(value));
            case "httponly" -> facts.withHttpOnly(value == null || isTrue(value));
            case "samesite" -> value == null ? facts : facts.withSameSite(sameSite(value));
            default -> facts;
        };
    }

    /** What the attributes of a header's known text tell. */
    Facts ofHeader(ExpressionTree value, Frame frame) {
        List<KnownText> texts = resolver.resolve(value, frame);
        Facts facts = Facts.NONE;
        if (texts.size() == 1 && texts.get(0).whole()) {
            String[] parts = texts.get(0).beginning().split(";", -1);
            for (int part = 1; part < parts.length; part++) {
                String[] attribute = parts[part].split("=", 2);
                facts = attribute(facts, attribute[0].strip(), attribute.length > 1 ? attribute[1].strip() : "");
            }
        }
        return facts;
    }

    private static Facts attribute(Facts facts, String name, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "path" -> facts.withPath(value);
            case "domain" -> facts.withDomain(value);
            case "secure" -> facts.withSecure(true);
            case "httponly" -> facts.withHttpOnly(true);
            case "samesite" -> facts.withSameSite(known(value));
            case "max-age" ->
                value.matches("\\d{1,9}") ? facts.withDuration(Lifetimes.shown(Long.parseLong(value))) : facts;
            default -> facts;
        };
    }

    private String sameSite(ExpressionTree value) {
        return index.element(value)
                .map(element -> known(element.getSimpleName().toString()))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> known(text(value).orElse("")));
    }

    private static String known(String sameSite) {
        String name = sameSite.toUpperCase(Locale.ROOT);
        return SAME_SITE.contains(name) ? name : "";
    }

    private static boolean isTrue(ExpressionTree value) {
        return value.toString().equals("true") || value.toString().endsWith("Boolean.TRUE");
    }

    private Optional<String> text(ExpressionTree value) {
        List<KnownText> texts = resolver.resolve(value, Frame.EMPTY);
        return texts.size() == 1 && texts.get(0).whole()
                ? Optional.of(texts.get(0).beginning())
                : Optional.empty();
    }
}
