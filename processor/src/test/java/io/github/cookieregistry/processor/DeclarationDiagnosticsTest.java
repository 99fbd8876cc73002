package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.render.language.Words;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.MarkedSource;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.Triggers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule for declarations: the exact text, at the exact place, once, and no other message. */
class DeclarationDiagnosticsTest {

    private static final String LINK =
            " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#";

    @TempDir
    Path folder;

    @Test
    @Triggers(Message.BLANK)
    void blankProvider() {
        expectError(
                cookie("provider = ▲\" \", category = Category.NECESSARY, purpose = \"To remember the basket\""),
                "[cookie-blank] The cookie \"basket\" has a blank provider. Say it in plain words: the policy publishes it.");
    }

    @Test
    @Triggers(Message.BLANK)
    void blankPurpose() {
        expectError(
                cookie("provider = \"Shop\", category = Category.NECESSARY, purpose = ▲\"\\t\""),
                "[cookie-blank] The cookie \"basket\" has a blank purpose. Say it in plain words: the policy publishes it.");
    }

    @Test
    @Triggers(Message.BLANK)
    void blankName() {
        expectError(
                constant(FACTS, "public static final String ▲BASKET = \"\""),
                "[cookie-blank] The cookie \"shop.ShopCookies.BASKET\" has a blank name. Say it in plain words: the policy publishes it.");
    }

    @Test
    @Triggers(Message.NOT_CONSTANT)
    void noConstant() {
        expectError(
                constant(FACTS, "public static final String ▲BASKET = String.valueOf(3)"),
                "[cookie-not-constant] \"shop.ShopCookies.BASKET\" is no compile-time constant String. Declare it static final String, with a literal or another constant as its value.");
    }

    @Test
    @Triggers(Message.NOT_CONSTANT)
    void constantOfAnotherType() {
        expectError(
                constant(FACTS, "public static final int ▲BASKET = 3"),
                "[cookie-not-constant] \"shop.ShopCookies.BASKET\" is no compile-time constant String. Declare it static final String, with a literal or another constant as its value.");
    }

    @Test
    @Triggers(Message.NOT_CONSTANT)
    void instanceField() {
        expectError(
                constant(FACTS, "final String ▲BASKET = \"basket\""),
                "[cookie-not-constant] \"shop.ShopCookies.BASKET\" is no compile-time constant String. Declare it static final String, with a literal or another constant as its value.");
    }

    @Test
    @Triggers(Message.NAME_MISMATCH)
    void nameMismatch() {
        expectError(
                cookie("name = ▲\"baskets\", " + FACTS),
                "[cookie-name-mismatch] The declared name \"baskets\" differs from the constant's value \"basket\". Leave name out: it defaults to the constant's value.");
    }

    @Test
    @Triggers(Message.NAME_WITH_INVISIBLE)
    void nameSyntax() {
        expectError(
                constant(FACTS, "public static final String ▲BASKET = \"my basket\""),
                "[cookie-name-syntax] The name \"my basket\" holds U+0020, which no cookie's name may (RFC 6265, section 4.1.1). Use letters, digits and !#$%&'*+-.^_`|~ only.");
    }

    @Test
    @Triggers(Message.NAME_TOO_LONG)
    void nameThatIsTooLong() {
        expectNothing(constant(FACTS, "public static final String BASKET = \"" + "b".repeat(4096) + "\""));
        expectError(
                constant(FACTS, "public static final String ▲BASKET = \"" + "b".repeat(4097) + "\""),
                "[cookie-name-syntax] The name of the cookie shop.ShopCookies.BASKET is longer than 4096 octets, so browsers ignore the cookie. Shorten it.");
    }

