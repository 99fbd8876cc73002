/** The inventory for machines, and the evidence for the person who answers for the policy. */
package io.github.cookieregistry.processor.render.inventory;
