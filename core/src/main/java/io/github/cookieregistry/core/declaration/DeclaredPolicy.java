package io.github.cookieregistry.core.declaration;

import io.github.cookieregistry.Consent;
import io.github.cookieregistry.Member;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import java.nio.charset.StandardCharsets;
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

    /** Leaves room for what the files' names add. */
    private static final int MOST_BYTES_OF_REGISTRY = 200;

    public boolean isDeclared() {
        return !element.isEmpty();
    }

    public String text(String member) {
        return values.text(member);
    }

    public String registry() {
        return values.text("registry", "CookieRegistry");
    }

    /** Whether a disk can hold files of the registry's name: most take 255 bytes. */
    public boolean isRegistryShort() {
        return registry().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES_OF_REGISTRY;
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
    public DeclarationPlace place(String member) {
        return DeclarationPlace.of(element).at("CookiePolicy", values.has(member) ? member : "");
    }
}
