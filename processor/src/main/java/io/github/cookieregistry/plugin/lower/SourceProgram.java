package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Code.Variable;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.MethodCode;
import io.github.cookieregistry.core.code.ObjectHistory;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.code.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The sources of a compile as a program: each body is lowered when it is asked for, and kept. */
public final class SourceProgram implements Program {

    private final Signatures signatures;
    private final Sources sources;
    private final Hierarchy hierarchy;
    private final Bodies bodies;
    private final Map<Field, Optional<FieldCode>> fields = new HashMap<>();
    private final Map<Method, List<Call>> callers = new HashMap<>();
    private final Elements elements;

    public SourceProgram(Trees trees, Elements elements, Types types, Apis apis) {
        this.elements = elements;
        this.signatures = new Signatures(types);
        this.sources = new Sources(trees, signatures);
        this.bodies = new Bodies(sources, new CompileSurroundings(signatures, types, apis));
        this.hierarchy = new Hierarchy(elements, signatures, sources, bodies);
    }

    /** Adds a top-level type, which no class has been generated of. */
    public void add(CompilationUnitTree unit, ClassTree type, Place.Scope around) {
        sources.add(unit, type, around);
    }

    /** Has the compiler attribute a top-level type, if it has not yet. */
    public void attribute(ClassTree type) {
        ClassSource source = sources.source(type);
        if (source != null) {
            sources.attribute(source);
        }
    }

    /** Where a tree stands in a method of a type, or beside its methods. */
    public @Nullable Place place(ClassTree type, @Nullable MethodTree method, Tree tree) {
        ClassSource source = sources.source(type);
        if (source == null) {
            return null;
        }
        return source.place(tree, method == null ? source.scope() : new Place.Scope(method, source.scope()));
    }

    /** The calls in a body: in a method of the type, or in its initializers where there is no method. */
    public List<Call> calls(ClassTree type, @Nullable MethodTree method) {
        ClassSource source = sources.source(type);
        if (source == null) {
            return List.of();
        }
        List<Call> calls = new ArrayList<>();
        bodies.lowered(new Uses.Member(source, method))
                .forEach(each -> calls.addAll(each.code().calls()));
        return calls;
    }

    /** What an expression in an annotation gives: a constant. */
    public Code constant(ClassTree type, ExpressionTree expression) {
        ClassSource source = sources.source(type);
        return source == null ? Code.OPAQUE : bodies.constant(source, expression);
    }

    @Override
    public Optional<MethodCode> body(Method method) {
        return bodies.of(method).map(Lowered::code);
    }

    @Override
    public Optional<Creation> delegation(Method constructor) {
        return bodies.of(constructor).map(Lowered::delegation);
    }

    @Override
    public Optional<FieldCode> field(Field field) {
        Optional<FieldCode> known = fields.get(field);
        if (known == null) {
            known = read(field);
            fields.put(field, known);
        }
        return known;
    }

    private Optional<FieldCode> read(Field field) {
        VariableElement element = signatures.element(field);
        if (element == null || !declares(field.owner())) {
            return Optional.empty();
        }
        Lowered initializers = bodies.initializers(field.owner());
        Code initial = initializers == null ? null : initializers.initial().get(field);
        List<FieldCode.Write> writes = new ArrayList<>();
        writes(field, element).forEach(each -> writes.add(each.write()));
        boolean isFinal = element.getModifiers().contains(Modifier.FINAL);
        boolean constant = element.getKind() == ElementKind.ENUM_CONSTANT;
        int position = Signatures.owner(element).getEnclosedElements().indexOf(element);
        Code setting = Injections.of(element, initial);
        boolean open = setting == null && !isFinal && !constant && Injections.mayBeInjected(element)
                || sources.changed(field, element);
        return Optional.of(new FieldCode(
                field, initial, setting, writes, open, overwritten(field, initializers), position, constant));
    }

    private boolean overwritten(Field field, @Nullable Lowered initializers) {
        if (initializers != null && writes(initializers, field)) {
            return true;
        }
        ClassSource source = sources.attributed(field.owner());
        List<Lowered> constructors = source == null || field.isStatic()
                ? List.of()
                : bodies.constructors(source).stream()
                        .filter(each -> each.delegation() == null
                                || !each.delegation().method().owner().equals(field.owner()))
                        .toList();
        return !constructors.isEmpty() && constructors.stream().allMatch(each -> writes(each, field));
    }

    private static boolean writes(Lowered body, Field field) {
        return body.writes().stream()
                .anyMatch(each -> each.field().equals(field) && each.write().making());
    }

    private List<Body.Written> writes(Field field, VariableElement element) {
        List<Body.Written> found = new ArrayList<>();
        Lowered initializers = bodies.initializers(field.owner());
        if (initializers != null) {
            add(found, initializers, field);
        }
        ClassSource source = sources.attributed(field.owner());
        if (source == null) {
            bodies.local(field.owner()).forEach(each -> {
                if (!each.code().method().name().equals(Method.INITIALIZER)) {
                    add(found, each, field);
                }
            });
            return found;
        }
        for (Lowered each : bodies.constructors(source)) {
            add(found, each, field);
        }
        if (!element.getModifiers().contains(Modifier.FINAL)) {
            boolean within = element.getModifiers().contains(Modifier.PRIVATE);
            Uses uses = within ? sources.usesWithin(source) : sources.uses();
            for (Uses.Member member : uses.assignments(element.getSimpleName())) {
                if (!isConstructorOf(member, source)) {
                    bodies.lowered(member).forEach(each -> add(found, each, field));
                }
            }
        }
        return found;
    }

    private static boolean isConstructorOf(Uses.Member member, ClassSource source) {
        MethodTree method = member.method();
        return member.source().type().equals(source.type()) && (method == null || method.getReturnType() == null);
    }

