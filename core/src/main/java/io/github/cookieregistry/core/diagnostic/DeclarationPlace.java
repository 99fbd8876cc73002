package io.github.cookieregistry.core.diagnostic;

/**
 * Where a problem stands, by names: elements do not outlive a round.
 *
 * @param element what is annotated: a type or package by its qualified name, a field, method or constructor as
 *     {@code type#member}
 * @param annotation simple name of the annotation that is at fault; empty for the element itself
 * @param member the member of that annotation whose value is at fault; empty for the annotation itself
 * @param index the element of the member's array that is at fault, counted from 0; the whole value where there is none
 */
public record DeclarationPlace(String element, String annotation, String member, int index) {

    private static final int NO_ELEMENT = -1;

    /** The annotated element itself. */
    public static DeclarationPlace of(String element) {
        return new DeclarationPlace(element, "", "", NO_ELEMENT);
    }

    /** The same element, at one of its annotations. */
    public DeclarationPlace at(String annotationName, String memberName) {
        return new DeclarationPlace(element, annotationName, memberName, NO_ELEMENT);
    }

    /** The same value, at one element of its array. */
    public DeclarationPlace element(int arrayIndex) {
        return new DeclarationPlace(element, annotation, member, arrayIndex);
    }

    /** The qualified name of the type or package that is, or holds, the element. */
    public String holder() {
        int hash = element.indexOf('#');
        return hash < 0 ? element : element.substring(0, hash);
    }
}
