/** Times compiles, in processes of their own and within one. */
@NullMarked
package io.github.cookieregistry.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
