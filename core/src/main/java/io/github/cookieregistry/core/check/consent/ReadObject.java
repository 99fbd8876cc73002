package io.github.cookieregistry.core.check.consent;

import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a JSON document, of which each member must be there and be of the kind that is asked for. */
final class ReadObject {

    /** Ours have three levels. The reader of values calls itself for each. */
    private static final int DEEPEST = 16;

    private final Map<String, @Nullable Object> members = new HashMap<>();

    private ReadObject() {}

    /**
     * The document that a text is.
     *
     * @throws IllegalArgumentException when it is none, or no object
     */
    static ReadObject parse(String text) {
        try {
            // Within an array, since the reader looks at nothing behind a document's end, but at what follows an
            // element.
            JsonReader reader = JsonReader.from("[" + withoutMark(text) + "]");
            reader.array();
            if (reader.next()
                    && value(reader, 1) instanceof ReadObject document
                    && !reader.next()
                    && text.stripTrailing().endsWith("}")) {
                return document;
            }
            throw new IllegalArgumentException("it is not one JSON object");
        } catch (JsonParserException e) {
            throw new IllegalArgumentException("it is no JSON in line " + e.getLinePosition(), e);
        }
    }

    /** Without the byte order mark that some editors put before all. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Object value(JsonReader reader, int depth) throws JsonParserException {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("it is nested too deep");
        }
        return switch (reader.current()) {
            case OBJECT -> object(reader, depth);
            case ARRAY -> array(reader, depth);
            default -> reader.value();
        };
    }

    private static ReadObject object(JsonReader reader, int depth) throws JsonParserException {
        ReadObject object = new ReadObject();
        reader.object();
        while (reader.next()) {
            String name = reader.key();
            object.members.put(name, value(reader, depth + 1));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonReader reader, int depth) throws JsonParserException {
        List<@Nullable Object> elements = new ArrayList<>();
        reader.array();
        while (reader.next()) {
            elements.add(value(reader, depth + 1));
        }
        return elements;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    boolean isNull(String name) {
        return has(name) && members.get(name) == null;
    }

    String text(String name) {
        return member(name, String.class, "text");
    }

    /** A number without a fraction. */
    long number(String name) {
        return new BigDecimal(member(name, Number.class, "number").toString()).longValueExact();
    }

    /** Each element of an array of objects. */
    List<ReadObject> objects(String name) {
        return elements(name, ReadObject.class, "object");
    }

    /** Each element of an array of texts. */
    List<String> texts(String name) {
        return elements(name, String.class, "text");
    }

    private <T> List<T> elements(String name, Class<T> type, String kind) {
        List<T> elements = new ArrayList<>();
        for (Object element : member(name, List.class, "array")) {
            elements.add(cast(name, element, type, kind));
        }
        return elements;
    }

    private <T> T member(String name, Class<T> type, String kind) {
        if (!has(name)) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return cast(name, members.get(name), type, kind);
    }

    private static <T> T cast(String name, @Nullable Object value, Class<T> type, String kind) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " holds what is no " + kind);
        }
        return type.cast(value);
    }
}
