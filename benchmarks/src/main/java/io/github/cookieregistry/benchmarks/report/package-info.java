/** Figures, tables and charts. */
@NullMarked
package io.github.cookieregistry.benchmarks.report;

import org.jspecify.annotations.NullMarked;
