/** Measures what the processor adds to a compile, beside other processors. */
@NullMarked
package io.github.cookieregistry.benchmarks;

import org.jspecify.annotations.NullMarked;
