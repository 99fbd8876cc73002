package io.github.cookieregistry.core.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells where the code sets each declared cookie. */
public final class UsePlaces {

    private final Map<String, SortedSet<CodePlace>> byCookie = new HashMap<>();

    /** The places that a review has found. */
    public UsePlaces(CodeReview review) {
        review.uses()
                .forEach(use -> byCookie.computeIfAbsent(use.cookie(), none -> new TreeSet<>())
                        .add(use.place()));
    }

    /** Those of one cookie, each once, in order. */
    public List<CodePlace> of(CookieDeclaration declared) {
        SortedSet<CodePlace> places = new TreeSet<>();
        CookieUse.callings(declared).forEach(calling -> places.addAll(byCookie.getOrDefault(calling, new TreeSet<>())));
        return List.copyOf(places);
    }
}
