package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.code.Again;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.evaluate.CookieSource;
import io.github.cookieregistry.core.evaluate.Evaluator;
import io.github.cookieregistry.core.evaluate.Frame;
import io.github.cookieregistry.core.evaluate.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells which cookies a place hands over that no place before has handed over. Each origin is looked at once, so that
 * many places which hand over what one variable may hold take no longer than they are many.
 */
final class HandOvers {

    private final Evaluator evaluator;
    private final IdentityHashMap<Code, Set<Value>> seen = new IdentityHashMap<>();

    HandOvers(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * One origin of a cookie.
     *
     * @param made the names by which code in view makes the cookie where it does not find it: they are told there
     */
    record Origin(Code code, Set<Value> made) {

        /** Every name that is to be told of. */
        List<Value> names(Evaluator evaluator, Frame frame) {
            return evaluator.sources().of(code, frame).handedOverNames().all().stream()
                    .filter(name -> !made.contains(name))
                    .toList();
        }
    }

    /** The origins that are new. */
    List<Origin> fresh(Code cookie) {
        List<Code> visited = new ArrayList<>();
        List<Code> origins = new ArrayList<>();
        Set<Code> now = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Value> made = null;
        Deque<Code> open = new ArrayDeque<>(List.of(cookie));
        while (!open.isEmpty()) {
            Code code = open.removeLast();
            Set<Value> before = seen.get(code);
            if (before != null) {
                made = before;
            } else if (now.add(code)) {
                visited.add(code);
                List<Code> parts = parts(code);
                if (parts.isEmpty()) {
                    origins.add(code);
                }
                for (int part = parts.size() - 1; part >= 0; part--) {
                    open.addLast(parts.get(part));
                }
            }
        }
        Set<Value> all = made == null ? new HashSet<>() : made;
        visited.forEach(code -> seen.put(code, all));
        List<Origin> fresh = new ArrayList<>();
        for (Code origin : origins) {
            evaluator.begin();
            CookieSource source = evaluator.sources().of(origin, Frame.EMPTY);
            source.made().all().stream()
                    .filter(name -> !name.equals(Value.UNKNOWN))
                    .forEach(all::add);
            fresh.add(new Origin(origin, all));
        }
        return fresh;
    }

    /** What a value is one of, or is made of by calls on it. */
    private static List<Code> parts(Code code) {
        if (code instanceof Code.OneOf several) {
            return several.codes();
        }
        if (code instanceof Code.Choice choice) {
            return List.of(choice.yes(), choice.no());
        }
        if (code instanceof Again again) {
            List<Code> all = new ArrayList<>(List.of(again.first()));
            all.addAll(again.later());
            return all;
        }
        if (code instanceof Code.Changed changed) {
            return List.of(changed.object());
        }
        if (code instanceof Code.Exposed exposed) {
            return List.of(exposed.object());
        }
        return code instanceof Code.Compared compared ? List.of(compared.value()) : List.of();
    }
}
