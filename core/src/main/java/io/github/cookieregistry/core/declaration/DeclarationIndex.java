package io.github.cookieregistry.core.declaration;

import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a compile leaves in its output for the next one: the names of the elements that bear our annotations, and the
 * files written. A tool that hands over changed files only gets the others read again by these names.
 */
public final class DeclarationIndex {

    /** Where the index lies in the class output. */
    public static final String PATH = "META-INF/cookie-registry/index";

    /** Where its part lies that depends on who looked at the code, and that is not for the public. */
    public static final String EVIDENCE_PATH = "META-INF/cookie-evidence/index";

    private static final String EVIDENCE = "META-INF/cookie-evidence/";

    private static final String FIRST_LINE = "cookie-registry-index 2";

    /** Of the version that did not tell what a file holds, nor what the code was found to do. */
    private static final String FORMER_FIRST_LINE = "cookie-registry-index 1";

    private final SortedSet<String> declaringTypes = new TreeSet<>();
    private final SortedSet<String> policies = new TreeSet<>();
    private final SortedSet<String> exceptionHolders = new TreeSet<>();
    private final SortedSet<String> classes = new TreeSet<>();
    private final SortedMap<String, String> files = new TreeMap<>();
    private KeptReview review = KeptReview.NONE;

    /** Reads an index and its other part; one of another version, or a broken one, counts as empty. */
    public static DeclarationIndex parse(String text, String evidence) {
        DeclarationIndex index = parse(text);
        DeclarationIndex part = parse(evidence);
        index.files.putAll(part.files);
        index.review = part.review;
        return index;
    }

    /** Reads an index; one of another version, or a broken one, counts as empty. */
    public static DeclarationIndex parse(String text) {
        DeclarationIndex index = new DeclarationIndex();
        List<String> lines = text.lines().toList();
        boolean former = !lines.isEmpty() && lines.get(0).equals(FORMER_FIRST_LINE);
        if (lines.isEmpty() || !former && !lines.get(0).equals(FIRST_LINE)) {
            return index;
        }
        List<String> reviewed = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int space = line.indexOf(' ');
            String value = line.substring(space + 1);
            switch (line.substring(0, Math.max(space, 0))) {
                case "declares" -> index.declaringTypes.add(value);
                case "policy" -> index.policies.add(value);
                case "excepts" -> index.exceptionHolders.add(value);
                case "class" -> index.classes.add(value);
                case "file" -> {
                    int end = former ? -1 : value.indexOf(' ');
                    index.files.put(value.substring(end + 1), value.substring(0, Math.max(end, 0)));
                }
                case "code" -> reviewed.add(value);
                default -> {
                    return new DeclarationIndex();
                }
            }
        }
        index.review = KeptReview.parse(reviewed);
        return index;
    }

    /** The names of all that was read, and of nothing else. */
    public static DeclarationIndex of(Declarations declarations) {
        DeclarationIndex index = new DeclarationIndex();
        declarations
                .cookies()
                .forEach(cookie -> index.declaringTypes.add(cookie.place().holder()));
        declarations.policies().forEach(policy -> index.policies.add(policy.element()));
        declarations
                .exceptions()
                .forEach(exception -> index.exceptionHolders.add(
                        DeclarationPlace.of(exception.element()).holder()));
        return index;
    }

    /** Adds those names of another index that are wanted, its files and classes left out. */
    public void addNames(DeclarationIndex other, Predicate<String> wanted) {
        other.declaringTypes.stream().filter(wanted).forEach(declaringTypes::add);
        other.policies.stream().filter(wanted).forEach(policies::add);
        other.exceptionHolders.stream().filter(wanted).forEach(exceptionHolders::add);
    }

    /** The canonical names of the types with a {@code @Cookie} constant. */
    public SortedSet<String> declaringTypes() {
        return declaringTypes;
    }

    /** The qualified names of the packages and types with a {@code @CookiePolicy}. */
    public SortedSet<String> policies() {
        return policies;
    }

    /** The qualified names of the packages and types with an {@code @UndocumentedCookie} on them or on a member. */
    public SortedSet<String> exceptionHolders() {
        return exceptionHolders;
    }

    /** The qualified names of the classes generated. */
    public SortedSet<String> classes() {
        return classes;
    }

    /** The paths of the resources written, each with the digest of what it holds; empty where nobody knows. */
    public SortedMap<String, String> files() {
        return files;
    }

    /** What the code was found to do. */
    public KeptReview review() {
        return review;
    }

    /** Keeps what the code was found to do. */
    public void keep(KeptReview found) {
        review = found;
    }

    /** Whether it names nothing. */
    public boolean isEmpty() {
        return declaringTypes.isEmpty() && policies.isEmpty() && exceptionHolders.isEmpty();
    }

    /** The text to write, one name a line. */
    public String text() {
        List<String> lines = new ArrayList<>();
        policies.forEach(name -> lines.add("policy " + name));
        declaringTypes.forEach(name -> lines.add("declares " + name));
        exceptionHolders.forEach(name -> lines.add("excepts " + name));
        classes.forEach(name -> lines.add("class " + name));
        addFiles(lines, path -> !path.startsWith(EVIDENCE));
        return text(lines);
    }

    /** The text of the other part. */
    public String evidenceText() {
        List<String> lines = new ArrayList<>();
        addFiles(lines, path -> path.startsWith(EVIDENCE));
        review.lines().forEach(line -> lines.add("code " + line));
        return text(lines);
    }

    private void addFiles(List<String> lines, Predicate<String> wanted) {
        files.forEach((path, digest) -> {
            if (wanted.test(path)) {
                lines.add("file " + digest + " " + path);
            }
        });
    }

    private static String text(List<String> lines) {
        return FIRST_LINE + "\n" + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