    @Test
    @Triggers(Message.NAME_WITH_SIGN)
    void nameSyntaxShowsTheCharacter() {
        expectError(
                constant(FACTS, "public static final String ▲BASKET = \"a;b\""),
                "[cookie-name-syntax] The name \"a;b\" holds ';' (U+003B), which no cookie's name may (RFC 6265, section 4.1.1). Use letters, digits and !#$%&'*+-.^_`|~ only.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a0_users:sess | ':' (U+003A)",
                "pvc_visits[0] | '[' (U+005B)",
                "my basket | U+0020",
                "korb\u00e9 | U+00E9",
            })
    @Triggers(Message.NAME_OF_ANOTHER)
    void nameOfAThirdPartyOutsideTheSyntax(String name, String sign) {
        expectWarning(
                constant(FACTS + ", party = Party.THIRD", "public static final String ▲BASKET = \"" + name + "\""),
                "[cookie-name-syntax] The third party's name \"" + name + "\" holds " + sign
                        + ", which no server may send in a cookie's name (RFC 6265, section 4.1.1), though browsers keep it."
                        + " Compare it with the vendor's own list.");
        assertThat(compile(constant(
                                FACTS + ", party = Party.FIRST",
                                "public static final String BASKET = \"" + name + "\""))
                        .errors())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a=b", " a", "a ", "a\\u0007b", "a\\tb"})
    void nameOfAThirdPartyThatNoBrowserKeeps(String name) {
        assertThat(compile(constant(
                                FACTS + ", party = Party.THIRD",
                                "public static final String BASKET = \"" + name + "\""))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.text()).startsWith("[cookie-name-syntax] The name "));
    }

    @Test
    void aVendorsCookieOfTheSameNameOnItsOwnDomain() {
        expectNothing("""
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(%1$s, party = Party.THIRD, duration = "P1D", domain = "doubleclick.net") static final String A = "IDE";
                    @Cookie(%1$s) static final String B = "IDE";
                    @Cookie(%1$s, duration = "P2D", domain = "example.com", match = Match.PREFIX) static final String C = "ID";
                }
                """.formatted(FACTS));
    }

    @Test
    @Triggers(Message.OVERLAP)
    void twoDeclarationsOnOneDomainOverlap() {
        expectError(
                """
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(%1$s, domain = "Example.com", match = Match.PREFIX) static final String A = "_ga_";
                    @Cookie(%1$s, domain = "example.com", duration = "P1D") static final String ▲B = "_ga_X";
                }
                """.formatted(FACTS),
                "[cookie-overlap] The cookie \"_ga_X\" is claimed by shop.ShopCookies.A too, which says otherwise of it: duration. Give both the same facts, or choose names that exclude each other.");
    }

    @Test
    @Triggers(Message.DUPLICATE)
    void duplicate() {
        expectError(
                """
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(%1$s) static final String BASKET = "basket";
                    @Cookie(%1$s) static final String ▲CART = "basket";
                }
                """.formatted(FACTS),
                "[cookie-duplicate] The cookie \"basket\" is declared by shop.ShopCookies.BASKET already, with the same domain and path. Keep one of the two declarations.");
    }

    @Test
    @Triggers(Message.OVERLAP)
    void overlapOfPrefixAndName() {
        expectError(
                """
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(%1$s, match = Match.PREFIX) static final String A = "_ga_";
                    @Cookie(%1$s, duration = "P1D") static final String ▲B = "_ga_X";
                }
                """.formatted(FACTS),
                "[cookie-overlap] The cookie \"_ga_X\" is claimed by shop.ShopCookies.A too, which says otherwise of it: duration. Give both the same facts, or choose names that exclude each other.");
    }

    @Test
    @Triggers(Message.OVERLAP)
    void overlapOfNameAndLaterPrefix() {
        expectError(
                """
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(%1$s, location = "shop", duration = "P1D") static final String A = "_ga_X";
                    @Cookie(%1$s, match = Match.PREFIX) static final String ▲B = "_ga_";
                }
                """.formatted(FACTS),
                "[cookie-overlap] The cookie \"_ga_\" is claimed by shop.ShopCookies.A too, which says otherwise of it: location, duration. Give both the same facts, or choose names that exclude each other.");
    }

