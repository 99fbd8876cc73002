package io.github.cookieregistry.benchmarks.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ordinary classes of about a hundred lines, and some that give each processor like work. */
public final class GeneratedSources {

    /** So many elements of each processor's kind. */
    public static final int ANNOTATED = 10;

    private static final int METHODS_OF_AN_ORDINARY_CLASS = 12;

    private GeneratedSources() {}

    /** So many ordinary classes, and for each processor a class with its work. */
    public static SourceSet withWorkForAll(Path folder, int ordinary) throws IOException {
        List<Path> files = ordinary(folder, ordinary, METHODS_OF_AN_ORDINARY_CLASS);
        files.add(write(folder, "Cookies", cookies(ANNOTATED)));
        files.add(write(folder, "Shop", CookieSources.callsThatSet(ANNOTATED)));
        files.add(write(folder, "Values", values()));
        files.add(write(folder, "Mappers", mappers()));
        files.add(write(folder, "Settings", settings()));
        return new SourceSet(folder.getFileName().toString(), files, classPath());
    }

    /** A few ordinary classes beside so many declared cookies. */
    public static SourceSet withCookies(Path folder, int cookies) throws IOException {
        List<Path> files = ordinary(folder, 1, 1);
        files.add(write(folder, "Cookies", cookies(cookies)));
        return new SourceSet(folder.getFileName().toString(), files, classPath());
    }

    /** So many short classes that set no cookie, and one that declares one. */
    public static SourceSet withoutWork(Path folder, int classes) throws IOException {
        List<Path> files = ordinary(folder, classes, 2);
        files.add(write(folder, "Cookies", cookies(1)));
        return new SourceSet(folder.getFileName().toString(), files, classPath());
    }

    private static String cookies(int count) {
        return CookieSources.declarations(count);
    }

    private static String classPath() {
        return LibraryPath.of(
                "/annotations/target/",
                "/auto-value-annotations/",
                "/mapstruct/mapstruct/",
                "/boot/spring-boot/",
                "/tomcat-embed-core/");
    }

    private static List<Path> ordinary(Path folder, int classes, int methods) throws IOException {
        Folders.empty(folder);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            files.add(write(folder, "Ordinary" + i, ordinary(i, methods)));
        }
        return files;
    }

    private static Path write(Path folder, String type, String source) throws IOException {
        return Files.writeString(folder.resolve(type + ".java"), source);
    }

    private static String ordinary(int number, int methods) {
        return """
                package bench;

                import java.util.List;
                import java.util.Map;

                public class Ordinary%d {
                  private static int sum(List<String> texts) {
                    return texts.size();
                  }
                %s}
                """.formatted(number, each(methods, """

                          public int method#(List<String> texts, Map<String, Integer> counts) {
                            int sum = #;
                            for (String text : texts) {
                              counts.merge(text, text.length(), Integer::sum);
                              sum += counts.getOrDefault(text, 0);
                            }
                            return texts.stream().map(text -> text + sum(texts)).mapToInt(String::length).sum() + sum;
                          }
                        """));
    }

    private static String values() {
        return """
                package bench;

                import com.google.auto.value.AutoValue;

                class Values {
                %s}
                """.formatted(each(ANNOTATED, """
                          @AutoValue
                          abstract static class Value# {
                            abstract String name();

                            abstract int number();
                          }
                        """));
    }

    private static String mappers() {
        return """
                package bench;

                import org.mapstruct.Mapper;

                class Mappers {
                %s}
                """.formatted(each(ANNOTATED, """
                          public record From#(String name, int number) {}

                          public record To#(String name, int number) {}

                          @Mapper
                          public interface Mapper# {
                            To# map(From# from);
                          }
                        """));
    }

    private static String settings() {
        return """
                package bench;

                import org.springframework.boot.context.properties.ConfigurationProperties;

                class Settings {
                %s}
                """.formatted(each(ANNOTATED, """
                          @ConfigurationProperties("work#")
                          public static class Setting# {
                            private String name = "";

                            public String getName() {
                              return name;
                            }

                            public void setName(String name) {
                              this.name = name;
                            }
                          }
                        """));
    }

    static String each(int count, String template) {
        return IntStream.range(0, count)
                .mapToObj(i -> template.replace("#", String.valueOf(i)))
                .collect(Collectors.joining());
    }
}
