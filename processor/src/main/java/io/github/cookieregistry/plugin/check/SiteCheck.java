package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.plugin.resolve.CookieSource;
import io.github.cookieregistry.plugin.resolve.Frame;
import io.github.cookieregistry.plugin.resolve.HeaderNames;
import io.github.cookieregistry.plugin.resolve.KnownText;
import io.github.cookieregistry.plugin.resolve.NameResolver;
import io.github.cookieregistry.plugin.resolve.SourceFinder;
import io.github.cookieregistry.plugin.scan.Candidate;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Judges one candidate after another by what its API does to cookies. */
final class SiteCheck {

    private final ClassIndex index;
    private final Findings findings;
    private final NameResolver resolver;
    private final SourceFinder sources;
    private final HeaderNames headers;
    private final Callers callers;
    private final FactReader facts;
    private final Renames renames;

    SiteCheck(CompileContext context, ClassIndex index, Findings findings) {
        this.index = index;
        this.findings = findings;
        this.resolver = new NameResolver(index, context.apis(), context.inThisCompile(), context.parsedTypes());
        this.sources = resolver.sources();
        this.headers = new HeaderNames(index, resolver);
        this.callers = new Callers(index, context.apis(), findings);
        this.facts = new FactReader(index, resolver);
        this.renames = new Renames(index, context.apis());
    }

    void check(Candidate candidate) {
        resolver.begin();
        List<TreePath> places = index.path(candidate.tree()).map(List::of).orElse(List.of());
        for (CookieApi api : candidate.apis()) {
            if (candidate.tree() instanceof MemberReferenceTree reference) {
                reference(api, reference, places);
            } else if (candidate.tree() instanceof AnnotationTree annotation) {
                annotation(api, annotation, places);
            } else {
                call(api, candidate, places);
            }
        }
    }

    private void reference(CookieApi api, MemberReferenceTree reference, List<TreePath> places) {
        switch (api.kind()) {
            case SETS, DELETES, NAMES, PARSES, COPIES, UNKNOWN -> findings.unresolved(reference, places);
            case IMPLIES -> findings.implied(api.name().fixed(), api.library(), reference, places);
            case EMITS -> emitted(frame -> sources.of(reference), reference, places);
            case HEADER, IGNORED -> {}
        }
    }

