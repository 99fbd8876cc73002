package io.github.cookieregistry.plugin.scan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** Tells by the names of a type and of its supertypes what it has to do with the headers of a response. */
final class ResponseTypes {

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
    private static final String PROPERTIES = "java.util.Properties";

    /** Whose names say nothing without the type around them. */
    private static final Set<String> PARTS = Set.of("Builder", "BodyBuilder", "Spec", "Impl", "Factory");

    private final Map<TypeElement, Role> known = new HashMap<>();

    /** What a type is; of none, nothing. */
    Role role(@Nullable TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return role(variable.getUpperBound());
        }
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? role(element)
                : Role.OTHER;
    }

    Role role(TypeElement type) {
        Role role = known.get(type);
        if (role == null) {
            // Whatever goes round in a circle is an error of the source.
            known.put(type, Role.OTHER);
            role = judge(type);
            known.put(type, role);
        }
        return role;
    }

    private Role judge(TypeElement type) {
        String name = type.getQualifiedName().toString();
        String own = name(type);
        String holder = name.substring(0, Math.max(0, name.length() - own.length() - 1));
        if (name.startsWith("java.util.function.")) {
            return Role.FUNCTION;
        }
        boolean platform = name.startsWith("java.");
        if (CLIENT.matcher(own).matches() || CLIENT_PACKAGE.matcher(holder).matches()) {
            return Role.CLIENT;
        }
        if (!platform && RESPONSE.matcher(own).matches()) {
            return Role.RESPONSE;
        }
        if (name.equals(PROPERTIES)) {
            return Role.OTHER;
        }
        if (COLLECTIONS.contains(name) || CONTAINER.matcher(own).matches()) {
            return Role.CONTAINER;
        }
        Role above = role(type.getSuperclass());
        for (TypeMirror each : type.getInterfaces()) {
            above = above == Role.OTHER ? role(each) : above;
        }
        return above;
    }

    private static String name(TypeElement type) {
        Name simple = type.getSimpleName();
        return PARTS.contains(simple.toString()) && type.getEnclosingElement() instanceof TypeElement outer
                ? outer.getSimpleName() + "." + simple
                : simple.toString();
    }
}