    @Test
    void overlapWithTheSameFactsIsFine() {
        expectNothing("""
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(%1$s, path = "/a", secure = true) static final String A = "basket";
                    @Cookie(%1$s, path = "/b") static final String B = "basket";
                    @Cookie(%1$s, match = Match.PREFIX) static final String C = "bask";
                }
                """.formatted(FACTS));
    }

    @Test
    @Triggers(Message.PREFIX)
    void hostPrefix() {
        expectError(
                constant(FACTS + ", domain = ▲\"example.com\"", "static final String BASKET = \"__Host-basket\""),
                "[cookie-prefix] The name \"__Host-basket\" begins with __Host-, and browsers then refuse the cookie unless it has Secure, Path=/ and no Domain. Set secure = true, path = \"/\" and no domain.");
    }

    @Test
    @Triggers(Message.PREFIX)
    void hostPrefixWithAnotherPath() {
        expectError(
                constant(
                        FACTS + ", secure = true, path = ▲\"/shop\"", "static final String BASKET = \"__host-basket\""),
                "[cookie-prefix] The name \"__host-basket\" begins with __Host-, and browsers then refuse the cookie unless it has Path=/. Set path = \"/\".");
    }

    @Test
    @Triggers(Message.PREFIX)
    void securePrefix() {
        expectError(
                constant(FACTS, "static final String ▲BASKET = \"__Secure-basket\""),
                "[cookie-prefix] The name \"__Secure-basket\" begins with __Secure-, and browsers then refuse the cookie unless it has Secure. Set secure = true.");
    }

    @Test
    @Triggers(Message.PREFIX)
    void hostHttpPrefix() {
        expectError(
                constant(
                        FACTS + ", secure = true, path = \"/\"",
                        "static final String ▲BASKET = \"__Host-Http-basket\""),
                "[cookie-prefix] The name \"__Host-Http-basket\" begins with __Host-Http-, and browsers then refuse the cookie unless it has HttpOnly. Set httpOnly = true.");
    }

    @Test
    void prefixesThatAreKept() {
        expectNothing("""
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(%1$s, secure = true, path = "/") static final String A = "__Host-a";
                    @Cookie(%1$s, secure = true, domain = "example.com") static final String B = "__Secure-b";
                    @Cookie(%1$s, secure = true, httpOnly = true) static final String C = "__Http-c";
                    @Cookie(%1$s, storage = Storage.LOCAL_STORAGE) static final String D = "__Host-d";
                }
                """.formatted(FACTS));
    }

    @Test
    @Triggers(Message.SAME_SITE)
    void sameSiteNoneWithoutSecure() {
        expectError(
                cookie(FACTS + ", sameSite = SameSite▲.NONE"),
                "[cookie-same-site] The cookie \"basket\" has SameSite=None without Secure, and browsers then refuse it. Set secure = true.");
    }

    @Test
    @Triggers(Message.PARTITIONED)
    void partitionedWithoutSecure() {
        expectError(
                cookie(FACTS + ", partitioned = ▲true"),
                "[cookie-partitioned] The cookie \"basket\" is partitioned without Secure, and browsers then refuse it. Set secure = true.");
    }

    @Test
    void secureAllowsBoth() {
        expectNothing(cookie(FACTS + ", secure = true, partitioned = true, sameSite = SameSite.NONE"));
    }

    @Test
    @Triggers(Message.PATH)
    void relativePath() {
        expectError(
                cookie(FACTS + ", path = ▲\"shop\""),
                "[cookie-path] The path of the cookie \"basket\" does not begin with /, so browsers use another one. Begin it with / and leave out ; and control characters.");
    }

    @Test
    @Triggers(Message.PATH)
    void pathThatEndsTheAttribute() {
        expectError(
                cookie(FACTS + ", path = ▲\"/; Domain=evil.example\""),
                "[cookie-path] The path of the cookie \"basket\" holds a ;, which ends the attribute. Begin it with / and leave out ; and control characters.");
    }