    private static void add(List<Body.Written> found, Lowered lowered, Field field) {
        for (Body.Written each : lowered.writes()) {
            if (each.field().equals(field)) {
                found.add(each);
            }
        }
    }

    @Override
    public Optional<List<Method>> targets(Method method) {
        return hierarchy.targets(method);
    }

    @Override
    public Optional<Method> target(Method method, String type) {
        return hierarchy.target(method, type);
    }

    @Override
    public List<Call> callers(Method method) {
        List<Call> known = callers.get(method);
        if (known == null) {
            known = findCallers(method);
            callers.put(method, known);
        }
        return known;
    }

    private List<Call> findCallers(Method method) {
        ExecutableElement element = signatures.element(method);
        if (element == null) {
            return bodies.callsOf(method);
        }
        TypeElement owner = Signatures.owner(element);
        Set<Method> called = new LinkedHashSet<>(hierarchy.overridden(element));
        called.add(method);
        ClassSource source = sources.attributed(method.owner());
        boolean within = element.getModifiers().contains(Modifier.PRIVATE) && source != null;
        Uses uses = within && source != null ? sources.usesWithin(source) : sources.uses();
        boolean constructor = element.getKind() == ElementKind.CONSTRUCTOR;
        Set<Uses.Member> members =
                new LinkedHashSet<>(uses.calls(constructor ? owner.getSimpleName() : element.getSimpleName()));
        if (constructor) {
            for (String name : List.of("this", "super")) {
                Name other = elements.getName(name);
                members.addAll(uses.calls(other));
            }
        }
        List<Call> found = new ArrayList<>();
        for (Uses.Member member : members) {
            for (Lowered each : bodies.lowered(member)) {
                for (Call call : each.code().calls()) {
                    if (called.contains(call.method())) {
                        found.add(call);
                    }
                }
            }
        }
        return found;
    }

    @Override
    public boolean open(Method method) {
        ExecutableElement element = signatures.element(method);
        return element != null && hierarchy.open(element);
    }

    @Override
    public boolean overridesLibrary(Method method) {
        ExecutableElement element = signatures.element(method);
        return element != null && hierarchy.overridesLibrary(element);
    }

    @Override
    public Optional<Call> consumer(Method function) {
        return bodies.consumer(function);
    }

    @Override
    public Optional<ObjectHistory> history(Call call) {
        return bodies.history(call);
    }

    @Override
    public boolean declares(String type) {
        return sources.declares(type) || bodies.isLocal(type);
    }

    @Override
    public List<Field> constants(String type) {
        TypeElement element = signatures.type(type);
        if (element == null || element.getKind() != ElementKind.ENUM || !declares(type)) {
            return List.of();
        }
        List<Field> constants = new ArrayList<>();
        for (Element member : element.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                constants.add(signatures.field((VariableElement) member));
            }
        }
        return constants;
    }

    @Override
    public boolean isA(String type, String supertype) {
        return hierarchy.isA(type, supertype);
    }

    /** What the lowering asks of the catalogue, and of the annotations of parameters. */
    public interface Apis {

        /** What the catalogue says of a method or constructor that is called, or referred to, here. */
        List<CookieApi> of(ExecutableElement method, Tree call);

        /** Whether whatever is passed for a parameter becomes a cookie's name. */
        boolean isCookieName(VariableElement parameter);

        /** Whether the type's source is part of the compile. */
        boolean isOwn(TypeElement type);
    }

    /** The program's answers to what lowering asks. */
    private static final class CompileSurroundings implements Surroundings {

        private final Signatures signatures;
        private final Types types;
        private final Apis apis;
        private int functions;

        CompileSurroundings(Signatures signatures, Types types, Apis apis) {
            this.signatures = signatures;
            this.types = types;
            this.apis = apis;
        }

        @Override
        public Signatures signatures() {
            return signatures;
        }

        @Override
        public List<CookieApi> apis(ExecutableElement method, Tree call) {
            return apis.of(method, call);
        }

        @Override
        public ExecutableElement passedOn(ExecutableElement constructor) {
            TypeElement type = Signatures.owner(constructor);
            Element above = types.asElement(type.getSuperclass());
            List<String> parameters = signatures.method(constructor).parameters();
            ExecutableElement same = constructor;
            if (above != null) {
                for (Element member : above.getEnclosedElements()) {
                    if (member.getKind() == ElementKind.CONSTRUCTOR && member instanceof ExecutableElement other) {
                        List<String> others = signatures.method(other).parameters();
                        if (others.equals(parameters) || same == constructor && others.size() == parameters.size()) {
                            same = other;
                        }
                    }
                }
            }
            return same;
        }

        @Override
        public boolean isOwn(TypeElement type) {
            return apis.isOwn(type);
        }

        @Override
        public Method function(int parameters, String result) {
            functions++;
            return new Method(
                    "function " + functions,
                    "apply",
                    Collections.nCopies(parameters, "java.lang.Object"),
                    result,
                    Method.Kind.LAMBDA,
                    false);
        }

        @Override
        public @Nullable ExecutableElement functional(TypeElement type, int parameters) {
            return Hierarchy.functional(type, parameters, types);
        }

        @Override
        public boolean isCookieName(ExecutableElement method, int parameter) {
            return apis.isCookieName(method.getParameters().get(parameter));
        }

        @Override
        public Variable variable(VariableElement parameter, ExecutableElement method, int index) {
            return new Variable(
                    parameter.getSimpleName().toString(),
                    signatures.typeName(parameter.asType()),
                    apis.isCookieName(parameter),
                    Injections.of(parameter, null));
        }
    }
}
