/** The files that consent managers and auditors load. */
package io.github.cookieregistry.processor.render.consent;
