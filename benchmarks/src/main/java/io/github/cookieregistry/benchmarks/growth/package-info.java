/** How the time that the check takes grows with the size of code of one shape. */
@NullMarked
package io.github.cookieregistry.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
