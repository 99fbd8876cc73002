package io.github.cookieregistry.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was told in words of which each language has its own. Two wordings in different languages are taken to say the
 * same, two in one language are not: no build can tell a corrected typo from another meaning.
 *
 * @param texts sorted, each once; several of one member and language where one name was declared several times
 */
public record Wordings(List<Wording> texts) {

    /** Nothing was told in further languages, or nobody knows. */
    public static final Wordings NONE = new Wordings(List.of());

    private static final String CONTROLLER = "controller";

    /**
     * What {@link Translations} answer where they have no text: blank, since of an empty text there is no translation.
     */
    private static final String MISSING = " ";

    public Wordings {
        texts = texts.stream().distinct().sorted().toList();
    }

    /**
     * One text.
     *
     * @param member the member of the annotation that it is of
     * @param language the tag of a further language; empty for the text as declared
     * @param text with single spaces
     */
    public record Wording(String member, String language, String text) implements Comparable<Wording> {

        private static final Comparator<Wording> ORDER = Comparator.comparing(Wording::member)
                .thenComparing(Wording::language)
                .thenComparing(Wording::text);

        public Wording {
            text = withSingleSpaces(text);
        }

        private boolean isOfSame(Wording other) {
            return member.equals(other.member) && language.equals(other.language);
        }

        @Override
        public int compareTo(Wording other) {
            return ORDER.compare(this, other);
        }
    }

    /** What the translations say of a cookie beyond its declaration. */
    static Wordings of(CookieDeclaration cookie, Map<String, Translations> languages) {
        List<Wording> texts = new ArrayList<>();
        languages.forEach((language, translations) -> {
            texts.add(new Wording("provider", language, translations.of(cookie, "provider", MISSING)));
            texts.add(new Wording("purpose", language, translations.of(cookie, "purpose", MISSING)));
            if (!cookie.recipients().isEmpty()) {
                texts.add(new Wording("recipients", language, translations.of(cookie, "recipients", MISSING)));
            }
        });
        texts.removeIf(wording -> wording.text().isEmpty());
        return new Wordings(texts);
    }

    /** Who answers for the site: as declared, which may be nobody, and in each language that says it otherwise. */
    static Wordings ofController(String declared, Map<String, Translations> languages) {
        return new Wordings(Stream.concat(
                        Stream.of(new Wording(CONTROLLER, "", declared)),
                        languages.entrySet().stream()
                                .map(language -> new Wording(
                                        CONTROLLER,
                                        language.getKey(),
                                        language.getValue().ofPolicy(CONTROLLER, declared)))
                                .filter(wording -> !wording.text().equals(withSingleSpaces(declared))))
                .toList());
    }

    /** Whether readers of these, each in one language, find nothing new in the others. */
    boolean cover(Wordings others) {
        return others.texts.stream()
                .allMatch(other -> texts.contains(other) || texts.stream().noneMatch(other::isOfSame));
    }

    /** These and the others. */
    Wordings and(Wordings others) {
        return new Wordings(Stream.concat(texts.stream(), others.texts.stream()).toList());
    }

    static String withSingleSpaces(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
