/** What users get: the packaged processor, in a compiler of its own process. */
package io.github.cookieregistry.packaging;
