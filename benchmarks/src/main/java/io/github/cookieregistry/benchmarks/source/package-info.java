/** The sources that are compiled. */
@NullMarked
package io.github.cookieregistry.benchmarks.source;

import org.jspecify.annotations.NullMarked;
