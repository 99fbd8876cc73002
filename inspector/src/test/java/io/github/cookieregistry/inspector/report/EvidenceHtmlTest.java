package io.github.cookieregistry.inspector.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class EvidenceHtmlTest {

    private static Document page(Report report) {
        return Jsoup.parse(EvidenceHtml.render(report));
    }

    @Test
    void itTellsWhatIsDeclaredAndWhereItIsSet() {
        Document page = page(Reports.of(
                List.of(Reports.undocumented("visitor", "src/web/LogIn.java", 11)),
                List.of(
                        new CookieUse(Optional.of("visitor"), "src/web/LogIn.java", 11),
                        new CookieUse(Optional.of("_ga_AB"), "src/stats/Ga.java", 3),
                        new CookieUse(Optional.empty(), "src/stats/Ga.java", 9)),
                List.of(
                        Reports.cookie("_ga_", Match.PREFIX, "To count"),
                        Reports.cookie("lang", Match.EXACT, "To speak"))));

        assertThat(page.select("#declared ~ table tbody tr").eachText())
                .containsExactly(
                        "_ga_* NECESSARY Example To count P14D com.example.SiteCookies.C src/stats/Ga.java:3",
                        "lang NECESSARY Example To speak P14D com.example.SiteCookies.C not seen in the class files");
        assertThat(page.select("#open ~ table tbody tr").text())
                .startsWith("error src/web/LogIn.java:11 visitor This sets the cookie \"visitor\"");
        assertThat(page.select("#map ~ table tbody tr").eachText())
                .containsExactly("src/stats _ga_AB, (name not known)", "src/web visitor");
        assertThat(page.select("svg path.declared")).hasSize(1);
        assertThat(page.select("svg path.open")).hasSize(2);
        assertThat(page.select("#accepted ~ table tbody tr").text()).isEqualTo("com.example.Old a, b Goes <soon>");
        assertThat(page.select("#looked ~ table").text())
                .contains("declared cookies 2")
                .contains("libraries none were given");
    }

    @Test
    void whatMeansHarmIsEscapedEverywhere() {
        String hostile = "\"><script>alert(1)</script>&";
        String html = EvidenceHtml.render(Reports.of(
                List.of(Reports.undocumented(hostile, hostile, 1)),
                List.of(new CookieUse(Optional.of(hostile), hostile + "/A.java", 1)),
                List.of(Reports.cookie(hostile, Match.EXACT, hostile))));

        assertThat(html).doesNotContain("<script").doesNotContain(hostile);
        assertThat(Jsoup.parse(html).select("script, img, link, iframe")).isEmpty();
    }

    @Test
    void itLoadsNothing() {
        Document page = page(Reports.of(List.of(), List.of(), List.of()));

        assertThat(page.select("[src], link, script, iframe, img")).isEmpty();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.text()).contains("Nothing: in what was looked at, no check found a fault.");
        assertThat(page.text()).contains("no code sets a cookie");
        assertThat(page.select("svg")).isEmpty();
    }

    @Test
    void aPictureOfManyPartsSaysWhatItLeavesOut() {
        List<CookieUse> uses = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            uses.add(new CookieUse(Optional.of("c" + number), "p" + number + "/A.java", 1));
        }
        Document page = page(Reports.of(List.of(), uses, List.of()));

        assertThat(page.select("svg text")).hasSize(80);
        assertThat(page.text()).contains("The picture shows the first 40 of each; the table has more.");
        assertThat(page.select("#map ~ table tbody tr")).hasSize(100);
    }
}
