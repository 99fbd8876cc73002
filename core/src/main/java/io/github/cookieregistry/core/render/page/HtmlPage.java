package io.github.cookieregistry.core.render.page;

import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.format.Html;
import io.github.cookieregistry.core.render.language.Language;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import io.jstach.jstache.JStacheType;
import java.util.List;

/** The policy as one HTML page, which loads nothing, runs nothing and sets no cookie. */
public final class HtmlPage {

    private HtmlPage() {}

    /**
     * @param language the language of this page
     * @param languages those of all pages, the main one first
     */
    public static String render(CookieInventory inventory, Language language, List<Language> languages) {
        PolicyView policy = new PolicyView(inventory, language, Alternate.all(languages, language, "html"));
        return Html.render(out -> PageRenderer.render(new Page(policy), out, String::valueOf, Html::escape));
    }

    @JStache(path = "policy")
    @JStacheConfig(
            type = JStacheType.STACHE,
            pathing = @JStachePath(prefix = "io/github/cookieregistry/core/render/page/", suffix = ".html.mustache"))
    record Page(PolicyView policy) {}
}
