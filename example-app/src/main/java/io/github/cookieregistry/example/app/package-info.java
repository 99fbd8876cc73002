/** The example: a small open-data portal whose cookies and cookie policy come from declarations. */
@CookiePolicy(
        site = "Saint-Mandé open data",
        controller = "Ville de Saint-Mandé",
        contact = "https://saintmande.opendatasoft.com/",
        updated = "2026-11-25",
        registry = "SiteCookieRegistry",
        includes = CookieRegistry.class,
        languages = {"en", "fr"},
        require = {Member.FUNCTION, Member.DURATION, Member.PARTY, Member.SAME_SITE})
@NullMarked
package io.github.cookieregistry.example.app;

import io.github.cookieregistry.CookiePolicy;
import io.github.cookieregistry.Member;
import io.github.cookieregistry.example.platform.CookieRegistry;
import org.jspecify.annotations.NullMarked;
