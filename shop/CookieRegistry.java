package shop;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieCatalog;
import io.github.cookieregistry.CookieDefinition;
import io.github.cookieregistry.CookieGenerated;
import javax.annotation.processing.Generated;

/**
 * The cookies of this module, each as its declaration says.
 */
@CookieGenerated(
        declaringTypes = "shop.Plain"
)
@Generated("io.github.cookieregistry.processor.CookieProcessor")
public final class CookieRegistry {
    /**
     * Keeps the user.
     *
     * <p>Declared by {@code shop.Plain.USER}.
     */
    public static final CookieDefinition USER = CookieDefinition.of(
                    "user", "Shop", Category.NECESSARY,
                    "Keeps the user.")
            .duration("P1D")
            .build();

    /**
     * Changes when visitors must be asked for their consent again; 0 while no cookie ever needed it.
     */
    public static final int REVISION = 0;

    /**
     * All cookies.
     */
    private static final CookieCatalog CATALOG = CookieCatalog.of(
            USER);

    /**
     * Not to be instantiated.
     */
    private CookieRegistry() {
    }

    /**
     * Returns all cookies, those of the included registries among them.
     *
     * @return the same catalogue at each call
     */
    public static CookieCatalog catalog() {
        return CATALOG;
    }
}
