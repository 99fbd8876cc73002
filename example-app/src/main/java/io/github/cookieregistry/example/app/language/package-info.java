/** The languages of the site and its words. */
@NullMarked
package io.github.cookieregistry.example.app.language;

import org.jspecify.annotations.NullMarked;
