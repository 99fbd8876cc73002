/** The shape that docs/architecture.md draws, held against the classes. */
package io.github.cookieregistry.architecture;
