/** Prints problems where they stand in the source. */
package io.github.cookieregistry.processor.report;
