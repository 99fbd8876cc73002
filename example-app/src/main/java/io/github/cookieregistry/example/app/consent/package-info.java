/** What the visitor consents to, and the cookies that wait for it. */
@NullMarked
package io.github.cookieregistry.example.app.consent;

import org.jspecify.annotations.NullMarked;
