package io.github.cookieregistry.processor.testing;

import io.github.cookieregistry.plugin.PluginCompile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A Java example of the page on diagnostics. Its block says {@code java wrong} or {@code java right}, and the compiler
 * options that it needs. A line {@code // path/File.java} begins a further file, and one that begins with {@code // In
 * another module:} a file of a module that is built first.
 *
 * @param key the section that it stands in
 */
public record DocumentedExample(String key, boolean isRight, List<String> options, String text) {

    /** What stands for a word that differs from one message to the next. */
    public static final String GAP = "…";

    private static final Path SERVLET =
            PluginCompile.LIBRARIES.resolve("jakarta.servlet.jakarta.servlet-api-6.1.0.jar");
    private static final Pattern FILE = Pattern.compile("(?m)^// (In another module: )?(\\S+\\.java)\\n");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|interface|record|enum) (\\w+)");

    /** The examples of a page, in order. */
    public static List<DocumentedExample> in(Path page) {
        List<DocumentedExample> examples = new ArrayList<>();
        parse(page).accept(new AbstractVisitor() {
            private String section = "";

            @Override
            public void visit(Heading heading) {
                section = title(heading);
            }

            @Override
            public void visit(FencedCodeBlock block) {
                List<String> info = List.of(block.getInfo().split(" "));
                if (info.size() > 1 && info.get(0).equals("java")) {
                    examples.add(new DocumentedExample(
                            section, info.get(1).equals("right"), info.subList(2, info.size()), block.getLiteral()));
                }
            }
        });
        return examples;
    }

    /** The titles of the second level of a page, in order. */
    public static List<String> sections(Path page) {
        List<String> titles = new ArrayList<>();
        parse(page).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 2) {
                    titles.add(title(heading));
                }
            }
        });
        return titles;
    }

    /** The items of the lists of one section, in order, with {@link #GAP} for each emphasized word. */
    public static List<String> items(Path page, String section) {
        List<String> items = new ArrayList<>();
        parse(page).accept(new AbstractVisitor() {
            private boolean inside;

            @Override
            public void visit(Heading heading) {
                inside = title(heading).equals(section);
            }

            @Override
            public void visit(ListItem item) {
                if (inside) {
                    StringBuilder words = new StringBuilder();
                    item.accept(new Literals(words));
                    items.add(words.toString());
                }
            }
        });
        return items;
    }

    private static final class Literals extends AbstractVisitor {

        private final StringBuilder words;

        Literals(StringBuilder words) {
            this.words = words;
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
        }

        @Override
        public void visit(ListItem item) {
            visitChildren(item);
        }

        @Override
        public void visit(Emphasis emphasis) {
            words.append(GAP);
        }
    }

    /** Compiles the example in this folder. */
    public CompileResult compile(Path folder, Supplier<Processor> processor) {
        Project project =
                Project.in(folder.resolve("module")).dependsOn(SERVLET).options(options.toArray(String[]::new));
        Project other = Project.in(folder.resolve("other"));
        Matcher file = FILE.matcher(text);
        if (!file.find()) {
            return project.source(path(text), text).compile(CompilerTool.JAVAC, processor.get());
        }
        boolean hasOther = false;
        for (boolean found = true; found; ) {
            boolean isOther = file.group(1) != null;
            String path = file.group(2);
            int start = file.end();
            found = file.find();
            (isOther ? other : project).source(path, text.substring(start, found ? file.start() : text.length()));
            hasOther |= isOther;
        }
        if (hasOther) {
            CompileResult result = other.compile(CompilerTool.JAVAC, processor.get());
            if (!result.messages().isEmpty()) {
                throw new IllegalStateException(result.messages().toString());
            }
            project.dependsOn(other.jar());
        }
        return project.compile(CompilerTool.JAVAC, processor.get());
    }

    private static String path(String source) {
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException("No type in " + source);
        }
        Matcher packageName = PACKAGE.matcher(source);
        String folder = packageName.find() ? packageName.group(1).replace('.', '/') + "/" : "";
        return folder + type.group(1) + ".java";
    }

    private static Node parse(Path page) {
        try {
            return Parser.builder().build().parse(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(Heading heading) {
        return heading.getFirstChild() instanceof Text text ? text.getLiteral() : "";
    }

    @Override
    public String toString() {
        return key + (isRight ? " right" : " wrong");
    }
}
