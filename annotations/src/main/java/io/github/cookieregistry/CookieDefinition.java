package io.github.cookieregistry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One declared cookie: every declared fact, and the {@code Set-Cookie} header that sets or expires it. Immutable.
 *
 * <p>Texts that were not declared are empty. A definition is made even of faulty facts, so that a generated registry
 * always loads; {@link #setCookie(String)} and {@link #expire()} then refuse to make a header.
 */
public final class CookieDefinition {

    private final String name;
    private final String provider;
    private final Category category;
    private final String purpose;
    private final String function;
    private final String location;
    private final String declaredDuration;
    private final Optional<CookieLifetime> duration;
    private final Party party;
    private final List<String> recipients;
    private final String policyUrl;
    private final Storage storage;
    private final Match match;
    private final String path;
    private final String domain;
    private final boolean secure;
    private final boolean httpOnly;
    private final SameSite sameSite;
    private final boolean partitioned;
    private final String justification;

    private CookieDefinition(Builder builder) {
        this.name = builder.name;
        this.provider = builder.provider;
        this.category = builder.category;
        this.purpose = builder.purpose;
        this.function = builder.function;
        this.location = builder.location;
        this.declaredDuration = builder.duration;
        this.duration = CookieLifetime.parse(builder.duration);
        this.party = builder.party;
        this.recipients = builder.recipients;
        this.policyUrl = builder.policyUrl;
        this.storage = builder.storage;
        this.match = builder.match;
        this.path = builder.path;
        this.domain = builder.domain;
        this.secure = builder.secure;
        this.httpOnly = builder.httpOnly;
        this.sameSite = builder.sameSite;
        this.partitioned = builder.partitioned;
        this.justification = builder.justification;
    }

    /** Begins a definition with the four facts that every declaration has. */
    public static Builder of(String name, String provider, Category category, String purpose) {
        return new Builder(name, provider, category, purpose);
    }

    /** The declared name: the whole name, or what the actual names begin with when {@link #match()} is a prefix. */
    public String name() {
        return name;
    }

    /** The name as people are shown it: {@code _ga_*} for the prefix {@code _ga_}. */
    public String displayName() {
        return match == Match.PREFIX ? name + "*" : name;
    }

    /** Who sets the cookie and answers for it. */
    public String provider() {
        return provider;
    }

    /** The group that consent is asked by. */
    public Category category() {
        return category;
    }

    /** What the cookie is for, in plain language. */
    public String purpose() {
        return purpose;
    }

    /** The feature that the cookie belongs to. */
    public String function() {
        return function;
    }

    /** The part of the site where the cookie is used. */
    public String location() {
        return location;
    }

    /** How long the browser keeps the cookie; empty when none is declared: the cookie then ends with the session. */
    public Optional<CookieLifetime> duration() {
        return duration;
    }

    /** Whether the cookie belongs to the visited site or to another one. */
    public Party party() {
        return party;
    }

    /** Who else can read the cookie. */
    public List<String> recipients() {
        return recipients;
    }

    /** The provider's own policy. */
    public String policyUrl() {
        return policyUrl;
    }

    /** Where the browser keeps the value. */
    public Storage storage() {
        return storage;
    }

    /** Whether {@link #name()} is the whole name, or what the actual names begin with. */
    public Match match() {
        return match;
    }

    /** The {@code Path} attribute; empty when it is not sent. */
    public String path() {
        return path;
    }

    /** The {@code Domain} attribute; empty when it is not sent and the cookie stays with its host. */
    public String domain() {
        return domain;
    }

    /** Whether the {@code Secure} attribute is sent. */
    public boolean secure() {
        return secure;
    }

    /** Whether the {@code HttpOnly} attribute is sent. */
    public boolean httpOnly() {
        return httpOnly;
    }

    /** The {@code SameSite} attribute. */
    public SameSite sameSite() {
        return sameSite;
    }

    /** Whether the {@code Partitioned} attribute (CHIPS) is sent. */
    public boolean partitioned() {
        return partitioned;
    }

    /** Why the cookie needs no consent. */
    public String justification() {
        return justification;
    }

    /** Whether this documents a cookie of that name, case included. The storage is not compared. */
    public boolean matches(String actualName) {
        return match == Match.PREFIX ? !name.isEmpty() && actualName.startsWith(name) : actualName.equals(name);
    }

    /**
     * The value of the {@code Set-Cookie} header that sets this cookie with exactly the declared attributes, in the
     * order {@code Max-Age; Domain; Path; Secure; HttpOnly; SameSite; Partitioned}.
     *
     * @param value any number of cookie-octets (RFC 6265, section 4.1.1): visible ASCII without {@code " , ; \}; encode
     *     anything else first. Name and value have 4,096 octets together at most (draft-ietf-httpbis-rfc6265bis, 5.6)
     * @throws IllegalArgumentException when the value is none of that; the message does not repeat it
     * @throws IllegalStateException when browsers would refuse what is declared, or when this is a
     *     {@linkplain Match#PREFIX prefix} or no {@linkplain Storage#COOKIE cookie}
     */
    public String setCookie(String value) {
        return SetCookieHeader.set(this, SetCookieHeader.wholeName(this), value);
    }

    /**
     * Like {@link #setCookie(String)}, for one of the names that a {@linkplain Match#PREFIX prefix} documents.
     *
     * @param actualName the cookie's whole name, which this definition {@linkplain #matches(String) matches}
     * @throws IllegalArgumentException also when this definition does not document that name, or the name is no token
     */
    public String setCookie(String actualName, String value) {
        return SetCookieHeader.set(this, SetCookieHeader.documented(this, actualName), value);
    }

    /**
     * The value of the {@code Set-Cookie} header that makes the browser forget this cookie: an empty value that expired
     * long ago, and the declared attributes, without which the browser would keep the old one.
     *
     * @throws IllegalStateException as for {@link #setCookie(String)}
     */
    public String expire() {
        return SetCookieHeader.expire(this, SetCookieHeader.wholeName(this));
    }

    /**
     * Like {@link #expire()}, for one of the names that a {@linkplain Match#PREFIX prefix} documents.
     *
     * @param actualName the cookie's whole name, which this definition {@linkplain #matches(String) matches}
     * @throws IllegalArgumentException when this definition does not document that name, or the name is no token
     */
    public String expire(String actualName) {
        return SetCookieHeader.expire(this, SetCookieHeader.documented(this, actualName));
    }

    /** Whether a duration is declared that nobody can read; the build has reported it. */
    boolean hasUnreadableDuration() {
        return duration.isEmpty() && !declaredDuration.isEmpty();
    }

    private List<Object> facts() {
        return List.of(
                name,
                provider,
                category,
                purpose,
                function,
                location,
                declaredDuration,
                party,
                recipients,
                policyUrl,
                storage,
                match,
                path,
                domain,
                secure,
                httpOnly,
                sameSite,
                partitioned,
                justification);
    }

    /** Equal when every declared fact is. */
    @Override
    @SuppressWarnings("exports")
    public boolean equals(@Nullable Object other) {
        return other instanceof CookieDefinition definition && facts().equals(definition.facts());
    }

    @Override
    public int hashCode() {
        return facts().hashCode();
    }

    /** For logs: the shown name, the provider and the category. */
    @Override
    public String toString() {
        return "CookieDefinition[" + displayName() + ", " + provider + ", " + category + "]";
    }

    /** Collects the facts of a {@link CookieDefinition}. Each method sets the member of {@link Cookie} of its name. */
    public static final class Builder {
        private final String name;
        private final String provider;
        private final Category category;
        private final String purpose;
        private String function = "";
        private String location = "";
        private String duration = "";
        private Party party = Party.UNSPECIFIED;
        private List<String> recipients = List.of();
        private String policyUrl = "";
        private Storage storage = Storage.COOKIE;
        private Match match = Match.EXACT;
        private String path = "";
        private String domain = "";
        private boolean secure;
        private boolean httpOnly;
        private SameSite sameSite = SameSite.UNSPECIFIED;
        private boolean partitioned;
        private String justification = "";

        private Builder(String name, String provider, Category category, String purpose) {
            this.name = name;
            this.provider = provider;
            this.category = category;
            this.purpose = purpose;
        }

        /** Sets {@link CookieDefinition#function()}. */
        public Builder function(String function) {
            this.function = function;
            return this;
        }

        /** Sets {@link CookieDefinition#location()}. */
        public Builder location(String location) {
            this.location = location;
            return this;
        }

        /** Sets {@link CookieDefinition#duration()} from {@code "session"} or an ISO-8601 duration. */
        public Builder duration(String duration) {
            this.duration = duration;
            return this;
        }

        /** Sets {@link CookieDefinition#party()}. */
        public Builder party(Party party) {
            this.party = party;
            return this;
        }

        /** Sets {@link CookieDefinition#recipients()}. */
        public Builder recipients(String... recipients) {
            this.recipients = List.of(recipients);
            return this;
        }

        /** Sets {@link CookieDefinition#policyUrl()}. */
        public Builder policyUrl(String policyUrl) {
            this.policyUrl = policyUrl;
            return this;
        }

        /** Sets {@link CookieDefinition#storage()}. */
        public Builder storage(Storage storage) {
            this.storage = storage;
            return this;
        }

        /** Sets {@link CookieDefinition#match()}. */
        public Builder match(Match match) {
            this.match = match;
            return this;
        }

        /** Sets {@link CookieDefinition#path()}. */
        public Builder path(String path) {
            this.path = path;
            return this;
        }

        /** Sets {@link CookieDefinition#domain()}. */
        public Builder domain(String domain) {
            this.domain = domain;
            return this;
        }

        /** Sets {@link CookieDefinition#secure()}. */
        public Builder secure() {
            this.secure = true;
            return this;
        }

        /** Sets {@link CookieDefinition#httpOnly()}. */
        public Builder httpOnly() {
            this.httpOnly = true;
            return this;
        }

        /** Sets {@link CookieDefinition#sameSite()}. */
        public Builder sameSite(SameSite sameSite) {
            this.sameSite = sameSite;
            return this;
        }

        /** Sets {@link CookieDefinition#partitioned()}. */
        public Builder partitioned() {
            this.partitioned = true;
            return this;
        }

        /** Sets {@link CookieDefinition#justification()}. */
        public Builder justification(String justification) {
            this.justification = justification;
            return this;
        }

        /** The definition; never fails, whatever the facts are. */
        public CookieDefinition build() {
            return new CookieDefinition(this);
        }
    }
}
