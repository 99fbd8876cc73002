/** The screens, as servlets and templates. */
@NullMarked
package io.github.cookieregistry.example.app.web;

import org.jspecify.annotations.NullMarked;
