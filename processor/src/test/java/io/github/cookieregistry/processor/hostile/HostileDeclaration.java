package io.github.cookieregistry.processor.hostile;

import static io.github.cookieregistry.processor.hostile.HostileTexts.any;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.Storage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One declaration: how it is spelled, and what the inventory must say of it. */
final class HostileDeclaration {

    private static final List<String> CONSTANTS = List.of(
            "SESSION_ID",
            "catalog",
            "CookieRegistry",
            "CookieDefinition",
            "String",
            "Object",
            "List",
            "Companion",
            "INSTANCE",
            "$$delegate",
            "$L",
            "__",
            "élan",
            "\\u0041B",
            "中文",
            "I\u0131\u0130",
            "var",
            "record",
            "yield",
            "sealed",
            "java",
            "io",
            "Cookie");

    private static final List<String> HEADS = List.of(
            "", "sid", "$L", "$$", "%s", "*'", "`", "|", "a|b", "!#$%&'*+-.^_`|~", "__host", "_ga_", "__Hos", "-", "+");

    private static final List<String> PATHS =
            List.of("/", "/a'b\"c", "/<script>", "/a|b`c`", "/*/", "/%00", "/ x ", "/\\", "/]]>", "/a,b=c");

    private static final List<String> DOMAINS =
            List.of("example.com", "a.b.example.com", "xn--bcher-kva.example", "LOCALHOST", "EXAMPLE.com", "1a.2b");

    private static final List<String> URLS = List.of(
            "https://example.com/privacy",
            "HTTP://EXAMPLE.COM",
            "https://example.com/?a=1&b=2#c",
            "https://example.com/é?x='onclick='alert(1)",
            "https://user:pass@example.com:8443/*/",
            "https://[::1]/",
            "https://example.com/)(javascript:alert(1))",
            "https://example.com/%22%3E%3Cscript%3E",
            "https://example.com/$L_*_~x~");

    private static final List<String> DURATIONS =
            List.of("session", "P1D", "P14D", "P13M", "P1Y", "PT30M", "P1Y1M", "P1W", "P1DT1S", "PT1S", "P400D");

    private final String constant;
    private final String value;
    private final Map<String, String> members = new LinkedHashMap<>();
    private final JsonObject facts = new JsonObject();

    /** A declaration of this number in its module, and this place in its type, with nothing wrong in it. */
    HostileDeclaration(int number, int place, Random random) {
        constant = place < CONSTANTS.size() ? CONSTANTS.get(place) : "C" + place;
        Storage storage = random.nextInt(3) == 0 ? any(random, List.of(Storage.values())) : Storage.COOKIE;
        Match match = random.nextInt(4) == 0 ? Match.PREFIX : Match.EXACT;
        boolean secure = random.nextBoolean();
        boolean httpOnly = random.nextBoolean();
        String path = random.nextInt(3) == 0 ? any(random, PATHS) : "";
        String domain = random.nextInt(3) == 0 ? any(random, DOMAINS) : "";
        String head = any(random, HEADS);
        if (storage != Storage.COOKIE) {
            head = HostileTexts.allowed(random).replace(":", "");
        } else if (random.nextInt(10) == 0) {
            head = any(random, List.of("__HOST-", "__Host-", "__Secure-", "__host-http-", "__Http-"));
            secure = true;
            httpOnly = true;
            path = "/";
            domain = "";
        }
        // The number ends every name, between signs that no head ends with, so that no name begins with another.
        value = head + ".." + String.format("%07d", number) + "..";
        String name = random.nextInt(4) == 0 ? value : "";
        SameSite sameSite = any(random, List.of(SameSite.values()));
        sameSite = secure || sameSite != SameSite.NONE ? sameSite : SameSite.LAX;

        facts.addProperty("name", value);
        text("name", name, random, false);
        choice("match", match, Match.EXACT);
        text("provider", HostileTexts.allowed(random), random, true);
        choice("category", any(random, List.of(Category.values())), null);
        text("purpose", HostileTexts.allowed(random), random, true);
        text("function", optional(random), random, true);
        text("location", optional(random), random, true);
        duration(random.nextInt(4) == 0 ? "" : any(random, DURATIONS), random);
        choice("party", any(random, List.of(Party.values())), Party.UNSPECIFIED);
        recipients(Stream.generate(() -> HostileTexts.allowed(random))
                .limit(random.nextInt(4))
                .toList());
        text("policyUrl", random.nextInt(3) == 0 ? any(random, URLS) : "", random, true);
        choice("storage", storage, Storage.COOKIE);
        text("path", path, random, true);
        text("domain", domain, random, true);
        flag("secure", secure);
        flag("httpOnly", httpOnly);
        choice("sameSite", sameSite, SameSite.UNSPECIFIED);
        flag("partitioned", secure && random.nextInt(4) == 0);
        text("justification", optional(random), random, true);
    }

    private static String optional(Random random) {
        return random.nextBoolean() ? HostileTexts.allowed(random) : "";
    }

    private void text(String member, String text, Random random, boolean isFact) {
        if (!text.isEmpty()) {
            members.put(member, JavaLiteral.of(text, random));
        }
        if (isFact) {
            facts.add(member, text.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(text));
        }
    }

    private void choice(String member, Enum<?> constant, Enum<?> byDefault) {
        if (constant != byDefault) {
            members.put(member, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
        facts.addProperty(member, constant.name());
    }

    private void flag(String member, boolean flag) {
        if (flag) {
            members.put(member, "true");
        }
        facts.addProperty(member, flag);
    }

    private void duration(String duration, Random random) {
        text("duration", duration, random, true);
        facts.add(
                "durationSeconds",
                duration.isEmpty()
                        ? JsonNull.INSTANCE
                        : new JsonPrimitive(
                                CookieLifetime.parse(duration).orElseThrow().seconds()));
    }

    private void recipients(List<String> recipients) {
        JsonArray array = new JsonArray();
        recipients.forEach(array::add);
        facts.add("recipients", array);
        if (!recipients.isEmpty()) {
            members.put(
                    "recipients", recipients.stream().map(JavaLiteral::of).collect(Collectors.joining(", ", "{", "}")));
        }
    }

    /** Replaces, adds or, without an expression, removes the spelling of a member. */
    HostileDeclaration with(String member, String expression) {
        if (expression.isEmpty()) {
            members.remove(member);
        } else {
            members.put(member, expression);
        }
        return this;
    }

    /** Whether the name makes browsers demand attributes. */
    boolean hasPrefix() {
        return value.startsWith("__H") && value.contains("-.") || value.startsWith("__S") || value.startsWith("__h");
    }

    /** The constant's name, as it is spelled in the source. */
    String constant() {
        return constant;
    }

    /** The constant's name as compilers know it. */
    String constantName() {
        return constant.replace("\\u0041", "A");
    }

    /** The members of the inventory's entry that the declaration decides. */
    JsonObject facts() {
        return facts;
    }

    /** The annotation. */
    String annotation() {
        return members.entrySet().stream()
                .map(member -> member.getKey() + " = " + member.getValue())
                .collect(Collectors.joining(", ", "@Cookie(", ")"));
    }

    /** The whole declaration, on one line. */
    String source() {
        return annotation() + " public static final String " + constant + " = " + JavaLiteral.of(value) + ";";
    }
}
