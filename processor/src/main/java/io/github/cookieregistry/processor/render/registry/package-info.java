/** The Java source of the typed registry. */
package io.github.cookieregistry.processor.render.registry;