    private void annotation(CookieApi api, AnnotationTree annotation, List<TreePath> places) {
        boolean ours = index.element(annotation.getAnnotationType())
                .map(type -> type.toString().equals(api.owner()))
                .orElse(false);
        if (!ours) {
            return;
        }
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree member
                    && member.getVariable().toString().equals(api.member())) {
                names(member.getExpression(), Facts.NONE, places);
                return;
            }
        }
        findings.implied(api.name().fixed(), api.library(), annotation, places);
    }

    private void call(CookieApi api, Candidate candidate, List<TreePath> places) {
        List<? extends ExpressionTree> arguments = candidate.arguments();
        NamePlace place = api.name();
        switch (api.kind()) {
            case SETS, DELETES, NAMES -> {
                if (!isForClient(candidate.tree())) {
                    Facts told = facts.of(candidate.tree());
                    for (ExpressionTree name : given(place, arguments)) {
                        names(name, told, places);
                    }
                }
            }
            case PARSES -> given(place, arguments).forEach(text -> headerValue(text, Frame.EMPTY, text, places));
            case HEADER -> header(place, candidate, places);
            case COPIES -> given(place, arguments).forEach(cookie -> copied(cookie, places));
            case EMITS ->
                given(place, arguments).forEach(cookie -> emitted(frame -> sources.of(cookie, frame), cookie, places));
            case IMPLIES -> {
                if (!asksOnly(candidate) && !renames.renamed(candidate.tree())) {
                    findings.implied(place.fixed(), api.library(), candidate.tree(), places);
                }
            }
            case UNKNOWN -> findings.unresolved(candidate.tree(), places);
            case IGNORED -> {}
        }
    }

    private static List<? extends ExpressionTree> given(NamePlace place, List<? extends ExpressionTree> arguments) {
        int from = place.argument();
        if (from < 0 || from >= arguments.size()) {
            return List.of();
        }
        return place.andFurther() ? arguments.subList(from, arguments.size()) : List.of(arguments.get(from));
    }

    private void names(ExpressionTree name, Facts told, List<TreePath> places) {
        for (ExpressionTree branch : NameResolver.branches(name)) {
            if (branch.getKind() != Tree.Kind.NULL_LITERAL || branch == name) {
                boolean array = isArray(branch);
                Function<Frame, List<KnownText>> question =
                        frame -> array ? resolver.elements(branch, frame) : resolver.resolve(branch, frame);
                callers.judge(question, branch, Frame.EMPTY, told, places);
            }
        }
    }

    private boolean isArray(ExpressionTree expression) {
        return expression instanceof NewArrayTree
                || index.element(expression)
                        .map(Element::asType)
                        .map(type -> type.getKind() == TypeKind.ARRAY)
                        .orElse(false);
    }

    private void header(NamePlace place, Candidate candidate, List<TreePath> places) {
        List<? extends ExpressionTree> arguments = candidate.arguments();
        ExpressionTree headerName = arguments.get(place.headerArgument());
        callers.forEachFrame(frame -> headers.of(headerName, frame), Frame.EMPTY, places, (frame, at, where) -> {
            for (ExpressionTree value : given(place, arguments)) {
                for (ExpressionTree branch : NameResolver.branches(value)) {
                    headerValue(branch, frame, at == null ? branch : frame.passed(index.element(branch), at), where);
                }
            }
        });
    }

    private void headerValue(ExpressionTree value, Frame frame, Tree at, List<TreePath> places) {
        if (value.getKind() == Tree.Kind.NULL_LITERAL) {
            return;
        }
        List<KnownText> names = cookieNames(value, frame);
        if (names.stream().allMatch(KnownText::unknown)
                && names.stream().noneMatch(name -> name.parameter().isPresent())) {
            callers.judge(inner -> sources.of(value, inner).copiedNames(), at, frame, Facts.NONE, places);
            return;
        }
        callers.judge(inner -> cookieNames(value, inner), at, frame, facts.ofHeader(value, frame), places);
    }

    private List<KnownText> cookieNames(ExpressionTree value, Frame frame) {
        List<KnownText> texts = resolver.resolve(value, frame);
        boolean nothing = texts.stream()
                .allMatch(text -> text.unknown() && text.parameter().isEmpty());
        return (nothing ? resolver.elements(value, frame) : texts)
                .stream().map(KnownText::cookieName).toList();
    }

    private void copied(ExpressionTree cookie, List<TreePath> places) {
        callers.judge(frame -> sources.of(cookie, frame).copiedNames(), cookie, Frame.EMPTY, Facts.NONE, places);
    }

    private void emitted(Function<Frame, CookieSource> source, Tree at, List<TreePath> places) {
        callers.judgeHandedOver(frame -> source.apply(frame).handedOverNames(), at, places);
    }

    /** Whether the call only asks for what is there: {@code getSession(false)} makes no session. */
    private static boolean asksOnly(Candidate candidate) {
        return candidate.arguments().size() == 1
                && candidate.arguments().get(0) instanceof LiteralTree literal
                && Boolean.FALSE.equals(literal.getValue());
    }

    /** Whether the cookie is made for an encoder of the {@code Cookie} header, which a client sends. */
    private boolean isForClient(Tree creation) {
        Tree parent = index.path(creation)
                .map(TreePath::getParentPath)
                .map(TreePath::getLeaf)
                .orElse(creation);
        return parent instanceof MethodInvocationTree call
                && call.getArguments().contains(creation)
                && index.element(call).orElse(null) instanceof ExecutableElement method
                && method.getEnclosingElement() instanceof TypeElement owner
                && owner.getSimpleName().contentEquals("ClientCookieEncoder");
    }
}
