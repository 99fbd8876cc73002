package io.github.cookieregistry.benchmarks.source;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sources that declare cookies, and such that set them. */
final class CookieSources {

    /** A class file holds 65,535 constants, so that many cookies need several types. */
    private static final int COOKIES_OF_A_TYPE = 1_000;

    private CookieSources() {}

    /** A class with so many declarations, the last of them a prefix. */
    static String declarations(int count) {
        return """
                package bench;

                import io.github.cookieregistry.Category;
                import io.github.cookieregistry.Cookie;
                import io.github.cookieregistry.Match;

                class Cookies {
                %s}
                """.formatted(IntStream.range(0, (count + COOKIES_OF_A_TYPE - 1) / COOKIES_OF_A_TYPE)
                .mapToObj(part -> part(part, count))
                .collect(Collectors.joining()));
    }

    private static String part(int part, int count) {
        int from = part * COOKIES_OF_A_TYPE;
        int to = Math.min(count, from + COOKIES_OF_A_TYPE);
        return "  static class Part" + part + " {\n"
                + IntStream.range(from, to)
                        .mapToObj(number -> declaration(number, number == count - 1))
                        .collect(Collectors.joining())
                + "  }\n";
    }

    private static String declaration(int number, boolean prefix) {
        return """
                    @Cookie(provider = "Provider %1$d", category = Category.STATISTICS, function = "Statistics",
                        purpose = "To count visits of part %2$d", duration = "P13M", secure = true, path = "/"%3$s)
                    static final String COOKIE_%2$d = "cookie%2$d";
                """.formatted(number % 50, number, prefix ? ", match = Match.PREFIX" : "");
    }

    /** A class that sets so many of the declared cookies, each in a way of its own kind of name. */
    static String callsThatSet(int count) {
        return """
                package bench;

                import jakarta.servlet.http.Cookie;
                import jakarta.servlet.http.HttpServletResponse;

                class Shop {
                %s}
                """.formatted(GeneratedSources.each(count, """
                          void set#(HttpServletResponse response, String value) {
                            Cookie cookie = new Cookie(Cookies.Part0.COOKIE_#, value);
                            cookie.setPath("/");
                            cookie.setSecure(true);
                            response.addCookie(cookie);
                          }
                        """));
    }
}
