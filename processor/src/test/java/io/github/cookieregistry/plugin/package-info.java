/** The plugin as a user meets it: sources in, messages out. */
package io.github.cookieregistry.plugin;
