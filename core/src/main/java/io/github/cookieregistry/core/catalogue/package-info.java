/** The known APIs that set cookies, as a data file lists them. */
package io.github.cookieregistry.core.catalogue;
