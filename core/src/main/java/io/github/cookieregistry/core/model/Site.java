package io.github.cookieregistry.core.model;

/** What the page says of the site; each text is empty when it was not given. */
public record Site(String name, String title, String controller, String contact, String updated) {}
