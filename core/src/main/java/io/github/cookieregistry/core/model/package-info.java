/** What is published, as immutable records in one total order. */
package io.github.cookieregistry.core.model;
