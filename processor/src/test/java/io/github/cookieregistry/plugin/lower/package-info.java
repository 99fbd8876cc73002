/** The lowering alone, quickly. */
package io.github.cookieregistry.plugin.lower;
