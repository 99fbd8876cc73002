/** The catalogue held against the libraries themselves. */
package io.github.cookieregistry.plugin.find;
