package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.evaluate.CookieSource;
import io.github.cookieregistry.core.evaluate.Evaluator;
import io.github.cookieregistry.core.evaluate.Frame;
import io.github.cookieregistry.core.evaluate.Value;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells the names that code gives to cookies, by a text, a header's text, or another cookie. */
final class Names {

    private static final List<Value> NOTHING = List.of(Value.UNKNOWN);

    private final Evaluator evaluator;

    Names(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The names that a text is, or the texts of an array or a collection. */
    List<Value> ofText(Code name, Frame frame) {
        return withoutNull(flat(evaluator.sources().newNames(name, frame)));
    }

    /** The names in a header's value, other than those that are told where its cookie is made. */
    List<Value> ofHeader(Code value, Frame frame) {
        Code text = bound(value, frame);
        if (text instanceof Code.Joined) {
            CookieSource source = evaluator.sources().of(value, frame);
            if (source.kind() == CookieSource.Kind.MADE && !source.open()) {
                return ofCopy(value, frame);
            }
        }
        List<Value> texts = withoutNull(flat(evaluator.evaluate(value, frame)));
        return texts.equals(NOTHING)
                ? ofCopy(value, frame)
                : texts.stream()
                        .flatMap(each -> HeaderText.names(each).stream())
                        .distinct()
                        .toList();
    }

    /** What a header's value tells beside the name. */
    Facts factsOfHeader(Code value, Frame frame) {
        return evaluator.evaluate(value, frame).only().map(HeaderText::facts).orElse(Facts.NONE);
    }

    /** The names of a cookie's copy, other than those that are told where the cookie is made. */
    List<Value> ofCopy(Code cookie, Frame frame) {
        return orNothing(evaluator.sources().of(cookie, frame).copiedNames().all());
    }

    /**
     * Where no value comes of the code, the way that brings one has not been followed: the place is told all the same.
     */
    private static List<Value> orNothing(List<Value> names) {
        return names.isEmpty() ? NOTHING : names;
    }

    private static Code bound(Code code, Frame frame) {
        Code at = code;
        Frame within = frame;
        while (at instanceof Code.Parameter parameter) {
            Frame.Given given = within.given(parameter).orElse(null);
            if (given == null) {
                break;
            }
            at = given.code();
            within = given.frame();
        }
        return at;
    }

    /** A null sets no cookie: the other ways, if there are any, say the name. */
    private static List<Value> withoutNull(List<Value> values) {
        if (!values.contains(Value.NULL)) {
            return orNothing(values);
        }
        List<Value> rest =
                values.stream().filter(value -> !value.equals(Value.NULL)).toList();
        return orNothing(rest);
    }

    private static List<Value> flat(Values values) {
        Set<Value> flat = new LinkedHashSet<>();
        for (Value value : values.all()) {
            if (value instanceof Value.Several several) {
                several.elements().forEach(element -> flat.addAll(element.all()));
                if (!several.complete()) {
                    flat.add(Value.UNKNOWN);
                }
            } else if (value instanceof Value.Held held) {
                flat.addAll(held.content().all());
            } else {
                flat.add(value);
            }
        }
        return flat.size() > Values.MOST ? NOTHING : new ArrayList<>(flat);
    }
}
