/** Turns checked declarations into the inventory. */
package io.github.cookieregistry.core.assemble;
