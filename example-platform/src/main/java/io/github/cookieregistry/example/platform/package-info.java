/** The cookies of the open-data platform: the library that a site built on the platform includes. */
@CookiePolicy(
        site = "saintmande.opendatasoft.com",
        controller = "Ville de Saint-Mandé",
        contact = "https://saintmande.opendatasoft.com/",
        updated = "2026-11-25",
        require = {Member.FUNCTION, Member.DURATION, Member.PARTY, Member.SAME_SITE, Member.JUSTIFICATION})
@NullMarked
package io.github.cookieregistry.example.platform;

import io.github.cookieregistry.CookiePolicy;
import io.github.cookieregistry.Member;
import org.jspecify.annotations.NullMarked;
