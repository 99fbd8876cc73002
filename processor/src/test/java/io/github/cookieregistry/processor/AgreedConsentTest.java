package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.Triggers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry's REVISION, with what visitors agreed to kept beside the sources. */
class AgreedConsentTest {

    private static final String CONSENT = "META-INF/cookie-evidence/shop.CookieRegistry/cookie-consent.json";

    private static final String VISITS = """
            @Cookie(provider = "Counter", category = Category.STATISTICS, purpose = "To count", duration = "%s")
            static final String VISITS = "visits";
            """;

    private static final String BASKET = """
            @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To remember the basket")
            static final String BASKET = "basket";
            """;

    @TempDir
    Path folder;

    @Test
    void theRevisionStaysWhenALifeIsShortenedAndChangesWhenItGrows() {
        CompileResult first = release("first", "", VISITS.formatted("P1Y"));

        CompileResult shorter = release("shorter", first.text(CONSENT), VISITS.formatted("P1M"));
        assertThat(revision(shorter)).isEqualTo(revision(first));

        CompileResult longer = release("longer", first.text(CONSENT), VISITS.formatted("P13M"));
        assertThat(revision(longer)).isGreaterThan(revision(first));
    }

    @Test
    void theRevisionChangesWhenTheFormerLifeComesBack() {
        CompileResult first = release("first", "", VISITS.formatted("P90D"));
        CompileResult second = release("second", first.text(CONSENT), VISITS.formatted("P1D"));
        CompileResult third = release("third", second.text(CONSENT), VISITS.formatted("P90D"));

        assertThat(revision(second)).isEqualTo(revision(first));
        assertThat(revision(third)).isGreaterThan(revision(first));
    }

    @Test
    void theFileRemembersThatTheLastCookieThatNeedsConsentHasGone() {
        CompileResult first = release("first", "", BASKET + VISITS.formatted("P90D"));
        CompileResult second = release("second", first.text(CONSENT), BASKET);
        CompileResult third = release("third", second.text(CONSENT), BASKET + VISITS.formatted("P90D"));

        assertThat(revision(second)).isEqualTo(revision(first));
        assertThat(revision(third)).isGreaterThan(revision(first));
    }

    @Test
    @Triggers(Message.CONSENT_FILE_OUTDATED)
    void aFileThatDoesNotKnowWhatIsToldNowIsWarnedAboutUntilItDoes() {
        CompileResult first = release("first", "", VISITS.formatted("P90D"));
        CompileResult second = release("second", first.text(CONSENT), VISITS.formatted("P1D"));
        CompileResult copied = release("copied", second.text(CONSENT), VISITS.formatted("P1D"));
        CompileResult asking = release("asking", first.text(CONSENT), VISITS.formatted("P91D"));

        assertThat(second.warnings())
                .singleElement()
                .extracting(CompilerMessage::text)
                .asString()
                .startsWith(
                        "[cookie-policy] The file CookieRegistry_consent.json is not what this build tells visitors under"
                                + " the same revision. Copy this build's cookie-consent.json over it before you release:"
                                + " else nobody is asked when what went comes back. ");
        assertThat(List.of(first, copied, asking))
                .allSatisfy(result -> assertThat(result.messages()).isEmpty());
        assertThat(copied.text(CONSENT)).isEqualTo(second.text(CONSENT));
    }

    @Test
    void aTranslatedPurposeCounts() {
        CompileResult first = translated("first", "", "Compter");
        CompileResult same = translated("same", first.text(CONSENT), " Compter ");
        CompileResult other = translated("other", first.text(CONSENT), "Compter et vendre");

        assertThat(List.of(first, same, other))
                .allSatisfy(result -> assertThat(result.messages()).isEmpty());
        assertThat(revision(same)).isEqualTo(revision(first));
        assertThat(revision(other)).isGreaterThan(revision(first));
    }

