/** The annotations as they stand in the source: plain, unchecked data. */
package io.github.cookieregistry.core.declaration;
