package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.plugin.PluginCompile.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A framework's cookie of which a subclass says another name is told by that name. */
class RenamedCookieTest {

    private static final String[] SPRING = {
        "org.springframework.spring-webmvc-5.3.39",
        "org.springframework.spring-web-5.3.39",
        "org.springframework.spring-core-6.2.0",
        "org.springframework.spring-beans-6.2.0",
        "org.springframework.spring-context-6.2.0",
        "javax.servlet.javax.servlet-api-4.0.1"
    };

    private static List<String> said(String shop, String... others) {
        PluginCompile compile = PluginCompile.with(SPRING).source("shop/Shop.java", """
                        package shop;
                        import org.springframework.web.servlet.i18n.CookieLocaleResolver;
                        class Shop {
                            %s
                        }
                        """.formatted(shop));
        for (int index = 0; index < others.length; index++) {
            compile.source("shop/Other" + index + ".java", """
                    package shop;
                    import org.springframework.web.servlet.i18n.CookieLocaleResolver;
                    %s
                    """.formatted(others[index]));
        }
        List<Said> said = compile.run();
        assertThat(said)
                .filteredOn(each -> each.key().isEmpty() && each.kind() == javax.tools.Diagnostic.Kind.ERROR)
                .isEmpty();
        return said.stream()
                .filter(each -> !each.key().isEmpty())
                .map(each -> each.key().replace("cookie-", "")
                        + (each.key().equals("cookie-unresolved") ? "" : " " + each.quoted()))
                .toList();
    }

    @Test
    void theFrameworksOwnName() {
        assertThat(said("Object locales() { return new CookieLocaleResolver(); }"))
                .containsExactly("implied org.springframework.web.servlet.i18n.CookieLocaleResolver.LOCALE");
    }

    @Test
    void anAnonymousSubclass() {
        assertThat(said("""
                Object locales() {
                    return new CookieLocaleResolver() {
                        @Override public String getCookieName() { return "anonymous"; }
                    };
                }
                """)).containsExactly("undocumented anonymous");
    }

    @Test
    void anAnonymousSubclassWhoseNameIsPassed() {
        assertThat(said("""
                Object locales() { return locales("passed"); }
                private Object locales(String name) {
                    return new CookieLocaleResolver() {
                        @Override public String getCookieName() { return name; }
                    };
                }
                """)).containsExactly("undocumented passed");
    }

    @Test
    void aNestedSubclass() {
        assertThat(said("""
                static final String NAME = "nested";
                static class Locales extends CookieLocaleResolver {
                    @Override public String getCookieName() { return NAME; }
                }
                Object locales() { return new Locales(); }
                """)).containsExactly("undocumented nested");
    }

    @Test
    void aNestedSubclassThatIsGivenTheName() {
        assertThat(said("""
                static class Locales extends CookieLocaleResolver {
                    private final String name;
                    Locales(String name) { this.name = name; }
                    @Override public String getCookieName() { return name; }
                }
                Object locales() { return new Locales("given"); }
                """)).containsExactly("undocumented given");
    }

    @Test
    void aSubclassElsewhere() {
        assertThat(said("Object locales() { return new Elsewhere(); }", """
                class Elsewhere extends CookieLocaleResolver {
                    @Override public String getCookieName() { return "elsewhere"; }
                }
                """)).containsExactly("undocumented elsewhere");
    }

    @Test
    void aSubclassOfASubclass() {
        assertThat(said("Object locales() { return new Below(); }", """
                class Above extends CookieLocaleResolver {
                    @Override public String getCookieName() { return "above"; }
                }
                class Below extends Above {}
                """)).containsExactly("undocumented above");
    }

    @Test
    void aSubclassThatOverridesNothingOfIt() {
        assertThat(said("Object locales() { return new Plain(); }", """
                class Plain extends CookieLocaleResolver {
                    @Override public Integer getCookieMaxAge() { return 5; }
                }
                """))
                .containsExactly("implied org.springframework.web.servlet.i18n.CookieLocaleResolver.LOCALE");
    }

    @Test
    void aNameThatIsNotKnown() {
        assertThat(said("""
                Object locales() {
                    return new CookieLocaleResolver() {
                        @Override public String getCookieName() { return System.getProperty("locales"); }
                    };
                }
                """)).containsExactly("unresolved");
    }

    @Test
    void aSubclassThatSetsTheNameInItsConstructor() {
        assertThat(said("Object locales() { return new Setting(); }", """
                class Setting extends CookieLocaleResolver {
                    Setting() { setCookieName("set"); }
                }
                """)).containsExactly("undocumented set");
    }
}
