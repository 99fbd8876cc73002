/** Ways to write the name of a cookie, the places they may stand in, and what they make when they run. */
package io.github.cookieregistry.plugin.forms;
