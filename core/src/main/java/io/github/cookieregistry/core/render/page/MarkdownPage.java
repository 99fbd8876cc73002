package io.github.cookieregistry.core.render.page;

import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.format.Html;
import io.github.cookieregistry.core.render.format.MarkdownText;
import io.github.cookieregistry.core.render.language.Language;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import io.jstach.jstache.JStacheType;
import java.util.List;

/** The policy in Markdown, with GitHub's tables. */
public final class MarkdownPage {

    private MarkdownPage() {}

    /**
     * @param language the language of this page
     * @param languages those of all pages, the main one first
     */
    public static String render(CookieInventory inventory, Language language, List<Language> languages) {
        PolicyView policy = new PolicyView(inventory, language, Alternate.all(languages, language, "md"));
        return Html.render(
                out -> MarkdownRenderer.render(new Markdown(policy), out, String::valueOf, MarkdownText::escape));
    }

    @JStache(path = "policy")
    @JStacheConfig(
            type = JStacheType.STACHE,
            pathing = @JStachePath(prefix = "io/github/cookieregistry/core/render/page/", suffix = ".md.mustache"))
    record Markdown(PolicyView policy) {}
}
