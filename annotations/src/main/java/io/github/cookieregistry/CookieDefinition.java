package io.github.cookieregistry;

import java.util.List;
import java.util.Optional;

/** One declared cookie, with every declared fact; makes the header that sets it. Immutable. */
public final class CookieDefinition {

    private final String name;
    private final String provider;
    private final Category category;
    private final String purpose;
    private final String function;
    private final String location;
    private final Optional<CookieLifetime> lifetime;
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
        this.lifetime = builder.lifetime;
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

    public String name() {
        return name;
    }

    public Category category() {
        return category;
    }

    /** Collects the facts of a {@link CookieDefinition}. */
    public static final class Builder {
        private final String name;
        private final String provider;
        private final Category category;
        private final String purpose;
        private String function = "";
        private String location = "";
        private Optional<CookieLifetime> lifetime = Optional.empty();
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

        public Builder function(String function) {
            this.function = function;
            return this;
        }

        public Builder location(String location) {
            this.location = location;
            return this;
        }

        public Builder duration(String duration) {
            this.lifetime = CookieLifetime.parse(duration);
            return this;
        }

        public Builder party(Party party) {
            this.party = party;
            return this;
        }

        public Builder recipients(String... recipients) {
            this.recipients = List.of(recipients);
            return this;
        }

        public Builder policyUrl(String policyUrl) {
            this.policyUrl = policyUrl;
            return this;
        }

        public Builder storage(Storage storage) {
            this.storage = storage;
            return this;
        }

        public Builder match(Match match) {
            this.match = match;
            return this;
        }

        public Builder path(String path) {
            this.path = path;
            return this;
        }

        public Builder domain(String domain) {
            this.domain = domain;
            return this;
        }

        public Builder secure() {
            this.secure = true;
            return this;
        }

        public Builder httpOnly() {
            this.httpOnly = true;
            return this;
        }

        public Builder sameSite(SameSite sameSite) {
            this.sameSite = sameSite;
            return this;
        }

        public Builder partitioned() {
            this.partitioned = true;
            return this;
        }

        public Builder justification(String justification) {
            this.justification = justification;
            return this;
        }

        public CookieDefinition build() {
            return new CookieDefinition(this);
        }
    }
}
