package io.github.cookieregistry.plugin.find;

import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.plugin.find.LibraryMembers.Member;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Writes a class that calls one member of a library, with the cookie's name in the place that the catalogue says. */
final class CallSource {

    private static final Map<String, String> SET_COOKIE = Map.of(
            "io.undertow.util.HttpString", "io.undertow.util.Headers.SET_COOKIE",
            "org.eclipse.jetty.http.HttpHeader", "org.eclipse.jetty.http.HttpHeader.SET_COOKIE",
            "io.helidon.http.HeaderName", "io.helidon.http.HeaderNames.SET_COOKIE");
    private static final Set<String> MANY = Set.of("java.lang.Iterable", "java.util.Collection", "java.util.List");

    private CallSource() {}

    /** What the check says of the class. */
    static List<String> expected(String cookie, CookieApi api) {
        boolean unread = !api.parameters().isEmpty()
                && api.name().argument() >= 0
                && api.parameters().get(api.name().argument()).equals("org.keycloak.cookie.CookieType");
        if (unread) {
            return List.of("cookie-unresolved");
        }
        return switch (api.kind()) {
            case SETS, DELETES, NAMES, HEADER, PARSES -> List.of("cookie-undocumented " + cookie);
            case COPIES, UNKNOWN -> List.of("cookie-unresolved");
            case EMITS -> api.name().argument() < 0 ? List.of() : List.of("cookie-unresolved");
            case IMPLIES -> List.of("cookie-implied " + api.name().fixed());
            case IGNORED -> List.of();
        };
    }

    static String of(String cookie, CookieApi api, Path jar) throws IOException {
        String head = "package calls;\n";
        if (api.annotation()) {
            return head + "@" + api.owner() + "(" + api.member() + " = \"" + cookie + "\")\nclass " + cookie + " {}\n";
        }
        LibraryMembers library = LibraryMembers.read(jar, api.owner());
        Member member = library.all().stream()
                .filter(each ->
                        each.name().equals(api.member()) && each.parameters().equals(api.parameters()))
                .findFirst()
                .orElseThrow();
        String arguments = arguments(cookie, api);
        if (api.member().equals(CookieApi.CONSTRUCTOR)) {
            boolean open = (member.access() & Opcodes.ACC_PUBLIC) != 0 && !library.isAbstract();
            return open
                    ? head + "class " + cookie + " { Object make() throws Throwable { return new " + api.owner() + "("
                            + arguments + "); } }\n"
                    : head + "abstract class " + cookie + " extends " + api.owner() + " { " + cookie
                            + "() throws Throwable { super(" + arguments + "); } }\n";
        }
        boolean isStatic = (member.access() & Opcodes.ACC_STATIC) != 0;
        String receiver = isStatic ? api.owner() : "library";
        return head + "@SuppressWarnings({\"rawtypes\", \"unchecked\"})\nclass " + cookie + " { void call("
                + api.owner() + " library) throws Throwable { " + receiver + "." + api.member() + "(" + arguments
                + "); } }\n";
    }

    private static String arguments(String cookie, CookieApi api) {
        List<String> arguments = new ArrayList<>();
        NamePlace name = api.name();
        for (int index = 0; index < api.parameters().size(); index++) {
            String type = api.parameters().get(index);
            if (index == name.headerArgument()) {
                arguments.add(SET_COOKIE.getOrDefault(type, "(" + type + ") \"Set-Cookie\""));
            } else if (index == name.argument()) {
                arguments.add(named(cookie, api, type));
            } else {
                arguments.add(any(type));
            }
        }
        return String.join(", ", arguments);
    }

    private static String named(String cookie, CookieApi api, String type) {
        return switch (api.kind()) {
            case HEADER, PARSES ->
                MANY.contains(type)
                        ? "java.util.List.<" + elements(api) + ">of(\"" + cookie + "=v\")"
                        : "\"" + cookie + "=v\"";
            case EMITS -> "incoming.Incoming.getCookie(" + type + ".class, new incoming.IncomingRequest())";
            default -> type.startsWith("java.lang.String") ? "\"" + cookie + "\"" : any(type);
        };
    }

    /** Two overloads that differ in what their collections hold go with a header's name of that type. */
    private static String elements(CookieApi api) {
        int header = api.name().headerArgument();
        return header >= 0 && api.parameters().get(header).equals("java.lang.CharSequence") ? "CharSequence" : "String";
    }

    private static String any(String type) {
        return switch (type) {
            case "boolean" -> "true";
            case "int", "long", "short", "byte", "char", "float", "double" -> "(" + type + ") 0";
            default -> "(" + type + ") null";
        };
    }
}
