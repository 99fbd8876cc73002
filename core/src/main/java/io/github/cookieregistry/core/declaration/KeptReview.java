package io.github.cookieregistry.core.declaration;

import io.github.cookieregistry.core.model.CodePlace;
import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieUse;
import io.github.cookieregistry.core.model.OpenFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a compile has found in the code, for the next one, which may compile some of the classes only: what was found in
 * the others holds on.
 *
 * @param unseen the top-level types that no check has looked at
 * @param unchecked those that the checks looked at which were on, where some were off
 */
public record KeptReview(CodeReview review, SortedSet<String> unseen, SortedSet<String> unchecked) {

    static final KeptReview NONE = new KeptReview(CodeReview.NONE, new TreeSet<>(), new TreeSet<>());

    /** What is kept of a review of these top-level types. */
    public static KeptReview of(CodeReview review, Collection<String> types) {
        return new KeptReview(
                review,
                review.coverage() == CodeReview.Coverage.ALL ? new TreeSet<>() : new TreeSet<>(types),
                review.checksOff().isEmpty() ? new TreeSet<>() : new TreeSet<>(types));
    }

    /** What is kept of types that are still there and that this compile was not given. */
    public KeptReview of(Predicate<String> type) {
        return new KeptReview(
                new CodeReview(
                        review.coverage(),
                        review.checksOff(),
                        review.findings().stream()
                                .filter(finding -> type.test(finding.type()))
                                .toList(),
                        review.uses().stream()
                                .filter(use -> type.test(use.type()))
                                .toList()),
                sorted(unseen.stream().filter(type)),
                sorted(unchecked.stream().filter(type)));
    }

    /** The same, held against the declarations of now. */
    public KeptReview heldAgainst(List<CookieDeclaration> declared) {
        return new KeptReview(new KeptFindings(declared).of(review), unseen, unchecked);
    }

    /** This and what was found in other types. */
    public KeptReview and(KeptReview other) {
        return new KeptReview(
                whole(other.review),
                sorted(Stream.concat(unseen.stream(), other.unseen.stream())),
                sorted(Stream.concat(unchecked.stream(), other.unchecked.stream())));
    }

    /** A review of this compile's types, together with what is kept of the others. */
    public CodeReview whole(CodeReview now) {
        List<OpenFinding> findings = new ArrayList<>(now.findings());
        findings.addAll(review.findings());
        List<CookieUse> uses = new ArrayList<>(now.uses());
        uses.addAll(review.uses());
        boolean anyUnseen =
                !unseen.isEmpty() || !unchecked.isEmpty() && !now.checksOff().containsAll(review.checksOff());
        boolean nothingKept = review.findings().isEmpty() && review.uses().isEmpty();
        CodeReview.Coverage coverage = switch (now.coverage()) {
            case NONE -> nothingKept ? CodeReview.Coverage.NONE : CodeReview.Coverage.PART;
            case PART -> CodeReview.Coverage.PART;
            case ALL -> anyUnseen ? CodeReview.Coverage.PART : CodeReview.Coverage.ALL;
        };
        return new CodeReview(coverage, now.checksOff(), findings, uses);
    }

    /** One line for each fact, the type first; what a declaration says is read anew each time. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        review.checksOff().forEach(key -> lines.add(line("", "off", key)));
        unseen.forEach(type -> lines.add(line(type, "unseen")));
        unchecked.forEach(type -> lines.add(line(type, "unchecked")));
        review.findings().stream()
                .filter(finding -> !finding.type().isEmpty())
                .forEach(finding -> lines.add(line(
                        finding.type(),
                        "finding",
                        finding.key(),
                        finding.level(),
                        finding.name().orElse(""),
                        finding.message(),
                        finding.place().path(),
                        Long.toString(finding.place().line()))));
        review.uses()
                .forEach(use -> lines.add(line(
                        use.type(),
                        "use",
                        use.cookie(),
                        use.place().path(),
                        Long.toString(use.place().line()))));
        return lines;
    }

    /** Reads the lines; one that says nothing is passed over. */
    static KeptReview parse(List<String> lines) {
        List<String> off = new ArrayList<>();
        SortedSet<String> unseen = new TreeSet<>();
        SortedSet<String> unchecked = new TreeSet<>();
        List<OpenFinding> findings = new ArrayList<>();
        List<CookieUse> uses = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] = unescaped(cells[cell]);
            }
            switch (cells.length > 1 ? cells[1] + " " + cells.length : "") {
                case "off 3" -> off.add(cells[2]);
                case "unseen 2" -> unseen.add(cells[0]);
                case "unchecked 2" -> unchecked.add(cells[0]);
                case "finding 8" ->
                    findings.add(new OpenFinding(
                            cells[2],
                            cells[3],
                            Optional.of(cells[4]).filter(name -> !name.isEmpty()),
                            cells[5],
                            cells[0],
                            place(cells[6], cells[7])));
                case "use 5" -> uses.add(new CookieUse(cells[2], cells[0], place(cells[3], cells[4])));
                default -> {}
            }
        }
        return new KeptReview(new CodeReview(CodeReview.Coverage.NONE, off, findings, uses), unseen, unchecked);
    }

    private static CodePlace place(String path, String line) {
        return new CodePlace(path, line.matches("[0-9]{1,9}") ? Long.parseLong(line) : 0);
    }

    private static SortedSet<String> sorted(Stream<String> names) {
        return names.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static String line(String... cells) {
        return String.join("\t", Stream.of(cells).map(KeptReview::escaped).toList());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\\' && at + 1 < text.length()) {
                at++;
                character = switch (text.charAt(at)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> text.charAt(at);
                };
            }
            plain.append(character);
        }
        return plain.toString();
    }
}
