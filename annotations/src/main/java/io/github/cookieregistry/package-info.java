/** The annotations that declare cookies, and the run-time model that the generated registry is made of. */
package io.github.cookieregistry;
