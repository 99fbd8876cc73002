/** The messages that a build can show, each with its key, level, sentence and way out. */
package io.github.cookieregistry.core.diagnostic;
