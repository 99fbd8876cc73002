package io.github.cookieregistry.packaging;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A fenced block of a Markdown page.
 *
 * @param info what follows the fence: the language, then a mark for the test, such as {@code groovy not-tried}
 * @param introduction the paragraph before the block, as text; empty when something else stands there
 */
record CodeBlock(String info, String introduction, String text) {

    static List<CodeBlock> of(String markdown) {
        List<CodeBlock> blocks = new ArrayList<>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                blocks.add(new CodeBlock(block.getInfo(), introduction(block.getPrevious()), block.getLiteral()));
            }
        });
        return blocks;
    }

    private static String introduction(Node before) {
        return before instanceof Paragraph
                ? TextContentRenderer.builder().build().render(before)
                : "";
    }
}
