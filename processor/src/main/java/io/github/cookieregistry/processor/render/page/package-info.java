/** The policy for people: the page, its tables alone, and the same in Markdown. */
package io.github.cookieregistry.processor.render.page;
