/** What the generated registry costs a running application, measured by JMH. */
@NullMarked
package io.github.cookieregistry.benchmarks.runtime;

import org.jspecify.annotations.NullMarked;
