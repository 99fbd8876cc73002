package io.github.cookieregistry.benchmarks.runtime;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieDefinition;
import io.github.cookieregistry.SameSite;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.http.ResponseCookie;

/** The text of a {@code Set-Cookie} header, beside Spring's and Tomcat's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SetCookie {

    private final CookieDefinition definition = CookieDefinition.of(
                    "sessionid", "Example", Category.NECESSARY, "To remember the visitor")
            .duration("P14D")
            .path("/")
            .secure()
            .httpOnly()
            .sameSite(SameSite.LAX)
            .build();

    private final Rfc6265CookieProcessor tomcat = new Rfc6265CookieProcessor();

    /** Not a constant, lest the compiler fold the text. */
    public String value = "8f3a1c5e9b7d2f60";

    /** For JMH. */
    public SetCookie() {}

    /** Ours: the definition holds everything but the value. */
    @Benchmark
    public String cookieRegistry() {
        return definition.setCookie(value);
    }

    /** Spring's. */
    @Benchmark
    public String springResponseCookie() {
        return ResponseCookie.from("sessionid", value)
                .maxAge(Duration.ofDays(14))
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }

    /** Jakarta's, as Tomcat renders it. */
    @Benchmark
    public String jakartaCookieByTomcat() {
        Cookie cookie = new Cookie("sessionid", value);
        cookie.setMaxAge((int) Duration.ofDays(14).toSeconds());
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return tomcat.generateHeader(cookie, null);
    }
}
