package io.github.cookieregistry.plugin.forms;

import io.github.cookieregistry.plugin.forms.Form.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Where the code of a form stands, seen from the place that sets the cookie. */
public enum Placement {
    /** In the method that sets the cookie. */
    HERE,
    /** In another top-level class, which is compiled first. */
    BEFORE,
    /** In another top-level class, which is compiled last. */
    AFTER,
    /** In a nested class. */
    NESTED,
    /** In a superclass of another file. */
    INHERITED,
    /** In an enum. */
    ENUM,
    /** In a record. */
    RECORD,
    /** In a static method of an interface. */
    INTERFACE,
    /** In a default method of an interface. */
    DEFAULT,
    /** In a lambda expression that sets the cookie. */
    LAMBDA;

    private static final String PARAMETERS = "HttpServletRequest q, HttpServletResponse r, boolean b, int k, String s";
    private static final String ARGUMENTS = "(q, r, b, k, s)";
    private static final String HEAD = """
            package %s;
            import static java.util.Objects.requireNonNullElse;
            import jakarta.servlet.http.*;
            import java.util.*;
            import java.util.function.*;
            import org.springframework.http.HttpHeaders;
            import org.springframework.http.ResponseCookie;
            """;

    /** The class whose method {@code set} sets the cookie. */
    public static final String SITE = "Site";

    /** The package of a form here. */
    public String packageOf(Form form) {
        return name().toLowerCase(Locale.ROOT) + "_.f" + form.number();
    }

    /** What the names of a form's files begin with here. */
    public String fileOf(Form form) {
        return "F" + form.number() + "_" + name() + "_";
    }

    /** The sources of a form, by their paths, in the order in which to compile them. */
    public Map<String, String> sources(Form form) {
        return switch (this) {
            case HERE -> files(form, "Site", holder(form, "class", SITE, setting(form, SITE, "%s")));
            case LAMBDA ->
                files(
                        form,
                        "Site",
                        holder(
                                form,
                                "class",
                                SITE,
                                setting(form, SITE, "Runnable placed = () -> {\n%s};\nplaced.run();\n")));
            case NESTED ->
                files(
                        form,
                        "Site",
                        "class Site {\nstatic " + holder(form, "class", "Inside", made(form, "Inside"))
                                + set(form, of("Inside", form)) + "}\n");
            case BEFORE -> files(form, "Names", classOfNames(form), "Site", site(form, of("Names", form)));
            case AFTER -> files(form, "Site", site(form, of("Names", form)), "Names", classOfNames(form));
            case INHERITED ->
                files(
                        form,
                        "Above",
                        holder(form, "class", "Above", made(form, "Above")),
                        "Site",
                        "class Site extends Above {\n" + set(form, "made" + ARGUMENTS) + "}\n");
            case ENUM -> {
                String names = isInside(form)
                        ? "enum Names {\nONE;\n" + inside(form, "static ") + "}\n"
                        : holder(form, "enum", "Names", made(form, "Names")).replaceFirst("\\{\n", "{\nONE;\n");
                String call = isInside(form) || !form.hasMembers() ? "Names.made" : "Names.ONE.made";
                yield files(form, "Names", names, "Site", site(form, call + ARGUMENTS));
            }
            case RECORD ->
                files(
                        form,
                        "Names",
                        form.hasMembers()
                                ? "record Names(int part) {\n" + inside(form, "static ") + "}\n"
                                : holder(form, "record", "Names", made(form, "Names"))
                                        .replaceFirst("Names", "Names(int part)"),
                        "Site",
                        site(form, "Names.made" + ARGUMENTS));
            case INTERFACE ->
                files(
                        form,
                        "Names",
                        form.hasMembers()
                                ? "interface Names {\n" + inside(form, "static ") + "}\n"
                                : holder(form, "interface", "Names", made(form, "Names")),
                        "Site",
                        site(form, "Names.made" + ARGUMENTS));
            case DEFAULT ->
                files(
                        form,
                        "Names",
                        form.hasMembers()
                                ? "interface Names {\n" + inside(form, "default ") + "}\n"
                                : holder(form, "interface", "Names", made(form, "Names"))
                                        .replaceFirst("static (\\w+) made", "default $1 made"),
                        "Site",
                        "class Site implements Names {\n" + set(form, "made" + ARGUMENTS) + "}\n");
        };
    }

    /** Whether the members of a form do not fit into an enum. */
    private static boolean isInside(Form form) {
        return form.members("TYPE").contains("TYPE(");
    }

    private static String classOfNames(Form form) {
        return holder(form, "class", "Names", made(form, "Names"));
    }

    private static String holder(Form form, String kind, String name, String method) {
        return kind + " " + name + " {\n" + form.members(name) + method + form.methods() + "}\n";
    }

    /** The form in a nested class, and a method that calls it. */
    private static String inside(Form form, String modifier) {
        Kind kind = form.kind();
        return modifier + kind.type() + " made(" + PARAMETERS + ") { "
                + (kind == Kind.NONE ? "" : "return ") + "new Inside().made" + ARGUMENTS + "; }\n" + "static "
                + holder(form, "class", "Inside", made(form, "Inside"));
    }

    /** The method that makes the value. */
    private static String made(Form form, String type) {
        return (form.hasMembers() ? "" : "static ") + form.kind().type() + " made(" + PARAMETERS + ") {\n"
                + form.returning(type) + "}\n";
    }

    private static String of(String type, Form form) {
        return (form.hasMembers() ? "new " + type + "()" : type) + ".made" + ARGUMENTS;
    }

    private static String site(Form form, String call) {
        return "class Site {\n" + set(form, call) + "}\n";
    }

    private static String set(Form form, String call) {
        return "void set(" + PARAMETERS + ") { /*sink*/ " + form.kind().statement(call) + " /*end*/ }\n";
    }

    private static String setting(Form form, String type, String around) {
        return "void set(" + PARAMETERS + ") {\n" + around.replace("%s", form.setting(type)) + "}\n";
    }

    private Map<String, String> files(Form form, String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        String head = HEAD.formatted(packageOf(form));
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            boolean withTypes = i == 0 && !namesAndTexts[i].equals(SITE) || namesAndTexts.length == 2;
            boolean last = i > 0 && namesAndTexts[0].equals(SITE);
            files.put(
                    packageOf(form).replace('.', '/') + "/" + fileOf(form) + namesAndTexts[i] + ".java",
                    head + namesAndTexts[i + 1] + (withTypes || last ? form.types() : ""));
        }
        return files;
    }
}
