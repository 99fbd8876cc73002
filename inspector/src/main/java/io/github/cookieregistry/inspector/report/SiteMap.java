package io.github.cookieregistry.inspector.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The picture of which part of the site sets what: a column of parts, a column of cookies, and a line for each pair.
 *
 * @param more what the picture leaves out; empty when it shows all
 */
record SiteMap(
        int width,
        int height,
        String description,
        List<Line> lines,
        List<Label> parts,
        List<Label> cookies,
        Optional<String> more,
        List<Row> rows) {

    /** What a picture can show; the table below it has all. */
    private static final int MOST_LABELS = 40;

    private static final int MOST_ROWS = 1_000;
    private static final int LONGEST_LABEL = 44;
    private static final int ROW = 26;
    private static final int LETTER = 8;
    private static final int MARGIN = 10;
    private static final int GAP = 260;

    /** What stands for a name that nobody knows. */
    static final String UNKNOWN = "(name not known)";

    /** A text of the picture. */
    record Label(int x, int y, String label) {}

    /** A line from a part to a cookie. */
    record Line(String style, int x1, int y1, int middle, int x2, int y2) {}

    /** A line of the table. */
    record Row(String part, String cookies) {}

    private static final Comparator<String> UNKNOWN_LAST =
            Comparator.<String, Boolean>comparing(UNKNOWN::equals).thenComparing(Comparator.naturalOrder());

    /** The picture; empty where nothing sets a cookie. */
    static Optional<SiteMap> of(List<CookieUse> uses, Predicate<CookieUse> declared) {
        if (uses.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Map<String, Boolean>> byPart = new TreeMap<>();
        for (CookieUse use : uses) {
            byPart.computeIfAbsent(part(use.path()), none -> new TreeMap<>(UNKNOWN_LAST))
                    .merge(use.name().orElse(UNKNOWN), declared.test(use), Boolean::logicalAnd);
        }
        Set<String> names = new TreeSet<>(UNKNOWN_LAST);
        byPart.values().forEach(cookies -> names.addAll(cookies.keySet()));
        return Optional.of(draw(byPart, names));
    }

    private static SiteMap draw(Map<String, Map<String, Boolean>> byPart, Set<String> names) {
        List<String> parts = byPart.keySet().stream().limit(MOST_LABELS).toList();
        List<String> cookies = names.stream().limit(MOST_LABELS).toList();
        int start = MARGIN + LETTER * longest(parts);
        int end = start + GAP;
        List<Line> lines = new ArrayList<>();
        for (String part : parts) {
            byPart.getOrDefault(part, Map.of()).forEach((name, declared) -> {
                if (cookies.contains(name)) {
                    lines.add(new Line(
                            declared ? "declared" : "open",
                            start + MARGIN,
                            y(parts.indexOf(part)) - 4,
                            start + GAP / 2,
                            end - MARGIN,
                            y(cookies.indexOf(name)) - 4));
                }
            });
        }
        boolean whole = parts.size() == byPart.size() && cookies.size() == names.size();
        String description = byPart.size() + (byPart.size() == 1 ? " part sets " : " parts set ") + names.size()
                + (names.size() == 1 ? " cookie" : " cookies") + "; the table below has each of them.";
        return new SiteMap(
                end + LETTER * longest(cookies) + MARGIN,
                y(Math.max(parts.size(), cookies.size()) - 1) + MARGIN,
                description,
                lines,
                labels(parts, MARGIN),
                labels(cookies, end),
                whole
                        ? Optional.empty()
                        : Optional.of("The picture shows the first " + MOST_LABELS + " of each; the table has more."),
                byPart.entrySet().stream()
                        .limit(MOST_ROWS)
                        .map(each -> new Row(
                                each.getKey(), String.join(", ", each.getValue().keySet())))
                        .collect(Collectors.toList()));
    }

    /** The folder that a file lies in. */
    private static String part(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }

    private static List<Label> labels(List<String> texts, int x) {
        List<Label> labels = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            labels.add(new Label(x, y(index), shortened(texts.get(index))));
        }
        return labels;
    }

    private static int y(int index) {
        return ROW * (index + 1);
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(text -> shortened(text).length()).max().orElse(0);
    }

    /** The end of a long text: packages differ there. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_LABEL ? text : "…" + text.substring(text.length() - LONGEST_LABEL + 1);
    }
}
