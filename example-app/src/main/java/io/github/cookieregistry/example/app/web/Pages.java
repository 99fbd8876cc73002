package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.example.app.data.DataSet;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import java.util.List;
import java.util.Optional;

/** The templates and what each of them shows; all text is escaped. */
@JStacheConfig(pathing = @JStachePath(prefix = "io/github/cookieregistry/example/app/web/", suffix = ".mustache"))
final class Pages {

    private Pages() {}

    @JStache(path = "home")
    record Home(Layout layout, String query, int found, List<Row> dataSets, boolean campaign) {}

    /** A data set with its number of records as people write it. */
    record Row(DataSet dataSet, String records) {}

    @JStache(path = "login")
    record Login(Layout layout, String user, boolean failed) {}

    /** {@code answer} is what the API said to the visitor's call. */
    @JStache(path = "api-explorer")
    record ApiExplorer(Layout layout, String query, Optional<String> answer) {}

    @JStache(path = "preferences")
    record Preferences(Layout layout, boolean saved, List<Group> groups) {}

    /** A category that the visitor accepts or refuses, with its cookies' shown names. */
    record Group(String word, String name, String text, boolean accepted, List<String> cookies) {}

    @JStache(path = "message")
    record Message(Layout layout, String text) {}
}
