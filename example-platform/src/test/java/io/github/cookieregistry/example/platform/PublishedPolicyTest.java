package io.github.cookieregistry.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The facts and the structure of the published policy, as parsers of its formats read them. */
class PublishedPolicyTest {

    private static final List<String> COLUMNS =
            List.of("Provider", "Function and location", "Cookie name(s)", "Purposes", "Duration");

    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "Opendatasoft",
                    "Choices related to your cookie preferences",
                    "cookies_preferences",
                    "To remember the visitor's cookie preferences",
                    "6 months"),
            List.of(
                    "Opendatasoft",
                    "API (CSRF) (front and back office)",
                    "csrftoken",
                    "To retrieve data via API calls",
                    "Session (until you close the browser)"),
            List.of(
                    "Opendatasoft",
                    "Language selection (front and back office)",
                    "django_language",
                    "To remember the visitor's language",
                    "1 year"),
            List.of(
                    "Opendatasoft",
                    "Authentication (front and back office)",
                    "sessionid",
                    "To remember the user from one page to another",
                    "14 days"));

    private static final List<String> HEADINGS = List.of(
            "Cookie policy",
            "What is a cookie?",
            "The kinds of cookies",
            "What cookies are used on saintmande.opendatasoft.com",
            "How to refuse or withdraw",
            "Last update",
            "Contact");

    @Test
    void theHtmlTableHasTheFourRows() {
        Document page = Jsoup.parse(Generated.page("cookie-policy.html"));
        Element table = page.select("table").first();

        assertThat(page.select("table")).hasSize(1);
        assertThat(table.select("caption").text()).isEqualTo("Cookies necessary for the platform to function");
        assertThat(table.select("thead th[scope=col]").eachText()).isEqualTo(COLUMNS);
        assertThat(table.select("tbody tr").stream().map(PublishedPolicyTest::cells))
                .isEqualTo(ROWS);
        assertThat(table.select("tbody th[scope=row] code").eachText())
                .containsExactly("cookies_preferences", "csrftoken", "django_language", "sessionid");
    }

    /** In the column of names, the names alone. */
    private static List<String> cells(Element row) {
        return row.children().stream()
                .map(cell -> cell.tagName().equals("th") ? cell.select("code").text() : cell.text())
                .toList();
    }

    @Test
    void theHtmlSectionsAreInOrder() {
        Document page = Jsoup.parse(Generated.page("cookie-policy.html"));

        assertThat(page.select("h1, h2").eachText()).isEqualTo(HEADINGS);
        assertThat(page.select("dt").eachText())
                .startsWith("Necessary")
                .contains("Statistics", "First-party (internal)", "Third-party");
        assertThat(page.select("time[datetime=2026-11-25]").text()).isEqualTo("November 25, 2026");
        assertThat(page.select("a[href=https://saintmande.opendatasoft.com/]")).hasSize(1);
    }

    @Test
    void eachCookieHasAnAnchorOfItsOwn() {
        Document page = Jsoup.parse(Generated.page("cookie-policy.html"));

        assertThat(page.select("tbody th [id]").eachAttr("id")).hasSize(4).doesNotHaveDuplicates();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void thePageLoadsNothing() {
        Document page = Jsoup.parse(Generated.page("cookie-policy.html"));

        assertThat(page.select("script, img, iframe, object, embed, link[rel=stylesheet], [src], [style]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void theMarkdownTableHasTheFourRows() {
        List<List<String>> rows = new ArrayList<>();
        markdown().accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    rows.add(cells(node));
                } else {
                    visitChildren(node);
                }
            }

            @Override
            public void visit(CustomBlock block) {
                visitChildren(block);
            }
        });

        assertThat(rows.get(0)).isEqualTo(COLUMNS);
        assertThat(rows.subList(1, rows.size())).isEqualTo(ROWS);
    }

    /** In the column of names, the names alone. */
    private static List<String> cells(Node row) {
        return children(row)
                .map(cell -> cell.getFirstChild() instanceof Code
                        ? ((Code) cell.getFirstChild()).getLiteral()
                        : children(cell)
                                .map(TextContentRenderer.builder().build()::render)
                                .collect(Collectors.joining()))
                .toList();
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext);
    }

    @Test
    void theMarkdownSectionsAreInOrder() {
        List<String> headings = new ArrayList<>();
        markdown().accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() <= 2) {
                    headings.add(TextContentRenderer.builder().build().render(heading));
                }
            }
        });

        assertThat(headings).isEqualTo(HEADINGS);
    }

    private static Node markdown() {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(Generated.page("cookie-policy.md"));
    }
}