    @Test
    void aCompileOfOneSourceKnowsTheCookiesOfTheOthers() {
        Project project = project("partial", VISITS.formatted("P90D"))
                .source("shop/MoreCookies.java", source("MoreCookies", """
                        @Cookie(provider = "Advert", category = Category.MARKETING, purpose = "To sell", duration = "P30D")
                        static final String ADVERT = "advert";
                        """));
        CompileResult whole = project.compile(CompilerTool.JAVAC, new CookieProcessor());
        project.stale("shop/CookieRegistry_consent.json", whole.text(CONSENT));
        CompileResult partial =
                project.compileOnly(CompilerTool.JAVAC, List.of("shop/MoreCookies.java"), new CookieProcessor());

        assertThat(partial.messages()).isEmpty();
        assertThat(partial.text(CONSENT)).isEqualTo(whole.text(CONSENT)).contains("advert", "visits");
    }

    @Test
    @Triggers(Message.CONSENT_FILE)
    void aBrokenFile() {
        assertFault(
                "{}",
                "cookies is missing. Replace it with the cookie-consent.json of the build that visitors were last"
                        + " asked with.");
    }

    @Test
    @Triggers(Message.CONSENT_FILE_NEWER)
    void aFileOfANewerVersion() {
        assertFault(
                "{\"version\": 3}",
                "it has version 3 and this release of Cookie Registry reads up to version 2."
                        + " Build with the release that wrote it, or a later one.");
    }

    @Test
    @Triggers(Message.CONSENT_FILE_EDITED)
    void aFileThatWasEdited() {
        String file = release("first", "", VISITS.formatted("P90D")).text(CONSENT);
        assertFault(
                file.replace("7776000", "7776001"),
                "it was edited or merged after a build wrote it. Take the file whole, as one commit holds it: after a merge"
                        + " the one with the higher revision. If both have the same, or in doubt, write {\"version\": 2,"
                        + " \"revision\": <the higher one>, \"cookies\": []}: visitors are then asked again.");
    }

    @Test
    @Triggers(Message.CONSENT_FILE_UNMERGED)
    void aFileThatHoldsTwoBranches() {
        assertFault(
                "<<<<<<< HEAD\n=======\n>>>>>>> other\n",
                "it holds the files of two branches, unmerged. Take the file");
    }

    @Test
    void theWayOutOfAMergeAsksUnderAHigherNumber() {
        CompileResult first = release("first", "", VISITS.formatted("P90D"));
        CompileResult merged = release(
                "merged",
                "{\"version\": 2, \"revision\": " + revision(first) + ", \"cookies\": []}",
                VISITS.formatted("P90D"));

        assertThat(merged.messages()).isEmpty();
        assertThat(revision(merged)).isGreaterThan(revision(first));
    }

    private void assertFault(String file, String fault) {
        assertThat(release("broken", file, VISITS.formatted("P90D")).errors())
                .singleElement()
                .extracting(CompilerMessage::text)
                .asString()
                .startsWith(
                        "[cookie-policy] The file CookieRegistry_consent.json does not tell what visitors agreed to: "
                                + fault + " ");
    }

    /** What a build writes whose sources hold this file; none when it is empty. */
    private CompileResult release(String name, String file, String cookies) {
        return withAgreed(project(name, cookies), file).compile(CompilerTool.JAVAC, new CookieProcessor());
    }

    private CompileResult translated(String name, String file, String purpose) {
        return withAgreed(
                        project(name, VISITS.formatted("P90D"))
                                .source("shop/package-info.java", """
                                        @CookiePolicy(languages = {"en", "fr"})
                                        package shop;
                                        import io.github.cookieregistry.CookiePolicy;
                                        """)
                                .stale("shop/CookieRegistry_fr.properties", "VISITS.purpose = " + purpose),
                        file)
                .compile(CompilerTool.JAVAC, new CookieProcessor());
    }

    private static Project withAgreed(Project project, String file) {
        return file.isEmpty() ? project : project.stale("shop/CookieRegistry_consent.json", file);
    }

    private Project project(String name, String cookies) {
        return Project.in(folder.resolve(name)).source("shop/ShopCookies.java", source("ShopCookies", cookies));
    }

    private static String source(String type, String cookies) {
        return "package shop; import io.github.cookieregistry.*; class " + type + " { " + cookies + " }";
    }

    private static int revision(CompileResult result) {
        assertThat(result.errors()).isEmpty();
        Matcher matcher = Pattern.compile("REVISION = (\\d+)").matcher(result.generated("shop/CookieRegistry.java"));
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
