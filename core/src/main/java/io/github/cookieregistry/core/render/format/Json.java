package io.github.cookieregistry.core.render.format;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Writes JSON, indented by two spaces, in the order of the calls. */
public final class Json {

    /** What writes the members of an object or the elements of an array. */
    public interface Content {
        void write(Json json) throws IOException;
    }

    private final JsonWriter writer;

    private Json(JsonWriter writer) {
        this.writer = writer;
    }

    /** A document that is one object. */
    public static String object(Content members) {
        return object(members, false);
    }

    /** The same inside a script: no text in it can close the element that a page may have put the script into. */
    public static String objectInScript(Content members) {
        return object(members, true);
    }

    private static String object(Content members, boolean script) {
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        writer.setFormattingStyle(FormattingStyle.PRETTY);
        writer.setHtmlSafe(script);
        try {
            writer.beginObject();
            members.write(new Json(writer));
            writer.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    public void text(String name, String value) throws IOException {
        writer.name(name).value(value);
    }

    /** Null when the text is empty, which is how the model says that it was not given. */
    public void optionalText(String name, String value) throws IOException {
        writer.name(name);
        if (value.isEmpty()) {
            writer.nullValue();
        } else {
            writer.value(value);
        }
    }

    /** A value that is JavaScript rather than JSON, such as a regular expression. */
    public void script(String name, String expression) throws IOException {
        writer.name(name).jsonValue(expression);
    }

    public void flag(String name, boolean value) throws IOException {
        writer.name(name).value(value);
    }

    public void number(String name, long value) throws IOException {
        writer.name(name).value(value);
    }

    public void optionalNumber(String name, Optional<Long> value) throws IOException {
        writer.name(name);
        if (value.isPresent()) {
            writer.value(value.get());
        } else {
            writer.nullValue();
        }
    }

    public void numbers(String name, List<Integer> values) throws IOException {
        writer.name(name).beginArray();
        for (int value : values) {
            writer.value(value);
        }
        writer.endArray();
    }

    public void texts(String name, List<?> values) throws IOException {
        writer.name(name).beginArray();
        for (Object value : values) {
            writer.value(value.toString());
        }
        writer.endArray();
    }

    public void object(String name, Content members) throws IOException {
        writer.name(name).beginObject();
        members.write(this);
        writer.endObject();
    }

    /** An array of objects, one for each of the items. */
    public <T> void objects(String name, List<T> items, Member<T> members) throws IOException {
        writer.name(name).beginArray();
        for (T item : items) {
            writer.beginObject();
            members.write(this, item);
            writer.endObject();
        }
        writer.endArray();
    }

    /** What writes the members of one of several objects. */
    public interface Member<T> {
        void write(Json json, T item) throws IOException;
    }
}
