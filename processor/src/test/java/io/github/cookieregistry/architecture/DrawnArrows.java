package io.github.cookieregistry.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packages and arrows of the diagrams of a page, which are mermaid flow charts. A subgraph stands for a package of
 * ours, a box in it for one of the packages below: for that of the box's label, else of its name. The box whose label
 * has spaces stands for the subgraph's package itself.
 */
final class DrawnArrows {

    private static final String OURS = "io.github.cookieregistry.";

    private static final Pattern DIAGRAM = Pattern.compile("(?s)```mermaid\\n(.*?)```");
    private static final Pattern SUBGRAPH = Pattern.compile("subgraph (\\w+)");
    private static final Pattern BOX = Pattern.compile("(\\w+)(?:\\[\"([^\"]+)\"])?");
    private static final Pattern ARROW = Pattern.compile("([\\w& ]+) --> ([\\w& ]+)");

    private final Map<String, String> packages = new HashMap<>();
    private final TreeSet<String> arrows = new TreeSet<>();

    private DrawnArrows() {}

    /** What the page draws, all its diagrams together. */
    static DrawnArrows of(Path page) throws IOException {
        DrawnArrows drawn = new DrawnArrows();
        Matcher diagram = DIAGRAM.matcher(Files.readString(page));
        while (diagram.find()) {
            drawn.read(diagram.group(1));
        }
        return drawn;
    }

    /** Every arrow between two packages, as {@code from -> to}. */
    TreeSet<String> arrows() {
        return arrows;
    }

    /** The drawn package that a package of the code belongs to: itself, or the nearest one above it. */
    Optional<String> layer(String packageName) {
        return Stream.iterate(packageName, name -> name.contains("."), name -> name.substring(0, name.lastIndexOf('.')))
                .filter(packages::containsValue)
                .findFirst()
                // The package of a subgraph holds nothing but what is drawn below it.
                .filter(layer -> layer.equals(packageName)
                        || packages.values().stream().noneMatch(other -> other.startsWith(layer + ".")));
    }

    private void read(String diagram) {
        String subgraph = "";
        for (String line : diagram.lines().map(String::strip).toList()) {
            Matcher start = SUBGRAPH.matcher(line);
            Matcher box = BOX.matcher(line);
            Matcher arrow = ARROW.matcher(line);
            if (start.matches()) {
                subgraph = start.group(1);
            } else if (line.equals("end")) {
                subgraph = "";
            } else if (!subgraph.isEmpty() && box.matches()) {
                String label = box.group(2) == null ? box.group(1) : box.group(2);
                packages.put(box.group(1), OURS + subgraph + (label.contains(" ") ? "" : "." + label));
            } else if (arrow.matches()) {
                draw(arrow.group(1), arrow.group(2));
            } else if (!line.isEmpty() && !line.startsWith("flowchart")) {
                throw new IllegalArgumentException("A line that the test does not understand: " + line);
            }
        }
    }

    private void draw(String from, String to) {
        for (String start : from.split("&")) {
            for (String end : to.split("&")) {
                arrows.add(packageOf(start.strip()) + " -> " + packageOf(end.strip()));
            }
        }
    }

    private String packageOf(String box) {
        String name = packages.get(box);
        if (name == null) {
            throw new IllegalArgumentException("An arrow of a box that stands in no subgraph: " + box);
        }
        return name;
    }
}
