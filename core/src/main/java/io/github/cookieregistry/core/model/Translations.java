package io.github.cookieregistry.core.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * The site's own words in one language, by key. A cookie of this module is keyed by the registry's constant and the
 * member, {@code SESSION_ID.purpose}; a cookie of an included registry with that registry's full name before it,
 * {@code com.example.LoginCookieRegistry.TOKEN.purpose}; a text of the policy by its member,
 * {@code CookiePolicy.title}.
 *
 * @param registry the registry of this module
 */
public record Translations(RegistryName registry, Map<String, String> texts) {

    /** No translation: every text stands as declared. */
    public static final Translations NONE = new Translations(new RegistryName("", ""), Map.of());

    public Translations {
        texts = Map.copyOf(texts);
    }

    /** These translations, and those that an included module brings for its own cookies; these win. */
    public Translations including(Translations other) {
        Map<String, String> all = new TreeMap<>();
        other.texts.forEach((key, text) -> {
            if (isOfOwnCookie(key)) {
                all.put(other.registry.qualified() + "." + key, text);
            }
        });
        all.putAll(texts);
        return new Translations(registry, all);
    }

    /** Whether the key is that of a cookie of the module itself, neither of its policy nor of what it includes. */
    private static boolean isOfOwnCookie(String key) {
        return key.indexOf('.') == key.lastIndexOf('.') && !key.startsWith(policyKey(""));
    }

    /** The key of a member of a cookie. */
    public static String key(RegistryName registry, CookieDeclaration cookie, String member) {
        String key = cookie.registryConstant() + "." + member;
        return cookie.registry().equals(registry) ? key : cookie.registry().qualified() + "." + key;
    }

    /** The key of a member of the policy. */
    public static String policyKey(String member) {
        return "CookiePolicy." + member;
    }

    /** The translation of a member of a cookie, or the declared text. */
    public String of(CookieDeclaration cookie, String member, String declared) {
        return of(key(registry, cookie, member), declared);
    }

    /** The translation of a member of the policy, or the declared text. */
    public String ofPolicy(String member, String declared) {
        return of(policyKey(member), declared);
    }

    private String of(String key, String declared) {
        String text = texts.getOrDefault(key, "");
        return text.isBlank() || declared.isEmpty() ? declared : text;
    }
}
