/** The rules that declarations must keep. */
package io.github.cookieregistry.core.check;
