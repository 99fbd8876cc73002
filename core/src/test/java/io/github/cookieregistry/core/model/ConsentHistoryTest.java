package io.github.cookieregistry.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.core.check.consent.AgreedConsentFile;
import io.github.cookieregistry.core.render.consent.AgreedConsentJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random releases of a site, one after the other. Whether a visitor was told something is decided here anew, from the
 * declarations alone, so that the product's own idea of it is held against another.
 */
class ConsentHistoryTest {

    /** As many as the default build has time for; {@code -Dcookie.consent.histories=20000} tries more. */
    private static final int HISTORIES = Integer.getInteger("cookie.consent.histories", 1_000);

    private static final int RELEASES = 14;

    private static final List<String> EDITS = List.of(
            "a.category=STATISTICS",
            "a.category=STATISTICS",
            "a.category=MARKETING",
            "a.category=NECESSARY",
            "a.duration=P90D",
            "a.duration=P1D",
            "a.duration=session",
            "a.duration=",
            "a.party=FIRST",
            "a.party=THIRD",
            "a.party=UNSPECIFIED",
            "a.recipients=X",
            "a.recipients=X, Y",
            "a.recipients=",
            "a.purpose=p",
            "a.purpose=q",
            "a.provider=P",
            "a.storage=LOCAL_STORAGE",
            "a.storage=COOKIE",
            "b.category=STATISTICS",
            "b.category=STATISTICS",
            "b.category=NECESSARY",
            "b.duration=P1D",
            "b.duration=P30D",
            "-a",
            "-b",
            "fr:a.purpose=r",
            "fr:a.purpose=s",
            "fr:b.purpose=r",
            "-fr",
            "de:a.purpose=t",
            "de:a.purpose=u",
            "-de",
            "site.controller=C",
            "site.controller=D",
            "site.controller=",
            "site.title=T");

    /** A release that visitors have seen, and the number that it asked with. */
    private record Release(ToldSite site, int number) {}

    @Test
    void nobodyIsTakenToHaveAgreedToWhatNobodyToldThemAndNobodyIsAskedInVain() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<Release> releases = history(new Random(seed), false);
            for (int last = 1; last < releases.size(); last++) {
                List<Release> former = releases.subList(0, last);
                Release release = releases.get(last);
                assertEverybodyWasTold(release, former, seed);
                int before = former.get(last - 1).number();
                assertThat(release.number()).as("seed %s", seed).isGreaterThanOrEqualTo(before);
                if (release.number() != before && before != 0) {
                    assertThat(former)
                            .as("asked in vain, seed %s, release %s", seed, last)
                            .anyMatch(other -> other.number() == before && !tells(other.site(), release.site()));
                }
            }
        }
    }

    /** Whoever copies the file only when a build warns, and now and then else. */
    @Test
    void theWarningSaysWhenTheFileMustBeCopied() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<Release> releases = history(new Random(seed), true);
            for (int last = 1; last < releases.size(); last++) {
                assertEverybodyWasTold(releases.get(last), releases.subList(0, last), seed);
            }
        }
    }

    private static void assertEverybodyWasTold(Release release, List<Release> former, int seed) {
        assertThat(former)
                .as("not told all, seed %s, release %s", seed, former.size())
                .allMatch(other -> other.number() != release.number() || tells(other.site(), release.site()));
    }

    private static List<Release> history(Random random, boolean isCareless) {
        ToldSite site = new ToldSite().after("a.category=STATISTICS; b.category=STATISTICS; site.controller=C");
        AgreedConsent agreed = AgreedConsent.NONE;
        List<Release> releases = new ArrayList<>();
        while (releases.size() < RELEASES) {
            CookieInventory inventory = site.release(agreed);
            releases.add(new Release(site, inventory.revision()));
            if (!isCareless || inventory.mustBeRemembered() || random.nextInt(3) == 0) {
                agreed = AgreedConsentFile.parse(AgreedConsentJson.render(inventory.nextConsent()));
            }
            // Now and then what went comes back as it was.
            site = random.nextInt(4) == 0
                    ? releases.get(random.nextInt(releases.size())).site()
                    : edited(site, random);
        }
        return releases;
    }

    private static ToldSite edited(ToldSite site, Random random) {
        for (int edits = 1 + random.nextInt(2); edits > 0; ) {
            String edit = EDITS.get(random.nextInt(EDITS.size()));
            String gone = edit.substring(1);
            boolean isPossible = edit.startsWith("-")
                    ? site.cookies().containsKey(gone) || site.languages().containsKey(gone)
                    : edit.contains(":")
                            || edit.startsWith("site.")
                            || edit.contains("category")
                            || site.cookies().containsKey(edit.substring(0, 1));
            if (isPossible) {
                site = site.after(edit);
                edits--;
            }
        }
        return site;
    }

    /** Whether a visitor who agreed to the one release was told all that needs consent in the other, or more. */
    private static boolean tells(ToldSite one, ToldSite other) {
        List<String> asked = other.cookies().keySet().stream()
                .filter(name -> needsConsent(other, name))
                .toList();
        return asked.isEmpty()
                || one.controller().equals(other.controller())
                        && asked.stream().allMatch(name -> needsConsent(one, name) && tells(one, other, name));
    }

    private static boolean needsConsent(ToldSite site, String name) {
        return site.cookies().containsKey(name)
                && !site.cookies().get(name).get("category").equals("NECESSARY");
    }

    private static boolean tells(ToldSite one, ToldSite other, String name) {
        Map<String, String> told = one.cookies().get(name);
        Map<String, String> now = other.cookies().get(name);
        return same(told, now, "category", "")
                && same(told, now, "provider", "")
                && same(told, now, "purpose", "")
                && same(told, now, "storage", "COOKIE")
                && List.of("FIRST", "UNSPECIFIED", "THIRD").indexOf(now.get("party"))
                        <= List.of("FIRST", "UNSPECIFIED", "THIRD").indexOf(told.get("party"))
                && ToldSite.recipients(told).containsAll(ToldSite.recipients(now))
                && tellsLife(told, now)
                && one.languages().entrySet().stream().allMatch(language -> {
                    String text = language.getValue().get(name + ".purpose");
                    String text2 = other.languages()
                            .getOrDefault(language.getKey(), Map.of())
                            .get(name + ".purpose");
                    return text == null || text2 == null || text.equals(text2);
                });
    }

    private static boolean same(Map<String, String> told, Map<String, String> now, String member, String otherwise) {
        return told.getOrDefault(member, otherwise).equals(now.getOrDefault(member, otherwise));
    }

    private static boolean tellsLife(Map<String, String> told, Map<String, String> now) {
        String agreed = told.getOrDefault("duration", "");
        String present = now.getOrDefault("duration", "");
        if (present.equals(agreed) || present.equals("session")) {
            return true;
        }
        boolean isUntilDeleted = agreed.isEmpty() && "LOCAL_STORAGE".equals(told.get("storage"));
        return isUntilDeleted || !agreed.isEmpty() && !present.isEmpty() && seconds(agreed) >= seconds(present);
    }

    private static long seconds(String duration) {
        return CookieLifetime.parse(duration).orElseThrow().seconds();
    }
}
