package io.github.cookieregistry.processor.render.language;

import io.github.cookieregistry.processor.model.CookieDeclaration;
import java.util.Map;

/**
 * The site's own words in one language, keyed by the registry's constant and the member: {@code SESSION_ID.purpose}.
 * The words of an included registry may be keyed by its full name too,
 * {@code com.example.LoginCookieRegistry.TOKEN.purpose}, which goes first; those of the policy are keyed
 * {@code site.title}.
 */
public record Translations(Map<String, String> texts) {

    /** No translation: every text stands as declared. */
    public static final Translations NONE = new Translations(Map.of());

    public Translations {
        texts = Map.copyOf(texts);
    }

    /** The translation of one member of a cookie, or the declared text. */
    public String of(CookieDeclaration cookie, String member, String declared) {
        if (declared.isEmpty()) {
            return declared;
        }
        String key = cookie.registryConstant() + "." + member;
        String qualified = texts.get(cookie.registry().qualified() + "." + key);
        return qualified != null ? qualified : texts.getOrDefault(key, declared);
    }

    /** The translation of one member of the policy, or the declared text. */
    public String ofSite(String member, String declared) {
        return declared.isEmpty() ? declared : texts.getOrDefault("site." + member, declared);
    }
}
