/** Who the visitor is, and what keeps other sites from acting in their name. */
@NullMarked
package io.github.cookieregistry.example.app.security;

import org.jspecify.annotations.NullMarked;
