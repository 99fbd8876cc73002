/** The data sets that the portal offers. */
@NullMarked
package io.github.cookieregistry.example.app.data;

import org.jspecify.annotations.NullMarked;