    @Test
    @Triggers(Message.PATH)
    void pathOfOtherLetters() {
        expectError(
                cookie(FACTS + ", path = ▲\"/stra\u00dfe\""),
                "[cookie-path] The path of the cookie \"basket\" holds a control character or one that is not ASCII. Begin it with / and leave out ; and control characters.");
    }

    @Test
    @Triggers(Message.PATH_TOO_LONG)
    void pathThatIsTooLong() {
        expectError(
                cookie(FACTS + ", path = ▲\"/" + "a".repeat(1024) + "\""),
                "[cookie-path] The path of the cookie \"basket\" is longer than 1024 octets, so browsers ignore it. Name a folder further up: the cookie is then sent to all that it holds.");
    }

    @Test
    @Triggers(Message.DOMAIN)
    void domainThatIsTooLong() {
        expectError(
                cookie(FACTS + ", domain = ▲\"" + "a.".repeat(127) + "com\""),
                "[cookie-domain] The domain of the cookie \"basket\" is longer than 253 octets. Write an ASCII host name of letters, digits, hyphens and dots, such as example.com.");
    }

    @Test
    @Triggers(Message.DOMAIN)
    void domainWithDot() {
        expectError(
                cookie(FACTS + ", domain = ▲\".example.com\""),
                "[cookie-domain] The domain of the cookie \"basket\" begins with a dot, which browsers ignore. Write an ASCII host name of letters, digits, hyphens and dots, such as example.com.");
    }

    @Test
    @Triggers(Message.DOMAIN)
    void domainThatIsAnAddress() {
        expectError(
                cookie(FACTS + ", domain = ▲\"192.168.0.1\""),
                "[cookie-domain] The domain of the cookie \"basket\" is an IP address, to which browsers send no domain cookie. Write an ASCII host name of letters, digits, hyphens and dots, such as example.com.");
    }

    @Test
    @Triggers(Message.DOMAIN)
    void domainThatIsATopLevelDomain() {
        expectError(
                cookie(FACTS + ", domain = ▲\"com\""),
                "[cookie-domain] The domain of the cookie \"basket\" is a top-level domain, which browsers refuse. Write an ASCII host name of letters, digits, hyphens and dots, such as example.com.");
    }

    @Test
    @Triggers(Message.DOMAIN)
    void domainOfOtherLetters() {
        expectError(
                cookie(FACTS + ", domain = ▲\"exämple.com\""),
                "[cookie-domain] The domain of the cookie \"basket\" is no host name. Write an ASCII host name of letters, digits, hyphens and dots, such as example.com.");
    }

    @Test
    @Triggers(Message.DURATION)
    void duration() {
        for (String wrong : List.of("1 year", "P0D", "P-1D", "p1y", "PT0.5S", "P", "PT", "P1DT", " P1D")) {
            expectError(
                    cookie(FACTS + ", duration = ▲\"" + wrong + "\""),
                    "[cookie-duration] The duration \"" + wrong
                            + "\" of the cookie \"basket\" is neither \"session\" nor a positive ISO-8601 duration in whole seconds. Write it like \"P13M\", \"P14D\", \"PT30M\" or \"session\".");
        }
    }

    @Test
    @Triggers(Message.DURATION_CAP)
    void durationBeyondTheCap() {
        expectWarning(
                cookie(FACTS + ", duration = ▲\"P401D\""),
                "[cookie-duration-cap] The cookie \"basket\" is to last P401D, but browsers keep a cookie 400 days at most. Declare \"P400D\" or less, so that the policy tells what happens.");
    }

    @Test
    void durationsThatAreFine() {
        for (String right : List.of("session", "P400D", "P13M", "PT30M", "P1Y", "P2W", "P1DT12H")) {
            expectNothing(cookie(FACTS + ", duration = \"" + right + "\""));
        }
        expectNothing(cookie(FACTS + ", duration = \"P10Y\", storage = Storage.LOCAL_STORAGE"));
    }

    @Test
    @Triggers(Message.COOKIE_TEXT)
    void controlCharacter() {
        expectError(
                cookie("provider = \"Shop\", category = Category.NECESSARY, purpose = ▲\"One\\nTwo\""),
                "[cookie-text] The member purpose of the cookie \"basket\" holds a control character, U+000A, at position 4. Remove it: published text is plain text.");
    }

