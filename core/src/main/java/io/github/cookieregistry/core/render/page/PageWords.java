package io.github.cookieregistry.core.render.page;

import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.language.Words;

/** The product's words that the templates use, one method each, so that the compiler checks the templates. */
record PageWords(Words words) {

    String languages() {
        return words.text("languages");
    }

    String cookieHeading() {
        return words.text("cookie.heading");
    }

    String cookieText() {
        return words.text("cookie.text");
    }

    String cookieUses() {
        return words.text("cookie.uses");
    }

    String cookieSimilar() {
        return words.text("cookie.similar");
    }

    String kindsHeading() {
        return words.text("kinds.heading");
    }

    /** What is said where there is no table. */
    String none(CookieInventory inventory) {
        return words.text(inventory.usesNone() ? "used.none" : "used.unlisted");
    }

    String provider() {
        return words.text("column.provider");
    }

    String functionAndLocation() {
        return words.text("column.function");
    }

    String cookieNames() {
        return words.text("column.names");
    }

    String purposes() {
        return words.text("column.purposes");
    }

    String duration() {
        return words.text("column.duration");
    }

    String pictureHeading() {
        return words.text("picture.heading");
    }

    String pictureText() {
        return words.text("picture.text");
    }

    String refuseHeading() {
        return words.text("refuse.heading");
    }

    String refuseBrowser() {
        return words.text("refuse.browser");
    }

    String updatedHeading() {
        return words.text("updated.heading");
    }

    String contactHeading() {
        return words.text("contact.heading");
    }

    String contactController() {
        return words.text("contact.controller");
    }

    String contactQuestions() {
        return words.text("contact.questions");
    }

    String contactAuthority() {
        return words.text("contact.authority");
    }
}
