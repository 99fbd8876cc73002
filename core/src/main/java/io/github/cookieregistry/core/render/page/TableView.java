package io.github.cookieregistry.core.render.page;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of one category. */
record TableView(Language language, Category category, List<RowView> rows) {

    TableView {
        rows = List.copyOf(rows);
    }

    /** The tables of the categories that have cookies, in the order of the categories. */
    static List<TableView> all(CookieInventory inventory, Language language) {
        Anchors anchors = new Anchors(inventory.cookies());
        List<TableView> tables = new ArrayList<>();
        for (Category category : Category.values()) {
            List<RowView> rows = rows(inventory.in(category), language, anchors);
            if (!rows.isEmpty()) {
                tables.add(new TableView(language, category, rows));
            }
        }
        return tables;
    }

    private static List<RowView> rows(List<CookieDeclaration> cookies, Language language, Anchors anchors) {
        Map<List<String>, List<CookieView>> groups = new LinkedHashMap<>();
        for (CookieDeclaration cookie : cookies) {
            CookieView view = new CookieView(cookie, language, anchors.of(cookie));
            groups.computeIfAbsent(sharedFacts(view), facts -> new ArrayList<>())
                    .add(view);
        }
        return groups.values().stream()
                .map(group -> new RowView(language, group))
                .toList();
    }

    /** As published, since two constants can be translated apart. */
    private static List<String> sharedFacts(CookieView view) {
        RowView alone = new RowView(view.language(), List.of(view));
        return List.of(
                alone.provider(), alone.function().orElse(""), alone.location().orElse(""), alone.purpose());
    }

    String id() {
        return "used-" + category.name().toLowerCase(Locale.ROOT);
    }

    String heading() {
        return language.words().heading(category);
    }
}
