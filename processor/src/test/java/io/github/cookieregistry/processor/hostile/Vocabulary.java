package io.github.cookieregistry.processor.hostile;

import io.github.cookieregistry.core.render.Inventories;
import io.github.cookieregistry.core.render.PolicyFiles;
import io.github.cookieregistry.core.render.RenderedFile;
import io.github.cookieregistry.core.render.language.Language;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The elements and the attributes of pages that were made from harmless words. */
record Vocabulary(Set<String> elements, Set<String> attributes) {

    static final Vocabulary OF_HARMLESS_PAGES =
            of(PolicyFiles.render(Inventories.shop(), List.of(Language.of("en"), Language.of("ar")), Set.of()).stream()
                    .filter(file -> file.path().endsWith(".html"))
                    .map(RenderedFile::text)
                    .toList());

    private static Vocabulary of(Collection<String> pages) {
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (String page : pages) {
            for (Element element : Jsoup.parse(page).getAllElements()) {
                elements.add(element.normalName());
                for (Attribute attribute : element.attributes()) {
                    attributes.add(attribute.getKey());
                }
            }
        }
        return new Vocabulary(elements, attributes);
    }
}