    @Test
    @Triggers(Message.COOKIE_TEXT)
    void bidirectionalOverride() {
        expectError(
                cookie(FACTS + ", recipients = {\"A\", ▲\"B\\u202EC\"}"),
                "[cookie-text] The member recipients of the cookie \"basket\" holds a bidirectional override, U+202E, at position 2. Remove it: published text is plain text.");
    }

    @Test
    @Triggers(Message.COOKIE_URL)
    void urlOfAnotherScheme() {
        expectError(
                cookie(FACTS + ", policyUrl = ▲\"javascript:alert(1)\""),
                "[cookie-url] The policyUrl of \"basket\" is no absolute http or https URL: \"javascript:alert(1)\". Write it like https://example.com/privacy.");
    }

    @Test
    @Triggers(Message.CONTACT_URL)
    void contactOfAnotherScheme() {
        expectError(
                policy("contact = ▲\"ftp://example.com\""),
                "[cookie-url] The contact of this module's @CookiePolicy is no http, https or mailto URL: \"ftp://example.com\". Write it like https://example.com/contact or mailto:privacy@example.com, or in plain words.");
    }

    @Test
    @Triggers(Message.MISSING)
    void missingMember() {
        expectError(
                """
                package shop;
                import io.github.cookieregistry.*;
                @CookiePolicy(require = {Member.DURATION, Member.FUNCTION, Member.JUSTIFICATION})
                class ShopCookies {
                    ▲@Cookie(function = "Basket", justification = "Asked for", %1$s) static final String A = "a";
                    @Cookie(duration = "P1D", function = ▲" ", provider = "S", category = Category.MARKETING, purpose = "To sell")
                    static final String B = "b";
                }
                """.formatted(FACTS),
                "[cookie-missing] The cookie \"a\" has no duration, which this site's @CookiePolicy requires. Add duration.",
                "[cookie-missing] The cookie \"b\" has no function, which this site's @CookiePolicy requires. Add function.");
    }

    @Test
    @Triggers(Message.COOKIE_PLACEHOLDER)
    void placeholder() {
        for (String wrong : List.of("TODO", "tbd", "xxx", "TODO: ask Ann", "...", "Lorem ipsum dolor", "n/a")) {
            expectWarning(
                    cookie("provider = \"Shop\", category = Category.NECESSARY, purpose = ▲\"" + wrong + "\""),
                    "[cookie-placeholder] The purpose of the cookie \"basket\" is a leftover: \"" + wrong
                            + "\". Write what visitors shall read.");
        }
        expectNothing(
                cookie(
                        "provider = \"Shop\", category = Category.NECESSARY, purpose = \"Remembers what is on your todo list\""));
    }

    @Test
    @Triggers(Message.UNCLASSIFIED)
    void unclassified() {
        expectWarning(
                cookie("provider = \"Shop\", category = Category▲.UNCLASSIFIED, purpose = \"To remember the basket\""),
                "[cookie-placeholder] The cookie \"basket\" is not classified yet. Give it the category that says what it is"
                        + " for: until then it is treated as one that needs consent.");
        for (Category category : Category.values()) {
            if (category != Category.UNCLASSIFIED) {
                expectNothing(
                        cookie("provider = \"Shop\", category = Category." + category + ", purpose = \"To remember\""));
            }
        }
    }

    @Test
    @Triggers({Message.NO_DATE, Message.REGISTRY_NAME, Message.INCLUDES_NO_REGISTRY})
    void policyValues() {
        expectError(
                policy("updated = ▲\"25.11.2026\""),
                "[cookie-policy] The date \"25.11.2026\" is no ISO-8601 date. Write it like \"2026-11-25\".");
        expectError(
                policy("registry = ▲\"class\""),
                "[cookie-policy] The registry's name \"class\" is no simple Java name. Write it like \"ShopCookieRegistry\".");
        expectError(
                policy("includes = String▲.class"),
                "[cookie-policy] The included java.lang.String is no generated registry. Name the class that the other module's build generates, such as LoginCookieRegistry.class.");
    }

