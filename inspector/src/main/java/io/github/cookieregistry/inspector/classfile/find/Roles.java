package io.github.cookieregistry.inspector.classfile.find;

import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by the names of a type and of its supertypes what it has to do with the headers of a response. */
final class Roles {

    /** What a type is to the headers of a response. */
    enum Role {
        /** A response, its headers, or what holds both. */
        RESPONSE,
        /** A client, or what it sends. */
        CLIENT,
        /** Holds texts for whatever purpose: a collection, a map, or one of its entries. */
        CONTAINER,
        /** Is called with whatever it is given. */
        FUNCTION,
        /** None of these. */
        OTHER
    }

    private static final Pattern RESPONSE = Pattern.compile(".*(Response|Headers|HeaderMap|HttpFields|Exchange).*");
    private static final Pattern CLIENT = Pattern.compile(".*(Request|Client).*");
    private static final Pattern CLIENT_PACKAGE =
            Pattern.compile(".*\\.client(\\..*)?|(okhttp3|retrofit2|feign|java\\.net|org\\.jsoup|io\\.restassured"
                    + "|kong\\.unirest|org\\.asynchttpclient|org\\.apache\\.http|org\\.apache\\.hc)(\\..*)?");
    private static final Pattern CONTAINER = Pattern.compile("(\\w*Pair|Tuple2?|Simple(Immutable)?Entry)");
    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.Map",
            "java.util.Collection",
            "java.util.Map.Entry",
            "java.util.Arrays",
            "java.util.Collections");

    /** Whose names say nothing without the type around them. */
    private static final Set<String> PARTS = Set.of("Builder", "BodyBuilder", "Spec", "Impl", "Factory");

    private final Types types;
    private final Map<String, Role> known = new HashMap<>();

    Roles(Types types) {
        this.types = types;
    }

    Role of(String name) {
        Role role = known.get(name);
        if (role == null) {
            // Whatever goes round in a circle is a broken class file.
            known.put(name, Role.OTHER);
            role = judge(name);
            known.put(name, role);
        }
        return role;
    }

    private Role judge(String internal) {
        String name = types.canonical(internal);
        if (name.startsWith("java.util.function.") || name.startsWith("kotlin.jvm.functions.")) {
            return Role.FUNCTION;
        }
        int dot = name.lastIndexOf('.');
        String own = Method.simpleName(name);
        String holder = dot < 0 ? "" : name.substring(0, dot);
        if (PARTS.contains(own) && internal.indexOf('$') > 0) {
            own = Method.simpleName(holder) + "." + own;
        }
        if (CLIENT.matcher(own).matches() || CLIENT_PACKAGE.matcher(holder).matches()) {
            return Role.CLIENT;
        }
        if (!name.startsWith("java.") && RESPONSE.matcher(own).matches()) {
            return Role.RESPONSE;
        }
        if (name.equals("java.util.Properties")) {
            return Role.OTHER;
        }
        if (COLLECTIONS.contains(name) || CONTAINER.matcher(own).matches()) {
            return Role.CONTAINER;
        }
        for (String each : types.directlyAbove(internal)) {
            Role above = of(each);
            if (above != Role.OTHER) {
                return above;
            }
        }
        return Role.OTHER;
    }
}
