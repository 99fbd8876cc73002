/** Writes the rendered files, and reads those that the next compile needs. */
package io.github.cookieregistry.processor.write;
