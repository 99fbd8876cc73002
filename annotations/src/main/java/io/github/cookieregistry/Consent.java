package io.github.cookieregistry;

/** A consent manager, or another reader of the inventory, that the build can write a file for. */
public enum Consent {
    /** vanilla-cookieconsent 3.1: an ES module. */
    VANILLA_COOKIECONSENT,
    /** Klaro 0.7: a JSON configuration. */
    KLARO,
    /** Google Consent Mode v2: the defaults, as a script. */
    GOOGLE_CONSENT_MODE,
    /** IAB Vendor Device Storage and Operational Disclosures 1.1: JSON. */
    IAB_DEVICE_STORAGE,
    /** The columns of the Open Cookie Database: CSV. */
    OPEN_COOKIE_DATABASE
}
