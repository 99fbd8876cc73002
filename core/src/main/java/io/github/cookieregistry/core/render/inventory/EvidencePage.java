package io.github.cookieregistry.core.render.inventory;

import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.format.Html;
import io.github.cookieregistry.core.render.format.MarkdownText;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;

/** The evidence for the person who answers for the policy, {@code cookie-evidence}; not for the public. */
public final class EvidencePage {

    private EvidencePage() {}

    /** The page in Markdown. */
    public static String render(CookieInventory inventory) {
        MarkdownEvidence page = new MarkdownEvidence(new Evidence(inventory));
        return Html.render(out -> MarkdownEvidenceRenderer.render(page, out, String::valueOf, MarkdownText::escape));
    }

    /** The page in HTML. */
    public static String html(CookieInventory inventory) {
        HtmlEvidence page = new HtmlEvidence(new Evidence(inventory));
        return Html.render(out -> HtmlEvidenceRenderer.render(page, out, String::valueOf, Html::escape));
    }

    @JStache(path = "io/github/cookieregistry/core/render/inventory/evidence.md.mustache")
    @JStacheConfig(type = JStacheType.STACHE)
    record MarkdownEvidence(Evidence page) {}

    @JStache(path = "io/github/cookieregistry/core/render/inventory/evidence.html.mustache")
    @JStacheConfig(type = JStacheType.STACHE)
    record HtmlEvidence(Evidence page) {}
}
