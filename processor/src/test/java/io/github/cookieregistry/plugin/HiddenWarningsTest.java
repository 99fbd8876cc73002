package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.plugin.PluginCompile.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds hide the compiler's warnings, and Maven's older plugins do so by themselves; ours are shown all the same. */
class HiddenWarningsTest {

    @ParameterizedTest
    @ValueSource(strings = {"-nowarn", "-Xlint:none", "-Xlint:all", "-XDignore.symbol.file"})
    void whatIsUnresolvedOrImpliedIsShown(String option) {
        assertThat(PluginCompile.with("jakarta.servlet.jakarta.servlet-api-6.1.0")
                        .options(option)
                        .source("shop/Shop.java", """
                                package shop;
                                import jakarta.servlet.http.*;
                                class Shop {
                                    public void set(HttpServletRequest request, HttpServletResponse response, String n) {
                                        response.addCookie(new Cookie(n, ""));
                                        request.getSession();
                                    }
                                }
                                """)
                        .run())
                .extracting(Said::key)
                .containsExactly("cookie-unresolved", "cookie-implied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-nowarn", "-Xlint:none"})
    void soAreTheOnesOfAHundredPlaces(String option) {
        StringBuilder places = new StringBuilder();
        for (int place = 0; place < 150; place++) {
            places.append("public void set%d(String name) { new Cookie(name, \"\"); }%n".formatted(place));
        }
        assertThat(PluginCompile.with("jakarta.servlet.jakarta.servlet-api-6.1.0")
                        .options(option)
                        .source(
                                "shop/Shop.java",
                                "package shop;\nimport jakarta.servlet.http.*;\nclass Shop {\n" + places + "}\n")
                        .run())
                .filteredOn(each -> each.key().equals("cookie-unresolved"))
                .hasSize(150);
    }
}
