package io.github.cookieregistry.plugin.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A way to make a cookie's name, as the files of the forms have it.
 *
 * @param name of the form
 * @param number counts the forms, from 1
 * @param told how it must be told
 * @param once whether no name may be told twice
 * @param parts the sections of the form, by their headings
 */
public record Form(String name, int number, Told told, boolean once, Map<String, String> parts) {

    /** What the forms are about: each is a file of them. */
    public static final List<String> SUBJECTS = List.of(
            "literals",
            "branches",
            "loops",
            "methods",
            "strings",
            "builders",
            "objects",
            "cookies",
            "jumps",
            "numbers",
            "aliases",
            "calls",
            "setting");

    private static final String BODY = "body";

    /** How a form must be told. */
    public enum Told {
        /** Name by name. */
        KNOWN,
        /** Without any name. */
        UNKNOWN,
        /** Either way. */
        OPEN
    }

    /** What the value of a form is to the response. */
    public enum Kind {
        /** The name of a cookie. */
        NAME("String", "r.addCookie(new Cookie(%s, \"\"));"),
        /** A cookie. */
        COOKIE("Cookie", "r.addCookie(%s);"),
        /** The text of a header. */
        HEADER("String", "r.addHeader(\"Set-Cookie\", %s);"),
        /** The form sets its cookies by itself. */
        NONE("void", "%s;");

        private final String type;
        private final String statement;

        Kind(String type, String statement) {
            this.type = type;
            this.statement = statement;
        }

        /** The type of the value. */
        public String type() {
            return type;
        }

        /** The statement that hands this expression to the response. */
        public String statement(String expression) {
            return String.format(statement, expression);
        }
    }

    /** All forms. */
    public static List<Form> all() {
        return bySubject().values().stream().flatMap(List::stream).toList();
    }

    /** All forms, by what they are about. */
    public static Map<String, List<Form>> bySubject() {
        Map<String, List<Form>> bySubject = new LinkedHashMap<>();
        List<Form> all = new ArrayList<>();
        for (String subject : SUBJECTS) {
            int before = all.size();
            read(text("forms/" + subject + ".txt"), all);
            bySubject.put(subject, List.copyOf(all.subList(before, all.size())));
        }
        return bySubject;
    }

    /** The text of a resource of these tests. */
    public static String text(String resource) {
        try (InputStream stream = Form.class.getResourceAsStream("/io/github/cookieregistry/plugin/" + resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("No such resource: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String text, List<Form> all) {
        for (String each : text.split("(?m)^== ", -1)) {
            if (each.isBlank()) {
                continue;
            }
            List<String> lines = each.lines().toList();
            List<String> head = List.of(lines.get(0).strip().split(" ", -1));
            Map<String, String> parts = new LinkedHashMap<>();
            String part = BODY;
            for (String line : lines.subList(1, lines.size())) {
                if (line.startsWith("-- ")) {
                    part = line.substring(3).strip();
                } else {
                    parts.merge(part, line + "\n", String::concat);
                }
            }
            Told told = Told.valueOf(head.get(1).toUpperCase(java.util.Locale.ROOT));
            all.add(new Form(head.get(0), all.size() + 1, told, head.contains("once"), Map.copyOf(parts)));
        }
    }

    /** What the value of this form is. */
    public Kind kind() {
        for (Kind kind : Kind.values()) {
            if (part(BODY).contains(kind + "(")) {
                return kind;
            }
        }
        return Kind.NONE;
    }

    /** Names that no run makes, and that may be told. */
    public List<String> also() {
        return part("also").lines().filter(line -> !line.isBlank()).toList();
    }

    /** Types beside. */
    public String types() {
        return part("types");
    }

    /** Static methods and nested types. */
    public String methods() {
        return part("methods");
    }

    /** Fields, constructors and instance methods of a type of this name. */
    public String members(String type) {
        return part("members").replace("TYPE", type);
    }

    /** Whether the form needs an instance. */
    public boolean hasMembers() {
        return !part("members").isEmpty();
    }

    /** Whether what the form makes depends on the type that it is put into. */
    public boolean namesItsType() {
        return part(BODY).contains("TYPE") || part(BODY).contains("getClass");
    }

    /** The body in a type of this name that hands each value to the response where it is made. */
    public String setting(String type) {
        return body(type, "{ /*sink*/ ", " /*end*/ return; }");
    }

    /** The body in a type of this name that returns the value. */
    public String returning(String type) {
        return body(type, "{ return ", "; }");
    }

    private String body(String type, String before, String after) {
        String text = part(BODY).replace("TYPE", type);
        Kind kind = kind();
        String mark = kind + "(";
        StringBuilder body = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(mark); kind != Kind.NONE && at >= 0; at = text.indexOf(mark, from)) {
            int end = end(text, at + mark.length());
            String value = text.substring(at + mark.length(), end);
            body.append(text, from, at).append(before);
            body.append(before.contains("return") ? value : kind.statement(value))
                    .append(after);
            from = end + 2;
        }
        return body.append(text.substring(from)).toString();
    }

    /** Where the bracket closes that opened before this place; the statement's semicolon follows. */
    private static int end(String text, int from) {
        int at = text.indexOf(");\n", from);
        for (int next = at; next >= 0; next = text.indexOf(");", next + 1)) {
            if (isBalanced(text.substring(from, next))) {
                return next;
            }
        }
        for (int next = text.indexOf(");", from); next >= 0; next = text.indexOf(");", next + 1)) {
            if (isBalanced(text.substring(from, next))) {
                return next;
            }
        }
        throw new IllegalArgumentException("No end: " + text);
    }

    private static boolean isBalanced(String text) {
        String code = text.replaceAll("\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])+'", "");
        return count(code, '(') == count(code, ')') && count(code, '{') == count(code, '}');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private String part(String heading) {
        return parts.getOrDefault(heading, "");
    }
}
