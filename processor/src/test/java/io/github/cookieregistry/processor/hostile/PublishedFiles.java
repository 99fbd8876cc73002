package io.github.cookieregistry.processor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What must hold of each file of a build, whatever was declared. */
final class PublishedFiles {

    /** Of each version of the inventory, the first one first. */
    private static final List<Schema> SCHEMAS = List.of(schema(1), schema(2), schema(3));

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /** What stands between two names in one cell of a table: Markdown has no line break of its own there. */
    private static final String LINE_BREAK = "<br>";

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private PublishedFiles() {}

    private static Schema schema(int version) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PublishedFiles.class.getResourceAsStream(
                        "/io/github/cookieregistry/schema/cookies-" + version + ".schema.json"));
    }

    /** Checks a file by its kind. */
    static void check(String path, String text, Vocabulary vocabulary) {
        if (path.endsWith(".html")) {
            html(path, text, vocabulary);
        } else if (path.endsWith(".md")) {
            markdown(path, text);
        } else if (path.endsWith("cookies.json")) {
            int version = JsonParser.parseString(text)
                    .getAsJsonObject()
                    .get("formatVersion")
                    .getAsInt();
            assertThat(SCHEMAS.get(version - 1).validate(text, InputFormat.JSON))
                    .as(path)
                    .isEmpty();
        } else if (path.endsWith(".json")) {
            assertThat(JsonParser.parseString(text).isJsonObject()
                            || JsonParser.parseString(text).isJsonArray())
                    .as(path)
                    .isTrue();
        } else if (path.endsWith(".csv")) {
            csv(path, text);
        }
    }

    /** A quoted field may hold anything; outside of quotes, every line has as many commas as the first one. */
    private static void csv(String path, String text) {
        String unquoted = text.replaceAll("\"(?:[^\"]|\"\")*\"", "q");
        assertThat(unquoted).as(path).doesNotContain("\"");
        assertThat(unquoted.lines()
                        .map(line -> line.chars().filter(sign -> sign == ',').count())
                        .distinct())
                .as(path)
                .hasSize(1);
    }

    private static void html(String path, String text, Vocabulary vocabulary) {
        org.jsoup.parser.Parser parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(5);
        Document page = Jsoup.parse(text, "", parser);
        if (text.startsWith("<!DOCTYPE")) {
            assertThat(parser.getErrors()).as(path).isEmpty();
        }
        // Millions of elements: an assertion for each would take longer than all the rest.
        for (Element element : page.getAllElements()) {
            if (!vocabulary.elements().contains(element.normalName())) {
                throw new AssertionError(path + ": " + element);
            }
            for (Attribute attribute : element.attributes()) {
                if (!vocabulary.attributes().contains(attribute.getKey())) {
                    throw new AssertionError(path + ": " + element);
                }
            }
            if (element.hasAttr("href")) {
                address(path, element.attr("href"));
            }
        }
    }

    private static void address(String path, String address) {
        int colon = address.indexOf(':');
        if (!address.startsWith("#")
                && colon >= 0
                && !SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))) {
            throw new AssertionError(path + ": " + address);
        }
    }

    private static void markdown(String path, String text) {
        Node document = MARKDOWN.parse(text);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                throw new AssertionError(path + ": " + html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                if (!html.getLiteral().equals(LINE_BREAK)) {
                    throw new AssertionError(path + ": " + html.getLiteral());
                }
            }

            @Override
            public void visit(Image image) {
                throw new AssertionError(path + ": " + image.getDestination());
            }

            @Override
            public void visit(Link link) {
                address(path, link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow row) {
                    if (cells(row) != cells(firstRow(row))) {
                        throw new AssertionError(path + ": " + row);
                    }
                }
                visitChildren(node);
            }
        });
    }

    private static Node firstRow(Node row) {
        Node table = row.getParent().getParent();
        return table.getFirstChild().getFirstChild();
    }

    private static int cells(Node row) {
        int cells = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells++;
        }
        return cells;
    }

    /** The entries of an inventory, in its order. */
    static List<JsonObject> cookies(String inventory) {
        JsonArray cookies = JsonParser.parseString(inventory).getAsJsonObject().getAsJsonArray("cookies");
        return cookies.asList().stream().map(JsonElement::getAsJsonObject).toList();
    }
}
