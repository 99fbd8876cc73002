/** Finds what the catalogue says of the method that a call resolves to. */
package io.github.cookieregistry.plugin.find;
