/** The inventory for machines, and the evidence for the person who answers for the policy. */
@NullMarked
package io.github.cookieregistry.core.render.inventory;

import org.jspecify.annotations.NullMarked;
