package io.github.cookieregistry.example.app.data;

/**
 * A data set, in one language.
 *
 * @param id its name in the API
 * @param records how many records it has
 */
public record DataSet(String id, String theme, String title, String description, int records) {}
