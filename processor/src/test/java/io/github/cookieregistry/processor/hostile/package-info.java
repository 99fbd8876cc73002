/** Tries the product with declarations and texts that were made to break it. */
package io.github.cookieregistry.processor.hostile;
