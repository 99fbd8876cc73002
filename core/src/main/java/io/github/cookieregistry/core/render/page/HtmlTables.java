package io.github.cookieregistry.core.render.page;

import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.format.Html;
import io.github.cookieregistry.core.render.language.Language;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import io.jstach.jstache.JStacheType;
import java.util.List;

/** The tables of the policy alone, as a fragment that a content management system puts into a page of its own. */
public final class HtmlTables {

    private HtmlTables() {}

    public static String render(CookieInventory inventory, Language language) {
        PageWords words = new PageWords(language.words());
        Fragment fragment = new Fragment(language, TableView.all(inventory, language), words, words.none(inventory));
        return Html.render(out -> FragmentRenderer.render(fragment, out, String::valueOf, Html::escape));
    }

    @JStache(path = "fragment")
    @JStacheConfig(
            type = JStacheType.STACHE,
            pathing = @JStachePath(prefix = "io/github/cookieregistry/core/render/page/", suffix = ".html.mustache"))
    record Fragment(Language language, List<TableView> tables, PageWords say, String none) {}
}
