package io.github.cookieregistry.core.declaration;

import io.github.cookieregistry.core.diagnostic.DeclarationPlace;

/**
 * One {@code @UndocumentedCookie} as it stands in the source, unchecked.
 *
 * @param element the place by its names, as in {@link DeclarationPlace#element()}
 * @param label the place as people are told it: {@code com.example.Checkout.pay(java.lang.String)}
 * @param packageName the package that the place is in
 */
public record DeclaredException(String element, String label, String packageName, MemberValues values) {

    public String reason() {
        return values.text("reason");
    }

    /** The value of the reason. */
    public DeclarationPlace place() {
        return DeclarationPlace.of(element).at("UndocumentedCookie", values.has("reason") ? "reason" : "");
    }
}
