package io.github.cookieregistry.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.check.consent.AgreedConsentFile;
import io.github.cookieregistry.core.render.consent.AgreedConsentJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/consent-edits.md} says of each edit is what the build does. */
class ConsentEditsTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir"), "..", "docs", "consent-edits.md");

    /** A row of a table, without the marks of code. */
    record Row(List<String> cells) {

        String cell(int index) {
            return cells.get(index);
        }

        @Override
        public String toString() {
            return cell(0);
        }
    }

    static Stream<Row> edits() {
        return rows("## Edits");
    }

    static Stream<Row> histories() {
        return rows("## Histories");
    }

    @ParameterizedTest
    @MethodSource("edits")
    void asksAsThePageSays(Row row) {
        List<Integer> numbers = numbers(List.of(row.cell(1), row.cell(2)));

        assertThat(row.cell(3)).isIn("yes", "no");
        assertThat(numbers.get(0).equals(numbers.get(1)) ? "no" : "yes")
                .as(row.cell(4))
                .isEqualTo(row.cell(3));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void asksInTheReleasesThatThePageSays(Row row) {
        List<Integer> numbers = numbers(Arrays.asList(row.cell(1).split(" → ", -1)));

        assertThat(numbers).isSorted();
        boolean asksFirst = numbers.get(0) > 0;
        assertThat(numbers.stream()
                        .map(number -> numbers.stream().distinct().toList().indexOf(number) + (asksFirst ? 1 : 0))
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .as(row.cell(3))
                .isEqualTo(row.cell(2));
    }

    @Test
    void theTableIsLongAndSaysWhy() {
        assertThat(edits()).hasSizeGreaterThan(70).extracting(Row::toString).doesNotHaveDuplicates();
        assertThat(Stream.concat(edits().skip(1), histories()))
                .allSatisfy(row ->
                        assertThat(row.cells().get(row.cells().size() - 1)).endsWith("."));
    }

    /** The numbers of releases, each of which reads the file that the one before has written. */
    private static List<Integer> numbers(List<String> releases) {
        ToldSite site = site();
        AgreedConsent agreed = AgreedConsent.NONE;
        List<Integer> numbers = new ArrayList<>();
        for (String release : releases) {
            CookieInventory inventory = site.after(release).release(agreed);
            numbers.add(inventory.revision());
            agreed = AgreedConsentFile.parse(AgreedConsentJson.render(inventory.nextConsent()));
        }
        return numbers;
    }

    private static ToldSite site() {
        ToldSite site = new ToldSite();
        for (Row row : rows("## The site").toList()) {
            String name = row.cell(0) + (row.cell(0).equals("fr") ? ":" : ".");
            for (String member : row.cell(1).split("; ")) {
                site = site.after(name + member);
            }
        }
        return site;
    }

    /** The rows of the first table below a heading. */
    private static Stream<Row> rows(String heading) {
        try {
            return Files.readString(PAGE)
                    .lines()
                    .dropWhile(line -> !line.equals(heading))
                    .dropWhile(line -> !line.startsWith("|--"))
                    .skip(1)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> new Row(Arrays.stream(
                                    line.substring(1, line.length() - 1).split("\\|", -1))
                            .map(cell -> cell.replace("`", "").substring(Math.min(1, cell.length())))
                            .map(cell -> cell.endsWith(" ") ? cell.substring(0, cell.length() - 1) : cell)
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
