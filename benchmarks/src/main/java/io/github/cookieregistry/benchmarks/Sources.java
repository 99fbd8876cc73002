package io.github.cookieregistry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generated sources: ordinary classes of about a hundred lines, and one source that gives a processor its work. */
final class Sources {

    private static final int METHODS_A_CLASS = 12;

    private Sources() {}

    /** Writes so many ordinary classes and the one source; answers all files. */
    static List<Path> write(Path folder, int classes, String work) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            files.add(Files.writeString(folder.resolve("Ordinary" + i + ".java"), ordinary(i)));
        }
        files.add(Files.writeString(folder.resolve("Work.java"), work));
        return files;
    }

    private static String ordinary(int number) {
        String methods = IntStream.range(0, METHODS_A_CLASS)
                .mapToObj(i -> """
                          public int method%1$d(java.util.List<String> texts, java.util.Map<String, Integer> counts) {
                            int sum = %1$d;
                            for (String text : texts) {
                              counts.merge(text, text.length(), Integer::sum);
                              sum += counts.getOrDefault(text, 0);
                            }
                            return texts.stream().map(text -> text + sum(texts)).mapToInt(String::length).sum() + sum;
                          }
                        """.formatted(i))
                .collect(Collectors.joining());
        return "package bench;\npublic class Ordinary" + number + " {\n"
                + "  private static int sum(java.util.List<String> texts) {\n    return texts.size();\n  }\n" + methods
                + "}\n";
    }

    private static String each(int count, String template) {
        return IntStream.range(0, count)
                .mapToObj(i -> template.replace("#", String.valueOf(i)))
                .collect(Collectors.joining());
    }

    static String cookies(int count) {
        return "package bench;\nimport io.github.cookieregistry.*;\nclass Work {\n" + types(count) + "}\n";
    }

    /** A class file holds 65,535 constants, so that many cookies need several types. */
    private static String types(int count) {
        return IntStream.range(0, (count + 999) / 1000)
                .mapToObj(type -> "  static class Part" + type + " {\n"
                        + IntStream.range(type * 1000, Math.min(count, type * 1000 + 1000))
                                .mapToObj(Sources::cookie)
                                .collect(Collectors.joining())
                        + "  }\n")
                .collect(Collectors.joining());
    }

    private static String cookie(int number) {
        return """
                    @Cookie(provider = "Provider %1$d", category = Category.STATISTICS, function = "Statistics",
                        purpose = "To count visits of part %2$d", duration = "P13M", secure = true, path = "/")
                    public static final String COOKIE_%2$d = "cookie%2$d";
                """.formatted(number % 50, number);
    }

    static String values(int count) {
        return "package bench;\nimport com.google.auto.value.AutoValue;\nclass Work {\n" + each(count, """
                          @AutoValue abstract static class Value# {
                            abstract String name();
                            abstract int number();
                          }
                        """) + "}\n";
    }

    static String mappers(int count) {
        return "package bench;\nimport org.mapstruct.Mapper;\nclass Work {\n" + each(count, """
                          public record From#(String name, int number) {}
                          public record To#(String name, int number) {}
                          @Mapper public interface Mapper# {
                            To# map(From# from);
                          }
                        """) + "}\n";
    }

    static String properties(int count) {
        return "package bench;\nimport org.springframework.boot.context.properties.ConfigurationProperties;\n"
                + "class Work {\n" + each(count, """
                          @ConfigurationProperties("work#") public static class Properties# {
                            private String name = "";
                            public String getName() { return name; }
                            public void setName(String name) { this.name = name; }
                          }
                        """) + "}\n";
    }
}
