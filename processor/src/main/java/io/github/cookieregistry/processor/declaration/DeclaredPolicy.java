package io.github.cookieregistry.processor.declaration;

import io.github.cookieregistry.Consent;
import io.github.cookieregistry.Member;
import io.github.cookieregistry.processor.diagnostic.Place;
import java.util.Arrays;
import java.util.List;

/**
 * One {@code @CookiePolicy} as it stands in the source, unchecked.
 *
 * @param element the qualified name of the package or type that bears it; empty when there is none
 * @param packageName the package that the registry goes to
 */
public record DeclaredPolicy(String element, String packageName, MemberValues values) {

    /** The policy of a module that declares none. */
    public static final DeclaredPolicy NONE = new DeclaredPolicy("", "", MemberValues.NONE);

    public boolean isDeclared() {
        return !element.isEmpty();
    }

    public String text(String member) {
        return values.text(member);
    }

    public String registry() {
        return values.text("registry", "CookieRegistry");
    }

    public List<String> languages() {
        return values.has("languages") ? values.texts("languages") : List.of("en");
    }

    public List<String> includes() {
        return values.texts("includes");
    }

    public List<Member> require() {
        return named(Member.values(), "require");
    }

    public List<Consent> consent() {
        return named(Consent.values(), "consent");
    }

    private <E extends Enum<E>> List<E> named(E[] constants, String member) {
        List<String> names = values.texts(member);
        return Arrays.stream(constants)
                .filter(constant -> names.contains(constant.name()))
                .toList();
    }

    /** The value of the member, or the annotation where the member was left out. */
    public Place place(String member) {
        return Place.of(element).at("CookiePolicy", values.has(member) ? member : "");
    }
}
