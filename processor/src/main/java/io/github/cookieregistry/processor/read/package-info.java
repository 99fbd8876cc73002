/** Reads our annotations from the compiler's elements into plain data. */
package io.github.cookieregistry.processor.read;
