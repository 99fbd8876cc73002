package io.github.cookieregistry.core.code;

import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.core.code.Call.Arguments;
import io.github.cookieregistry.core.code.Code.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes code by hand. Calls stand below each other, in the order in which they are written. */
public final class Codes {

    public static final String STRING = "java.lang.String";
    public static final String COOKIE = "jakarta.servlet.http.Cookie";
    public static final String RESPONSE = "jakarta.servlet.http.HttpServletResponse";
    public static final String REQUEST = "jakarta.servlet.http.HttpServletRequest";

    private static final long LINE = 100;

    private final Place.Scope scope = new Place.Scope("Site", null);
    private long lines;

    /** A place in the one file that there is. */
    public record At(long offset) implements Place.Anchor {
        @Override
        public String file() {
            return "shop/Site.java";
        }
    }

    public Place place() {
        return place(++lines * LINE);
    }

    public Place place(long offset) {
        return new Place(new At(offset), scope);
    }

    public static Code text(String text) {
        return new Code.Constant(text);
    }

    public static Code value(Object value) {
        return new Code.Constant(value);
    }

    public static Method fixed(String owner, String name, String result, String... parameters) {
        return new Method(owner, name, List.of(parameters), result, Method.Kind.FIXED, false);
    }

    public static Method open(String owner, String name, String result, String... parameters) {
        return new Method(owner, name, List.of(parameters), result, Method.Kind.OPEN, false);
    }

    public static Method ofClass(String owner, String name, String result, String... parameters) {
        return new Method(owner, name, List.of(parameters), result, Method.Kind.STATIC, false);
    }

    public static Method constructor(String owner, String... parameters) {
        return new Method(owner, Method.CONSTRUCTOR, List.of(parameters), "", Method.Kind.CONSTRUCTOR, false);
    }

    public static Method lambda(String name, String... parameters) {
        return new Method("Site", name, List.of(parameters), "java.lang.Object", Method.Kind.LAMBDA, false);
    }

    public static Code.Parameter parameter(Method method, int index) {
        return parameter(method, index, false);
    }

    public static Code.Parameter parameter(Method method, int index, boolean cookieName) {
        return new Code.Parameter(
                method, index, new Variable("p" + index, method.parameters().get(index), cookieName, null));
    }

    public static Code joined(Code... parts) {
        return new Code.Joined(List.of(parts));
    }

    public static Code oneOf(Code... codes) {
        return new Code.OneOf(List.of(codes));
    }

    public static Code calculated(Operator operator, Code... operands) {
        return new Code.Calculated(operator, List.of(operands));
    }

    public Invocation call(Method method, Code object, Code... arguments) {
        return call(List.of(), method, object, arguments);
    }

    public Invocation call(CookieApi api, Method method, Code object, Code... arguments) {
        return call(List.of(api), method, object, arguments);
    }

    private Invocation call(List<CookieApi> apis, Method method, Code object, Code... arguments) {
        Place place = place();
        return new Invocation(method, object, false, passed(place, arguments), apis, place);
    }

    public Creation make(Method constructor, Code... arguments) {
        return make(List.of(), constructor, constructor.owner(), arguments);
    }

    public Creation make(CookieApi api, Method constructor, Code... arguments) {
        return make(List.of(api), constructor, constructor.owner(), arguments);
    }

    public Creation make(List<CookieApi> apis, Method constructor, String type, Code... arguments) {
        Place place = place();
        return new Creation(constructor, type, passed(place, arguments), apis, place, null);
    }

    private Arguments passed(Place place, Code... arguments) {
        List<Place> places = IntStream.rangeClosed(1, arguments.length)
                .mapToObj(each -> place(place.anchor().offset() + each))
                .toList();
        return new Arguments(Arrays.asList(arguments), places, false);
    }

    public static CookieApi api(ApiKind kind, Method method, NamePlace name) {
        return new CookieApi("Library", kind, method.owner(), method.name(), method.parameters(), name);
    }

    /** {@code new Cookie(name, "v")}. */
    public Creation cookie(Code name) {
        Method constructor = constructor(COOKIE, STRING, STRING);
        return make(api(ApiKind.SETS, constructor, NamePlace.argument(0)), constructor, name, text("v"));
    }

    /** {@code cookie.getName()}. */
    public Invocation nameOf(Code cookie) {
        return call(open(COOKIE, "getName", STRING), cookie);
    }

    /** {@code response.addCookie(cookie)}. */
    public Invocation add(Code cookie) {
        Method method = open(RESPONSE, "addCookie", "void", COOKIE);
        return call(api(ApiKind.EMITS, method, NamePlace.argument(0)), method, Code.OPAQUE, cookie);
    }

    /** {@code response.addHeader(name, value)}. */
    public Invocation header(Code name, Code value) {
        Method method = open(RESPONSE, "addHeader", "void", STRING, STRING);
        return call(api(ApiKind.HEADER, method, new NamePlace(1, false, 0, "")), method, Code.OPAQUE, name, value);
    }

    /** {@code request.getCookies()[0]}. */
    public Code requestCookie() {
        return new Code.ElementAt(call(open(REQUEST, "getCookies", COOKIE + "[]"), Code.OPAQUE), value(0));
    }
}
