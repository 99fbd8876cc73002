package io.github.cookieregistry.core.suggest;

import java.util.Optional;
import java.util.Set;

/** Words the way out of a finding. Each is of bounded length. */
public final class WayOut {

    private WayOut() {}

    /**
     * A declared name that may be meant.
     *
     * @param constant the constant that declares it
     */
    public record Meant(String name, String constant) {}

    /**
     * The way out of a cookie that nobody declares.
     *
     * @param beginning whether only the beginning of the name is known
     * @param attributes what the code tells of it already
     * @param meant a declared name that is close; empty for none
     * @param taken the simple names that mean other types in the file at hand
     */
    public static String declare(
            String name, boolean beginning, Attributes attributes, Optional<Meant> meant, Set<String> taken) {
        String first = meant.map(close -> "Did you mean \"" + Shown.name(close.name()) + "\" ("
                        + Shown.name(close.constant()) + ")? If not, declare it")
                .orElse("Declare it");
        return declared(first, name, beginning, Optional.empty(), attributes, taken);
    }

    /** The way out of a cookie that a framework sets by itself: what is known of it is filled in. */
    public static String declareFrameworks(String name, Optional<Meant> meant, Set<String> taken) {
        Optional<FrameworkCookies.FrameworkCookie> known = FrameworkCookies.of(name);
        if (known.isEmpty()) {
            return declare(name, false, Attributes.NONE, meant, taken);
        }
        return declared(
                "Declare it",
                name,
                false,
                known.map(FrameworkCookies.FrameworkCookie::function),
                known.get().attributes(),
                taken);
    }

    /**
     * The way out of a cookie that a registry in reach declares.
     *
     * @param registry qualified name of the registry's class
     */
    public static String include(String registry) {
        String shown = Shown.name(registry);
        return "It is declared by " + shown + ": name that in @CookiePolicy(includes = " + shown + ".class).";
    }

    /** The way out of a name that a configuration holds. */
    public static String declareSetting(String otherwise, Attributes attributes, Set<String> taken) {
        return declared(
                "Declare the name that the configuration gives, or the default",
                otherwise,
                false,
                Optional.empty(),
                attributes,
                taken);
    }

    private static String declared(
            String first,
            String name,
            boolean beginning,
            Optional<String> function,
            Attributes attributes,
            Set<String> taken) {
        if (name.length() > Shown.LONGEST_NAME) {
            return first + " by its whole name, with @Cookie on a constant of a class of your own.";
        }
        return Shown.bounded(first
                + " in a class or interface of your own, e.g. SiteCookies, with import io.github.cookieregistry.*:\n"
                + Declaration.of(name, beginning, function, attributes, taken) + "\n");
    }
}
