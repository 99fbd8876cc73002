package io.github.cookieregistry.core.declaration;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values that one annotation was given, by member. A member that was left out is not in it.
 *
 * @param given texts, names of enum constants, truth values and qualified names of classes, each as the list of its
 *     texts: one for a single value, any number for an array
 * @param unknown the members whose value the compiler does not know, or not yet
 */
public record MemberValues(Map<String, List<String>> given, Set<String> unknown) {

    /** What an annotation without any member was given. */
    public static final MemberValues NONE = new MemberValues(Map.of(), Set.of());

    public MemberValues {
        given = Map.copyOf(given);
        unknown = Set.copyOf(unknown);
    }

    /** Whether the member was written, with a known value or not. */
    public boolean has(String member) {
        return given.containsKey(member) || unknown.contains(member);
    }

    /** The member's only value; empty text when it was left out or is unknown. */
    public String text(String member) {
        return text(member, "");
    }

    /** The member's only value, or this one when it was left out or is unknown. */
    public String text(String member, String otherwise) {
        List<String> texts = given.getOrDefault(member, List.of());
        return texts.isEmpty() ? otherwise : texts.get(0);
    }

    /** The member's values. */
    public List<String> texts(String member) {
        return given.getOrDefault(member, List.of());
    }

    /** The enum constant that the member names, or this one when it was left out, is unknown, or names none of ours. */
    public <E extends Enum<E>> E choice(String member, E otherwise) {
        String name = text(member);
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }
}
