/** The goals of the Maven plugin, which ask the inspector. */
@NullMarked
package io.github.cookieregistry.maven;

import org.jspecify.annotations.NullMarked;
