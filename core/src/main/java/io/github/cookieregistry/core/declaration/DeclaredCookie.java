package io.github.cookieregistry.core.declaration;

import io.github.cookieregistry.BrowserRules;
import io.github.cookieregistry.Category;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * One {@code @Cookie} as it stands in the source, unchecked.
 *
 * @param packageName the package of the declaring type
 * @param constantValue the value of the annotated constant; empty when it is none, or is not known yet
 * @param values what the annotation was given
 */
public record DeclaredCookie(Origin origin, String packageName, Optional<String> constantValue, MemberValues values) {

    /** The cookie's name: the member if given, else the constant's value. */
    public String name() {
        return has(CookieMember.NAME) ? text(CookieMember.NAME) : constantValue.orElse("");
    }

    /** What messages call the cookie: its name, or the constant where no name is known. */
    public String label() {
        return name().isBlank() ? origin.toString() : name();
    }

    /** The constant as code of another package calls it: {@code ShopCookies.BASKET}. */
    public String constant() {
        String qualified = origin.toString();
        return packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1);
    }

    public boolean has(CookieMember member) {
        return values.has(member.memberName());
    }

    public boolean isUnknown(CookieMember member) {
        return values.unknown().contains(member.memberName());
    }

    public String text(CookieMember member) {
        return values.text(member.memberName());
    }

    public boolean flag(CookieMember member) {
        return text(member).equals("true");
    }

    public Category category() {
        return values.choice(CookieMember.CATEGORY.memberName(), Category.NECESSARY);
    }

    public Storage storage() {
        return values.choice(CookieMember.STORAGE.memberName(), Storage.COOKIE);
    }

    public Match match() {
        return values.choice(CookieMember.MATCH.memberName(), Match.EXACT);
    }

    public Party party() {
        return values.choice(CookieMember.PARTY.memberName(), Party.UNSPECIFIED);
    }

    public SameSite sameSite() {
        return values.choice(CookieMember.SAME_SITE.memberName(), SameSite.UNSPECIFIED);
    }

    /** Equal for two declarations of one cookie. */
    public List<Object> identity() {
        return BrowserRules.identity(storage(), name(), match(), text(CookieMember.DOMAIN), text(CookieMember.PATH));
    }

    /** Whether a value may still become known in a later round. */
    public boolean isIncomplete() {
        return constantValue.isEmpty() || !values.unknown().isEmpty();
    }

    /** The constant itself. */
    public DeclarationPlace place() {
        return DeclarationPlace.of(origin.type() + "#" + origin.constant());
    }

    /** What says the name: the member if given, else the constant. */
    public DeclarationPlace namePlace() {
        return has(CookieMember.NAME) ? place(CookieMember.NAME) : place();
    }

    /** The value of the member, or the annotation where the member was left out. */
    public DeclarationPlace place(CookieMember member) {
        return place().at("Cookie", has(member) ? member.memberName() : "");
    }
}
