package io.github.cookieregistry.processor.hostile;

import static io.github.cookieregistry.processor.hostile.HostileTexts.any;

import com.google.gson.JsonObject;
import io.github.cookieregistry.processor.testing.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A module whose declarations are hostile and right: it must compile, and publish what is declared. */
final class HostileModule {

    private static final int DECLARATIONS_A_TYPE = 40;

    private static final List<String> KINDS = List.of("class", "interface", "enum", "record", "@interface");

    private final Map<String, JsonObject> facts = new TreeMap<>();
    private final Map<String, String> policy = new TreeMap<>();
    private final Map<String, String> sources = new TreeMap<>();

    /** The module of this seed, with this many declarations. */
    HostileModule(long seed, int declarations) {
        Random random = new Random(seed);
        policy(random);
        for (int first = 0; first < declarations; first += DECLARATIONS_A_TYPE) {
            type(first, Math.min(DECLARATIONS_A_TYPE, declarations - first), random);
        }
    }

    private void policy(Random random) {
        StringBuilder members = new StringBuilder();
        for (String member : List.of("site", "title", "controller", "contact")) {
            if (random.nextInt(4) > 0) {
                String text = HostileTexts.allowed(random);
                // A contact that looks like an address of another scheme is a fault.
                text = member.equals("contact") ? "Ask us: " + text : text;
                policy.put(member, text);
                members.append(member)
                        .append(" = ")
                        .append(JavaLiteral.of(text, random))
                        .append(", ");
            }
        }
        String reason = JavaLiteral.of(HostileTexts.allowed(random), random);
        sources.put(
                "com/example/hostile/package-info.java",
                "@CookiePolicy(" + members + "consent = {" + consent() + "}, updated = \"2026-11-25\")\n"
                        + "package com.example.hostile;\nimport io.github.cookieregistry.*;\n");
        sources.put(
                "com/example/hostile/Legacy.java",
                "package com.example.hostile;\nimport io.github.cookieregistry.*;\n" + "@UndocumentedCookie(reason = "
                        + reason + ")\nclass Legacy {}\n");
    }

    private static String consent() {
        return List.of(io.github.cookieregistry.Consent.values()).stream()
                .map(reader -> "Consent." + reader.name())
                .collect(Collectors.joining(", "));
    }

    /** A type, nested in types of any kind, that holds the declarations. */
    private void type(int first, int count, Random random) {
        List<String> names = new ArrayList<>(List.of("T" + first));
        List<String> kinds = new ArrayList<>(List.of(any(random, KINDS)));
        for (int depth = random.nextInt(12); depth > 0; depth--) {
            names.add(any(random, List.of("N", "Nested", "Companion", "DefaultImpls", "Ünder_", "CookieRegistry"))
                    + depth);
            kinds.add(any(random, KINDS));
        }
        String packageName = "com.example.hostile" + any(random, List.of("", ".a", ".a.b", ".été"));
        String qualified = packageName + "." + String.join(".", names);
        StringBuilder source = new StringBuilder("package " + packageName + ";\nimport io.github.cookieregistry.*;\n");
        for (int i = 0; i < names.size(); i++) {
            source.append("public ")
                    .append(i > 0 && kinds.get(i).equals("class") ? "static " : "")
                    .append(head(kinds.get(i), names.get(i)))
                    .append(" {\n")
                    .append(kinds.get(i).equals("enum") ? ";\n" : "");
        }
        for (int place = 0; place < count; place++) {
            HostileDeclaration declaration = new HostileDeclaration(first + place, place, random);
            source.append(declaration.source()).append('\n');
            facts.put(qualified + "." + declaration.constantName(), declaration.facts());
        }
        source.append("}\n".repeat(names.size()));
        sources.put(packageName.replace('.', '/') + "/" + names.get(0) + ".java", source.toString());
    }

    private static String head(String kind, String name) {
        return kind + " " + name + (kind.equals("record") ? "(int i)" : "");
    }

    /** The declared facts, by the constant that declares them. */
    Map<String, JsonObject> facts() {
        return facts;
    }

    /** The texts of the policy, by member. */
    Map<String, String> policy() {
        return policy;
    }

    /** Writes the sources into the project. */
    Project writeTo(Project project) {
        sources.forEach(project::source);
        return project;
    }
}
