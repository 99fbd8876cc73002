/**
 * The known APIs that set cookies: read from a data file, and found again behind the method that a call resolves to.
 */
package io.github.cookieregistry.plugin.catalogue;
