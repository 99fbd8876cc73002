package io.github.cookieregistry.example.app.data;

import io.github.cookieregistry.example.app.language.Language;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The portal's data sets; invented ones. */
public final class DataSets {

    private static final Map<String, Integer> RECORDS = Map.of(
            "street-trees", 1_842,
            "library-loans", 24_310,
            "city-budget", 512,
            "school-meals", 186,
            "bicycle-parking", 97,
            "air-quality", 8_760,
            "public-toilets", 11,
            "markets", 42);

    private DataSets() {}

    /** The data sets whose title, theme or description holds every word of the query, without regard to accents. */
    public static List<DataSet> matching(String query, Language language) {
        List<String> words = List.of(folded(query).strip().split("\\s+"));
        return RECORDS.keySet().stream()
                .map(id -> in(language, id))
                .filter(dataSet -> words.stream().allMatch(folded(textOf(dataSet))::contains))
                .sorted(Comparator.comparing(DataSet::title, Collator.getInstance(language.locale())))
                .toList();
    }

    private static DataSet in(Language language, String id) {
        return new DataSet(
                id,
                language.word("dataset." + id + ".theme"),
                language.word("dataset." + id + ".title"),
                language.word("dataset." + id + ".description"),
                RECORDS.getOrDefault(id, 0));
    }

    private static String textOf(DataSet dataSet) {
        return dataSet.title() + " " + dataSet.theme() + " " + dataSet.description();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
