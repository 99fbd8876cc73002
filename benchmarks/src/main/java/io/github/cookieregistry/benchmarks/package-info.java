/** Runs every measurement and writes the report. */
@NullMarked
package io.github.cookieregistry.benchmarks;

import org.jspecify.annotations.NullMarked;
