package io.github.cookieregistry.inspector.classfile.find;

import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.ApiLookup;
import io.github.cookieregistry.core.catalogue.Catalogue;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.inspector.classfile.read.OwnClass;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what the catalogue says of a method or constructor, and what {@code @CookieName} says of its parameters. */
public final class CallFinder {

    private static final String DYNAMIC = "org/codehaus/groovy/vmplugin/v8/IndyInterface";

    private final Types types;
    private final Catalogue catalogue;
    private final ApiLookup lookup;
    private final ListedTypes listed;
    private final CookieNames cookieNames;
    private final Headers headers;
    private final Map<Signatures.Found, List<CookieApi>> known = new HashMap<>();
    private final Set<String> namingMethods;
    private final Set<String> annotations = new HashSet<>();
    private final Set<String> listedTypes = new HashSet<>();

    public CallFinder(Types types, Catalogue catalogue) {
        this.types = types;
        this.catalogue = catalogue;
        this.lookup = new ApiLookup(catalogue);
        this.listed = new ListedTypes(types, catalogue);
        this.cookieNames = new CookieNames(types);
        this.headers = new Headers(types);
        this.namingMethods = cookieNames.methods();
        catalogue.owners().forEach(owner -> listedTypes.add(owner.replace('.', '/')));
        for (String simple : catalogue.annotationNames()) {
            catalogue
                    .annotations(simple)
                    .forEach(api -> annotations.add("L" + api.owner().replace('.', '/') + ";"));
        }
    }

    /** Whether a class may set a cookie at all, by the names and texts in it. */
    public boolean mayBeOfInterest(OwnClass type) {
        for (OwnClass.Use use : type.uses()) {
            if (use.field() ? Headers.hints(use.name()) : mayBeOfInterest(use.owner(), use.name())) {
                return true;
            }
        }
        return type.texts().stream().anyMatch(Headers::hints)
                || type.words().contains(DYNAMIC) && type.words().stream().anyMatch(listedTypes::contains)
                || annotations.stream().anyMatch(type.words()::contains);
    }

    /** Whether a call that Groovy looks up when the code runs may set a cookie, by the name of what it calls. */
    public boolean mayBeOfInterest(String dynamicMember) {
        return dynamicMember.equals(Method.CONSTRUCTOR)
                || catalogue.methodNames().contains(dynamicMember)
                || namingMethods.contains(dynamicMember);
    }

    /** Whether a call of a method of this name may set a cookie. */
    public boolean mayBeOfInterest(String owner, String name) {
        if (owner.startsWith("[")) {
            return false;
        }
        boolean byName =
                name.equals(Method.CONSTRUCTOR) || catalogue.methodNames().contains(name);
        return namingMethods.contains(name) || byName && !listed.of(owner).isEmpty();
    }

    /** Whether a text or the name of a field hints at the header {@code Set-Cookie}. */
    public static boolean hints(String text) {
        return Headers.hints(text);
    }

    /** The entries for the use of an annotation. */
    public List<CookieApi> annotation(String descriptor) {
        if (!annotations.contains(descriptor)) {
            return List.of();
        }
        String name = descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
        return catalogue.annotations(Method.simpleName(name)).stream()
                .filter(api -> api.owner().equals(name))
                .toList();
    }

    /** What a call does to cookies; empty for almost all. */
    public List<CookieApi> of(Signatures.Found called, @Nullable Code object, String objectType, List<Code> arguments) {
        List<CookieApi> apis = of(called);
        return apis.isEmpty() ? headers.of(called, object, objectType, arguments) : apis;
    }

    /** What a method or constructor does to cookies, whatever it is given. */
    public List<CookieApi> of(Signatures.Found called) {
        List<CookieApi> apis = known.get(called);
        if (apis == null) {
            apis = found(called);
            known.put(called, apis);
        }
        return apis;
    }

    private List<CookieApi> found(Signatures.Found called) {
        Method method = called.method();
        if (called.owner().startsWith("[")) {
            return List.of();
        }
        List<Integer> named = cookieNames.of(called);
        if (!named.isEmpty()) {
            return named.stream().map(index -> named(method, index)).toList();
        }
        boolean constructor = method.name().equals(Method.CONSTRUCTOR);
        if (!constructor && !catalogue.methodNames().contains(method.name())) {
            return List.of();
        }
        Set<String> all = listed.of(called.owner());
        if (all.isEmpty()) {
            return List.of();
        }
        if (constructor) {
            return constructor(method, called.owner());
        }
        ApiLookup.Member member =
                new ApiLookup.Member(method.owner(), method.name(), method.parameters(), method.result());
        // The body of a method in view says itself what it does.
        return lookup.method(member, all, types.isOwn(called.owner()) ? Set.of() : listed.own(called.owner()));
    }

    private List<CookieApi> constructor(Method constructor, String owner) {
        boolean first = true;
        Set<String> seen = new HashSet<>();
        for (String type = owner; type != null && seen.add(type); type = superclass(type)) {
            for (String name : listed.own(type)) {
                if (lookup.hasConstructors(name)) {
                    return first
                            ? lookup.constructor(name, constructor.parameters())
                            : lookup.subclassConstructor(name, constructor.parameters());
                }
            }
            if (types.isOwn(type)) {
                // Its own constructors call super(..), and that call is the place that gives the name.
                return List.of();
            }
            first = false;
        }
        return List.of();
    }

    private @Nullable String superclass(String name) {
        TypeFile type = types.find(name);
        return type == null ? null : type.superName();
    }

    private static CookieApi named(Method method, int index) {
        boolean further = method.varargs() && index == method.parameters().size() - 1;
        return new CookieApi(
                Method.simpleName(method.owner()),
                ApiKind.SETS,
                method.owner(),
                method.name(),
                new ArrayList<>(),
                new NamePlace(index, further, -1, ""));
    }

    /** Whether a call only holds a header, in a map or its like, which may go into a response or not. */
    public boolean isHeld(Call call) {
        return headers.isHeld(call);
    }

    /** Whether a call writes into a response. */
    public boolean writesResponse(Call call) {
        return headers.writesResponse(call);
    }

    /** Whether whatever is passed for this parameter becomes a cookie's name. */
    public boolean isCookieName(Signatures.Found method, int index) {
        return cookieNames.of(method).contains(index);
    }
}
