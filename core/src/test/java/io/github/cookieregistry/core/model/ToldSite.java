package io.github.cookieregistry.core.model;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a release declares, as members by name: {@code site}, a cookie's name, or a language before a colon; then a dot,
 * the member, an equals sign and the value. {@code second._ga} is a further declaration of {@code _ga}.
 */
final class ToldSite {

    private static final RegistryName REGISTRY = new RegistryName("com.example", "CookieRegistry");
    private static final String SECOND = "second.";

    private final Map<String, Map<String, String>> cookies = new TreeMap<>();
    private final Map<String, String> site = new TreeMap<>();
    private final Map<String, Map<String, String>> languages = new TreeMap<>();

    ToldSite copy() {
        ToldSite copy = new ToldSite();
        cookies.forEach((name, members) -> copy.cookies.put(name, new TreeMap<>(members)));
        copy.site.putAll(site);
        languages.forEach((language, texts) -> copy.languages.put(language, new TreeMap<>(texts)));
        return copy;
    }

    /** The same site after edits that semicolons part. */
    ToldSite after(String edits) {
        ToldSite edited = copy();
        Arrays.stream(edits.split(";"))
                .filter(edit -> !edit.isBlank())
                .forEach(edit -> edited.edit(edit.stripLeading()));
        return edited;
    }

    private void edit(String edit) {
        if (edit.startsWith("-")) {
            String name = edit.substring(1).strip();
            if (cookies.remove(name) == null && languages.remove(name) == null) {
                throw new IllegalArgumentException(edit);
            }
            return;
        }
        String path = edit.substring(0, edit.indexOf('='));
        String value = edit.substring(edit.indexOf('=') + 1);
        String name = path.substring(0, path.lastIndexOf('.'));
        String member = path.substring(path.lastIndexOf('.') + 1);
        if (path.contains(":")) {
            languages
                    .computeIfAbsent(path.substring(0, path.indexOf(':')), key -> new TreeMap<>())
                    .put(path.substring(path.indexOf(':') + 1), value);
        } else if (name.equals("site")) {
            site.put(member, value);
        } else {
            cookies.computeIfAbsent(name, this::newCookie).put(member, value);
        }
    }

    private Map<String, String> newCookie(String name) {
        return name.startsWith(SECOND)
                ? new TreeMap<>(cookies.get(name.substring(SECOND.length())))
                : new TreeMap<>(Map.of("provider", "Somebody", "purpose", "Something", "party", "FIRST"));
    }

    Map<String, Map<String, String>> cookies() {
        return cookies;
    }

    Map<String, Map<String, String>> languages() {
        return languages;
    }

    String controller() {
        return site.getOrDefault("controller", "");
    }

    /** What the build makes of it after visitors were told this. */
    CookieInventory release(AgreedConsent agreed) {
        List<CookieDeclaration> declarations = new ArrayList<>();
        cookies.forEach((name, members) -> declarations.add(declaration(name, members)));
        if (site.containsKey("order")) {
            Collections.reverse(declarations);
        }
        Map<String, Translations> translations = new TreeMap<>();
        languages.forEach((language, texts) -> translations.put(language, translations(texts)));
        return new CookieInventory(
                REGISTRY,
                new Site(
                        "www.example.com",
                        site.getOrDefault("title", ""),
                        controller(),
                        site.getOrDefault("contact", ""),
                        site.getOrDefault("updated", "")),
                declarations,
                List.of(),
                List.of(),
                translations,
                agreed);
    }

    private Translations translations(Map<String, String> texts) {
        Map<String, String> byKey = new TreeMap<>();
        texts.forEach((path, text) -> {
            String name = path.substring(0, path.lastIndexOf('.'));
            String member = path.substring(path.lastIndexOf('.') + 1);
            if (name.equals("site")) {
                byKey.put(Translations.policyKey(member), text);
            } else if (cookies.containsKey(name)) {
                byKey.put(Translations.key(REGISTRY, declaration(name, cookies.get(name)), member), text);
            }
        });
        return new Translations(REGISTRY, byKey);
    }

    private static CookieDeclaration declaration(String key, Map<String, String> members) {
        String name = key.startsWith(SECOND) ? key.substring(SECOND.length()) : key;
        String constant = members.getOrDefault("constant", "C_" + key);
        RegistryName registry = Optional.ofNullable(members.get("registry"))
                .map(simpleName -> new RegistryName("com.example.login", simpleName))
                .orElse(REGISTRY);
        return new CookieDeclaration(
                new Origin("com.example.SiteCookies", constant),
                registry,
                constant,
                name,
                Match.valueOf(members.getOrDefault("match", "EXACT")),
                members.get("provider"),
                Category.valueOf(members.get("category")),
                members.get("purpose"),
                members.getOrDefault("function", ""),
                members.getOrDefault("location", ""),
                CookieLifetime.parse(members.getOrDefault("duration", "")),
                Party.valueOf(members.getOrDefault("party", "UNSPECIFIED")),
                recipients(members),
                members.getOrDefault("policyUrl", ""),
                Storage.valueOf(members.getOrDefault("storage", "COOKIE")),
                members.getOrDefault("path", ""),
                members.getOrDefault("domain", ""),
                Boolean.parseBoolean(members.get("secure")),
                Boolean.parseBoolean(members.get("httpOnly")),
                SameSite.valueOf(members.getOrDefault("sameSite", "UNSPECIFIED")),
                Boolean.parseBoolean(members.get("partitioned")),
                members.getOrDefault("justification", ""));
    }

    static List<String> recipients(Map<String, String> members) {
        return Arrays.stream(members.getOrDefault("recipients", "").split(", "))
                .filter(recipient -> !recipient.isEmpty())
                .toList();
    }
}
