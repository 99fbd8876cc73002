package io.github.cookieregistry.processor.read;

import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * What a message points to.
 *
 * @param annotation the annotation at fault, if the element still bears it
 * @param value the annotation's value at fault, if it was given
 */
public record MessageTarget(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {

    /** The element, annotation and value of a place, as far as they exist. */
    public static Optional<MessageTarget> of(Elements elements, DeclarationPlace place) {
        return ElementFinder.find(elements, place.element()).map(element -> {
            Optional<AnnotationMirror> annotation = AnnotationReader.mirror(element, place.annotation());
            return new MessageTarget(
                    element,
                    annotation,
                    annotation
                            .flatMap(mirror -> AnnotationReader.value(mirror, place.member()))
                            .map(value -> AnnotationReader.element(value, place.index())));
        });
    }

    /** The first of our annotations on an element that bears some. */
    public static MessageTarget ofAnnotated(Element element) {
        return new MessageTarget(
                element,
                element.getAnnotationMirrors().stream()
                        .map(mirror -> (AnnotationMirror) mirror)
                        .filter(AnnotationReader::isOurs)
                        .findFirst(),
                Optional.empty());
    }
}