    @Test
    @Triggers(Message.CONFLICT)
    void conflictWithAnIncludedRegistry() {
        Project login = project(cookie(
                        "provider = \"Login\", category = Category.NECESSARY, purpose = \"To log in\", secure = true")
                .replace("class ShopCookies", "@CookiePolicy(registry = \"LoginCookieRegistry\") class LoginCookies")
                .replace("package shop", "package login"));
        assertThat(login.compile(CompilerTool.JAVAC, new CookieProcessor()).messages())
                .isEmpty();
        MarkedSource source = MarkedSource.of("""
                package shop;
                import io.github.cookieregistry.*;
                @CookiePolicy(includes = login.LoginCookieRegistry.class)
                class ShopCookies {
                    @Cookie(provider = "Login", category = Category.STATISTICS, purpose = "To log in")
                    static final String ▲BASKET = "basket";
                    @Cookie(provider = "Login", category = Category.STATISTICS, purpose = "To log in")
                    static final String OTHER = "other";
                }
                """);
        CompileResult result =
                project(source.text()).dependsOn(login.jar()).compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages()).singleElement().satisfies(message -> {
            assertThat(message.text())
                    .isEqualTo(
                            "[cookie-conflict] The cookie \"basket\" is declared by login.LoginCookies.BASKET of the included login.LoginCookieRegistry too, which says otherwise of it: category, secure. Give both the same facts, or declare it in one module only."
                                    + LINK + "cookie-conflict");
            assertThat(new MarkedSource.Position(message.line(), message.column()))
                    .isEqualTo(source.marks().get(0));
        });
    }

    @Test
    @Triggers(Message.LANGUAGE_UNKNOWN)
    void unknownLanguage() {
        List<String> others = new ArrayList<>(Words.languages());
        String last = others.remove(others.size() - 1);
        expectError(
                policy("languages = {\"en\", ▲\"tlh\"}"),
                "[cookie-translation] The language \"tlh\" is none that the page's own words exist in. Choose among "
                        + String.join(", ", others) + " and " + last + ", or drop it.");
    }

    @Test
    @Triggers(Message.EXCEPTION_WITHOUT_REASON)
    void exceptionWithoutReason() {
        expectError(
                """
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(%1$s) static final String A = "a";
                    @UndocumentedCookie(names = "b", reason = ▲" ")
                    void pay(String[] what, java.util.List<String> how, int count) {}
                }
                """.formatted(FACTS),
                "[cookie-exception] The exception for shop.ShopCookies.pay(java.lang.String[],java.util.List,int) has no reason. Say why the cookies are left undocumented: whoever answers for the policy reads it.");
    }

    @Test
    @Triggers(Message.EXCEPTION_TEXT)
    void exceptionWithControlCharacter() {
        expectError(
                """
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(%1$s) static final String A = "a";
                    @UndocumentedCookie(names = "b", reason = ▲"a\\tb") void pay() {}
                }
                """.formatted(FACTS),
                "[cookie-text] The reason of the exception for shop.ShopCookies.pay() holds a control character, U+0009, at position 2. Remove it: published text is plain text.");
    }

    @Test
    @Triggers(Message.EXCEPTION_VALUE_UNKNOWN)
    void exceptionWhoseReasonNobodyKnows() {
        CompileResult result = compile("""
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(%1$s) static final String A = "a";
                    @UndocumentedCookie(names = "b", reason = Reasons.OLD) void pay() {}
                }
                """.formatted(FACTS));
        assertThat(result.errors())
                .extracting(CompilerMessage::text)
                .contains(
                        "[cookie-unresolved-value] The reason of the exception for shop.ShopCookies.pay() is still unknown in the last round. Refer to a constant that exists, or write the text itself."
                                + LINK + "cookie-unresolved-value");
    }

    @Test
    @Triggers(Message.OPTION_LEVEL)
    void optionValue() {
        CompileResult result = project(cookie(FACTS))
                .options("-Acookies.cookie_placeholder=loud")
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.errors())
                .singleElement()
                .extracting(CompilerMessage::text)
                .isEqualTo(
                        "[cookie-option] The option -Acookies.cookie_placeholder=loud has no such level. Write error, warning or off."
                                + LINK + "cookie-option");
    }

    @Test
    void optionsChangeLevels() {
        String source = cookie("provider = \"Shop\", category = Category.NECESSARY, purpose = \"TODO\"");
        assertThat(project(source)
                        .options("-Acookies.cookie_placeholder=error")
                        .compile(CompilerTool.JAVAC, new CookieProcessor())
                        .errors())
                .hasSize(1);
        assertThat(project(source)
                        .options("-Acookies.cookie_placeholder=off")
                        .compile(CompilerTool.JAVAC, new CookieProcessor())
                        .messages())
                .isEmpty();
    }

    @Test
    void thirtyFaultsGiveThirtyErrorsAndNoOther() {
        StringBuilder source = new StringBuilder("""
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    static final CookieDefinition USE = CookieRegistry.A0;
                """);
        for (int i = 0; i < 30; i++) {
            source.append(
                    "    @Cookie(provider = \"\", category = Category.NECESSARY, purpose = \"p\") static final String A%1$d = \"a%1$d\";\n"
                            .formatted(i));
        }
        List<CompilerMessage> errors = compile(source.append("}\n").toString()).errors();
        assertThat(errors)
                .hasSize(30)
                .allSatisfy(error -> assertThat(error.text()).startsWith("[cookie-blank] "));
    }

    private static final String FACTS =
            "provider = \"Shop\", category = Category.NECESSARY, purpose = \"To remember the basket\"";

    private static String cookie(String members) {
        return constant(members, "public static final String BASKET = \"basket\"");
    }

    private static String constant(String members, String constant) {
        return """
                package shop;
                import io.github.cookieregistry.*;
                class ShopCookies {
                    @Cookie(%s)
                    %s;
                }
                """.formatted(members, constant);
    }

    private static String policy(String members) {
        return """
                package shop;
                import io.github.cookieregistry.*;
                @CookiePolicy(%s)
                class ShopCookies {
                    @Cookie(%s)
                    static final String BASKET = "basket";
                }
                """.formatted(members, FACTS);
    }

    private void expectNothing(String source) {
        assertThat(compile(source).messages()).isEmpty();
    }

    private void expectError(String marked, String... texts) {
        CompileResult result = expect(marked, texts);
        assertThat(result.errors()).isEqualTo(result.messages());
    }

    private void expectWarning(String marked, String... texts) {
        CompileResult result = expect(marked, texts);
        assertThat(result.warnings()).isEqualTo(result.messages());
        assertThat(result.succeeded()).isTrue();
    }

    private CompileResult expect(String marked, String... texts) {
        MarkedSource source = MarkedSource.of(marked);
        CompileResult result = compile(source.text());
        List<CompilerMessage> messages = result.messages();
        assertThat(messages).hasSize(texts.length);
        assertThat(source.marks()).hasSize(texts.length);
        IntStream.range(0, texts.length).forEach(i -> {
            CompilerMessage message = messages.get(i);
            String key = texts[i].substring(1, texts[i].indexOf(']'));
            assertThat(message.text()).isEqualTo(texts[i] + LINK + key);
            assertThat(new MarkedSource.Position(message.line(), message.column()))
                    .isEqualTo(source.marks().get(i));
        });
        return result;
    }

    private CompileResult compile(String source) {
        return project(source).compile(CompilerTool.JAVAC, new CookieProcessor());
    }

    private Project project(String source) {
        String type = source.contains("class LoginCookies") ? "login/LoginCookies" : "shop/ShopCookies";
        return Project.in(folder.resolve("p" + projects++)).source(type + ".java", source);
    }

    private int projects;
}
