package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CookieCatalogTest {

    private static final CookieDefinition SESSION = cookie("sessionid").build();
    private static final CookieDefinition LANGUAGE = CookieDefinition.of(
                    "lang", "Site", Category.PREFERENCES, "Language")
            .build();
    private static final CookieDefinition VISITS = prefix("_ga_").build();
    private static final CookieDefinition SHORT = prefix("_g").build();

    private static CookieDefinition.Builder cookie(String name) {
        return CookieDefinition.of(name, "Site", Category.NECESSARY, "Something");
    }

    private static CookieDefinition.Builder prefix(String name) {
        return CookieDefinition.of(name, "Site", Category.STATISTICS, "Something")
                .match(Match.PREFIX);
    }

    @Test
    void keepsTheOrderGiven() {
        CookieCatalog catalog = CookieCatalog.of(VISITS, SESSION, LANGUAGE);

        assertThat(catalog.all()).containsExactly(VISITS, SESSION, LANGUAGE).isUnmodifiable();
        assertThat(catalog).hasToString("CookieCatalog[_ga_*, sessionid, lang]");
    }

    @Test
    void copiesWhatItIsMadeOf() {
        List<CookieDefinition> list = new ArrayList<>(List.of(SESSION));
        CookieDefinition[] array = {SESSION};
        CookieCatalog ofList = CookieCatalog.of(list);
        CookieCatalog ofArray = CookieCatalog.of(array);
        list.set(0, LANGUAGE);
        array[0] = LANGUAGE;

        assertThat(ofList.all()).containsExactly(SESSION);
        assertThat(ofArray.all()).containsExactly(SESSION);
    }

    @Test
    void canBeEmpty() {
        CookieCatalog empty = CookieCatalog.of();

        assertThat(empty.all()).isEmpty();
        assertThat(empty.find("sessionid")).isEmpty();
        assertThat(empty.find("")).isEmpty();
        assertThat(empty.in(Category.NECESSARY)).isEmpty();
        assertThat(empty.undocumented(List.of("a"))).containsExactly("a");
    }

    @Test
    void findsAWholeName() {
        CookieCatalog catalog = CookieCatalog.of(SESSION, LANGUAGE);

        assertThat(catalog.find("sessionid")).containsSame(SESSION);
        assertThat(catalog.find("lang")).containsSame(LANGUAGE);
        assertThat(catalog.find("SESSIONID")).isEmpty();
        assertThat(catalog.find("sessionid2")).isEmpty();
        assertThat(catalog.find("")).isEmpty();
    }

    @Test
    void findsTheLongestPrefix() {
        CookieCatalog catalog = CookieCatalog.of(SHORT, VISITS);

        assertThat(catalog.find("_ga_AB12")).containsSame(VISITS);
        assertThat(catalog.find("_ga_")).containsSame(VISITS);
        assertThat(catalog.find("_ga")).containsSame(SHORT);
        assertThat(catalog.find("_g")).containsSame(SHORT);
        assertThat(catalog.find("_")).isEmpty();
    }

    @Test
    void aWholeNameComesBeforeEveryPrefix() {
        CookieDefinition exact = cookie("_ga_AB12").build();
        CookieDefinition longer = prefix("_ga_AB12").build();
        CookieCatalog catalog = CookieCatalog.of(longer, VISITS, exact);

        assertThat(catalog.find("_ga_AB12")).containsSame(exact);
        assertThat(catalog.find("_ga_AB123")).containsSame(longer);
    }

    @Test
    void theFirstOfEqualNamesIsFound() {
        CookieDefinition elsewhere = cookie("sessionid").path("/admin").build();

        assertThat(CookieCatalog.of(elsewhere, SESSION).find("sessionid")).containsSame(elsewhere);
        assertThat(CookieCatalog.of(SESSION, elsewhere).find("sessionid")).containsSame(SESSION);
    }

    @Test
    void filtersByCategory() {
        CookieCatalog catalog = CookieCatalog.of(VISITS, SESSION, SHORT);

        assertThat(catalog.in(Category.STATISTICS)).containsExactly(VISITS, SHORT);
        assertThat(catalog.in(Category.MARKETING)).isEmpty();
    }

    @Test
    void whatNobodyHasClassifiedIsInNoOtherCategory() {
        CookieDefinition mystery = CookieDefinition.of("mystery", "Unknown", Category.UNCLASSIFIED, "Unknown")
                .build();
        CookieCatalog catalog = CookieCatalog.of(mystery, VISITS, SESSION);

        for (Category category : Category.values()) {
            assertThat(catalog.in(category).contains(mystery)).isEqualTo(category == Category.UNCLASSIFIED);
        }
        assertThat(catalog.in(Category.UNCLASSIFIED)).containsExactly(mystery);
        assertThat(CookieCatalog.of(VISITS, SESSION).in(Category.UNCLASSIFIED)).isEmpty();
    }

    @Test
    void listsUndocumentedNamesOnceInTheOrderGiven() {
        CookieCatalog catalog = CookieCatalog.of(SESSION, VISITS);

        assertThat(catalog.undocumented(List.of("z", "sessionid", "a", "_ga_1", "z", "_g")))
                .containsExactly("z", "a", "_g");
    }

    @Test
    void includesOtherCataloguesAfterItsOwn() {
        CookieCatalog catalog =
                CookieCatalog.of(LANGUAGE).including(CookieCatalog.of(SESSION), CookieCatalog.of(VISITS));

        assertThat(catalog.all()).containsExactly(LANGUAGE, SESSION, VISITS);
        assertThat(catalog.find("_ga_1")).containsSame(VISITS);
    }

    @Test
    void oneIdentityCountsOnceAndTheFirstStays() {
        CookieDefinition otherPurpose = CookieDefinition.of("sessionid", "Other", Category.MARKETING, "Other")
                .build();

        assertThat(CookieCatalog.of(SESSION)
                        .including(CookieCatalog.of(otherPurpose, SESSION))
                        .all())
                .containsExactly(SESSION);
        assertThat(CookieCatalog.of(otherPurpose)
                        .including(CookieCatalog.of(SESSION))
                        .all())
                .containsExactly(otherPurpose);
    }

    @Test
    void nameMatchDomainPathAndStorageMakeTheIdentity() {
        CookieDefinition[] others = {
            cookie("sessionid2").build(),
            cookie("sessionid").match(Match.PREFIX).build(),
            cookie("sessionid").domain("example.com").build(),
            cookie("sessionid").path("/").build(),
            cookie("sessionid").storage(Storage.LOCAL_STORAGE).build()
        };

        assertThat(CookieCatalog.of(SESSION).including(CookieCatalog.of(others)).all())
                .hasSize(6)
                .startsWith(SESSION)
                .endsWith(others);
    }

    @Test
    void findsWhatALookThroughAllFinds() {
        Random random = new Random(26);
        for (int round = 0; round < 2_000; round++) {
            List<CookieDefinition> definitions = Stream.generate(() -> letters(random))
                    .limit(random.nextInt(20))
                    .map(name -> random.nextInt(4) == 0
                            ? cookie(name).build()
                            : prefix(name).build())
                    .toList();
            CookieCatalog catalog = CookieCatalog.of(definitions);
            for (int look = 0; look < 20; look++) {
                String name = letters(random) + letters(random);
                Optional<CookieDefinition> exact = definitions.stream()
                        .filter(cookie -> cookie.match() == Match.EXACT && cookie.matches(name))
                        .findFirst();
                // The first of the longest, for the comparison takes the later one only when it is longer.
                Optional<CookieDefinition> longest = definitions.stream()
                        .filter(cookie -> cookie.match() == Match.PREFIX && cookie.matches(name))
                        .reduce((left, right) ->
                                right.name().length() > left.name().length() ? right : left);

                assertThat(catalog.find(name).orElse(null))
                        .isSameAs(exact.or(() -> longest).orElse(null));
            }
        }
    }

    /** Of two letters, so that many texts begin alike; the second is beyond the surrogates. */
    private static String letters(Random random) {
        return random.ints(random.nextInt(5), 0, 2)
                .mapToObj(i -> i == 0 ? "a" : "\uffee")
                .collect(Collectors.joining());
    }

    @Test
    void aDomainInAnotherCaseIsNoOtherCookie() {
        CookieDefinition upper = cookie("sessionid").domain("Example.COM").build();
        CookieDefinition lower = cookie("sessionid").domain("example.com").build();

        assertThat(CookieCatalog.of(upper).including(CookieCatalog.of(lower)).all())
                .containsExactly(upper);
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> CookieCatalog.of(SESSION, null));
        assertThatNullPointerException().isThrownBy(() -> CookieCatalog.of(Arrays.asList(SESSION, null)));
    }

    @Test
    void twentyThousandCookiesAreFoundByManyThreadsAtOnce() throws Exception {
        List<CookieDefinition> many = IntStream.range(0, 20_000)
                .mapToObj(i -> (i % 2 == 0 ? cookie("c" + i + "_") : prefix("p" + i + "_")).build())
                .toList();
        CookieCatalog catalog = CookieCatalog.of(many);
        int threads = 8;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch together = new CountDownLatch(threads);
            List<Callable<List<CookieDefinition>>> tasks = IntStream.range(0, threads)
                    .<Callable<List<CookieDefinition>>>mapToObj(thread -> () -> {
                        together.countDown();
                        together.await();
                        return IntStream.range(0, many.size())
                                .mapToObj(i -> catalog.find((i % 2 == 0 ? "c" + i + "_" : "p" + i + "_x"))
                                        .orElseThrow())
                                .toList();
                    })
                    .toList();
            for (Future<List<CookieDefinition>> found : executor.invokeAll(tasks)) {
                assertThat(found.get()).isEqualTo(many);
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
