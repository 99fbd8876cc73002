package io.github.cookieregistry.core.render;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.model.AcceptedException;
import io.github.cookieregistry.core.model.CodePlace;
import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.CookieUse;
import io.github.cookieregistry.core.model.OpenFinding;
import io.github.cookieregistry.core.model.Origin;
import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.core.model.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Inventories that the tests render. */
public final class Inventories {

    public static final RegistryName REGISTRY = new RegistryName("com.example", "CookieRegistry");
    public static final Site SITE = new Site(
            "shop.example.com", "", "Example Ltd, 1 High Street, Exampleton", "privacy@example.com", "2026-11-25");

    private Inventories() {}

    /** The four cookies of a real platform, all necessary. */
    public static CookieInventory platform() {
        return of(
                new Site(
                        "saintmande.opendatasoft.com",
                        "",
                        "Opendatasoft",
                        "https://www.opendatasoft.com/contact",
                        "2026-11-25"),
                platformCookie("sessionid", "Authentication", "front and back office")
                        .purpose("To remember the user from one page to another")
                        .duration("P14D")
                        .build(),
                platformCookie("django_language", "Language selection", "front and back office")
                        .purpose("To remember the visitor's language")
                        .duration("P1Y")
                        .build(),
                platformCookie("csrftoken", "API (CSRF)", "front and back office")
                        .purpose("To retrieve data via API calls")
                        .duration("P1Y")
                        .build(),
                platformCookie("cookies_preferences", "Choices related to your cookie preferences", "")
                        .purpose("To remember the visitor's cookie preferences")
                        .duration("P6M")
                        .build());
    }

    private static CookieBuilder platformCookie(String name, String function, String location) {
        return cookie(name).provider("Opendatasoft").function(function).location(location);
    }

    /** A cookie or more of each category, store, party and length. */
    public static CookieInventory shop() {
        return new CookieInventory(
                REGISTRY,
                SITE,
                List.of(
                        cookie("__Host-session")
                                .provider("Example Ltd")
                                .purpose("To keep you logged in")
                                .function("Log-in")
                                .location("all pages")
                                .duration("session")
                                .justification("The visitor asked to be logged in.")
                                .build(),
                        cookie("basket")
                                .provider("Example Ltd")
                                .purpose("To keep what you put into the basket")
                                .duration("PT30M")
                                .build(),
                        cookie("theme")
                                .provider("Example Ltd")
                                .category(Category.PREFERENCES)
                                .purpose("To remember whether you like the page dark")
                                .storage(Storage.LOCAL_STORAGE)
                                .build(),
                        cookie("draft")
                                .provider("Example Ltd")
                                .category(Category.PREFERENCES)
                                .purpose("To keep what you wrote")
                                .storage(Storage.SESSION_STORAGE)
                                .build(),
                        analytics("_ga").build(),
                        analytics("_ga_").match(Match.PREFIX).build(),
                        analytics("_gid").duration("P1D").build(),
                        cookie("IDE")
                                .provider("Advertiser Inc.")
                                .category(Category.MARKETING)
                                .purpose("To choose advertisements for you")
                                .duration("P390D")
                                .party(Party.THIRD)
                                .domain("ads.example.net")
                                .path("/")
                                .recipients("Advertiser Inc.", "its customers", "Example Ltd")
                                .build(),
                        cookie("pixel")
                                .provider("Advertiser Inc.")
                                .category(Category.MARKETING)
                                .purpose("To count who bought after an advertisement")
                                .storage(Storage.PIXEL)
                                .build()),
                List.of(new RegistryName("com.example.login", "LoginCookieRegistry")),
                List.of(
                        new AcceptedException(
                                "com.example.Checkout.pay(java.lang.String)", List.of("pay_*"), "Chosen by the bank"),
                        new AcceptedException("com.example.Legacy", List.of(), "Will be deleted in spring")));
    }

    /** A classified cookie of each kind, and two of a provider that nobody has described yet. */
    public static CookieInventory unclassified() {
        return of(
                SITE,
                cookie("sessionid").purpose("To keep you logged in").build(),
                analytics("_ga").build(),
                cookie("mystery_")
                        .provider("Unknown Inc.")
                        .category(Category.UNCLASSIFIED)
                        .purpose("Under examination")
                        .match(Match.PREFIX)
                        .duration("P1D")
                        .path("/")
                        .build(),
                cookie("riddle")
                        .provider("Unknown Inc.")
                        .category(Category.UNCLASSIFIED)
                        .purpose("Under examination")
                        .httpOnly(true)
                        .build());
    }

