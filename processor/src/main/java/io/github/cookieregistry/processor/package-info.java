/** The annotation processor: reads the declarations of a compile, has them checked, and publishes what they say. */
package io.github.cookieregistry.processor;
