package io.github.cookieregistry.core.render.consent;

import io.github.cookieregistry.Consent;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.language.Language;
import java.util.List;

/** The file of each reader of the inventory that a policy can ask for. */
public final class ConsentFiles {

    private ConsentFiles() {}

    /** The file's name, in the folder of the registry. */
    public static String name(Consent consent) {
        return switch (consent) {
            case VANILLA_COOKIECONSENT -> "cookieconsent.config.js";
            case KLARO -> "klaro.json";
            case GOOGLE_CONSENT_MODE -> "google-consent-mode.js";
            case IAB_DEVICE_STORAGE -> "iab-device-storage.json";
            case OPEN_COOKIE_DATABASE -> "open-cookie-database.csv";
        };
    }

    /**
     * The file's text.
     *
     * @param languages the main one first
     */
    public static String text(Consent consent, CookieInventory inventory, List<Language> languages) {
        return switch (consent) {
            case VANILLA_COOKIECONSENT -> VanillaCookieConsent.render(inventory, languages);
            case KLARO -> Klaro.render(inventory, languages);
            case GOOGLE_CONSENT_MODE -> GoogleConsentMode.render(inventory);
            case IAB_DEVICE_STORAGE -> IabDeviceStorage.render(inventory);
            case OPEN_COOKIE_DATABASE -> OpenCookieDatabase.render(inventory);
        };
    }
}