    /** Cookies of which one is set by its registry's constant and one by its name, with findings. */
    public static CookieInventory reviewed() {
        return of(
                        SITE,
                        cookie("basket").build(),
                        cookie("sid_").match(Match.PREFIX).build(),
                        cookie("unset").build())
                .reviewed(new CodeReview(
                        CodeReview.Coverage.PART,
                        List.of("cookie-drift"),
                        List.of(
                                new OpenFinding(
                                        "cookie-undocumented",
                                        "ERROR",
                                        Optional.of("tracker|*"),
                                        "[cookie-undocumented] This sets \"tracker|*\".",
                                        "com.example.LogIn",
                                        new CodePlace("com/example/LogIn.java", 10)),
                                new OpenFinding(
                                        "cookie-unresolved",
                                        "WARNING",
                                        Optional.empty(),
                                        "[cookie-unresolved] Which?",
                                        "com.example.LogIn",
                                        new CodePlace("com/example/LogIn.java", 9))),
                        List.of(
                                CookieUse.of(
                                        "com.example.CookieRegistryPart2",
                                        "BASKET",
                                        "com.example.LogIn",
                                        new CodePlace("com/example/LogIn.java", 7)),
                                use(Match.PREFIX, "sid_", "LogIn", 8),
                                use(Match.PREFIX, "sid_", "Basket", 20),
                                use(Match.EXACT, "sid_", "Other", 1))));
    }

    private static CookieUse use(Match match, String name, String type, long line) {
        return CookieUse.of(match, name, "com.example." + type, new CodePlace("com/example/" + type + ".java", line));
    }

    private static CookieBuilder analytics(String name) {
        return cookie(name)
                .provider("Google")
                .category(Category.STATISTICS)
                .purpose("To count visitors")
                .function("Audience measurement")
                .duration("P13M")
                .party(Party.FIRST)
                .recipients("Google")
                .policyUrl("https://policies.google.com/privacy?hl=en&gl=fr")
                .path("/")
                .domain("example.com");
    }

    /** An inventory of {@link #REGISTRY}. */
    public static CookieInventory of(Site site, CookieDeclaration... cookies) {
        return new CookieInventory(REGISTRY, site, Arrays.asList(cookies), List.of(), List.of());
    }

    /** A necessary session-less cookie, of which the builder changes what a test is about. */
    public static CookieBuilder cookie(String name) {
        return new CookieBuilder(name);
    }

    /** Collects the facts of a declaration. */
    public static final class CookieBuilder {
        private final String name;
        private Match match = Match.EXACT;
        private String provider = "Example Ltd";
        private Category category = Category.NECESSARY;
        private String purpose = "To make the site work";
        private String function = "";
        private String location = "";
        private Optional<CookieLifetime> lifetime = Optional.empty();
        private Party party = Party.UNSPECIFIED;
        private List<String> recipients = List.of();
        private String policyUrl = "";
        private Storage storage = Storage.COOKIE;
        private String path = "";
        private String domain = "";
        private String justification = "";
        private RegistryName registry = REGISTRY;
        private boolean httpOnly;

        private CookieBuilder(String name) {
            this.name = name;
        }

        public CookieBuilder match(Match value) {
            match = value;
            return this;
        }

        public CookieBuilder provider(String value) {
            provider = value;
            return this;
        }

        public CookieBuilder category(Category value) {
            category = value;
            return this;
        }

        public CookieBuilder purpose(String value) {
            purpose = value;
            return this;
        }

        public CookieBuilder function(String value) {
            function = value;
            return this;
        }

        public CookieBuilder location(String value) {
            location = value;
            return this;
        }

        public CookieBuilder duration(String value) {
            lifetime = Optional.of(CookieLifetime.parse(value).orElseThrow());
            return this;
        }

        public CookieBuilder party(Party value) {
            party = value;
            return this;
        }

        public CookieBuilder recipients(String... value) {
            recipients = List.of(value);
            return this;
        }

        public CookieBuilder policyUrl(String value) {
            policyUrl = value;
            return this;
        }

        public CookieBuilder storage(Storage value) {
            storage = value;
            return this;
        }

        public CookieBuilder path(String value) {
            path = value;
            return this;
        }

        public CookieBuilder domain(String value) {
            domain = value;
            return this;
        }

        public CookieBuilder justification(String value) {
            justification = value;
            return this;
        }

        public CookieBuilder httpOnly(boolean value) {
            httpOnly = value;
            return this;
        }

        public CookieBuilder registry(RegistryName value) {
            registry = value;
            return this;
        }

        public CookieDeclaration build() {
            String constant = name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_")
                    + (match == Match.PREFIX ? "PREFIX" : "");
            return new CookieDeclaration(
                    new Origin("com.example.SiteCookies", constant),
                    registry,
                    constant,
                    name,
                    match,
                    provider,
                    category,
                    purpose,
                    function,
                    location,
                    lifetime,
                    party,
                    recipients,
                    policyUrl,
                    storage,
                    path,
                    domain,
                    storage == Storage.COOKIE,
                    httpOnly,
                    SameSite.LAX,
                    false,
                    justification);
        }
    }
}
