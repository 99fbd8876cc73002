package io.github.cookieregistry.core.render.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.core.render.HostileText;
import io.github.cookieregistry.core.render.Inventories;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvidencePageTest {

    private static final String NEVER = """
            - The site's pages, templates and scripts, and what they embed. A compile does not look at them.
            - The libraries that the code calls or that are there when it runs. A compile does not look at them.
            - Configuration that names or sets cookies. A compile does not look at them.
            """;

    @Test
    void tellsWhereCookiesAreSetAndWhatIsOpen() {
        assertThat(EvidencePage.render(Inventories.reviewed())).endsWith("""
                ## Where each cookie is set

                These are the places that the code tells of. A place that gives a name stands beside each declaration of that name.

                | Cookie | Set at |
                | --- | --- |
                | `basket` | `com/example/LogIn.java:7` |
                | `sid_*` | `com/example/Basket.java:20`<br>`com/example/LogIn.java:8` |

                ## Open findings

                The build has told this, and it is still to be mended.

                | Cookie | Finding | Level | Place | What the build says |
                | --- | --- | --- | --- | --- |
                | not known | cookie-unresolved | WARNING | `com/example/LogIn.java:9` | Which? |
                | `tracker\\|*` | cookie-undocumented | ERROR | `com/example/LogIn.java:10` | This sets "tracker\\|\\*". |

                ## Accepted exceptions

                None.

                ## What was not looked at

                - Some of this module's classes: they were left out, or the compile ended before they were whole.
                - What the check cookie-drift finds: it was switched off.
                """ + NEVER);
    }

    @Test
    void claimsNothingOfCodeThatNobodyLookedAt() {
        assertThat(EvidencePage.render(Inventories.of(Inventories.SITE))).endsWith("""
                ## Where each cookie is set

                This page was written without a look at the code: it does not say where the cookies are set.

                ## Open findings

                Not known: this page was written without a look at the code.

                ## Accepted exceptions

                None.

                ## What was not looked at

                - The code of this module: this page was written without a look at it, and does not say what it sets.
                """ + NEVER);
    }

    @Test
    void saysThatNothingIsOpenWhereEveryCheckHasLookedAtEverything() {
        CodeReview clean = new CodeReview(CodeReview.Coverage.ALL, List.of(), List.of(), List.of());
        assertThat(EvidencePage.render(Inventories.of(Inventories.SITE).reviewed(clean)))
                .endsWith("""
                ## Where each cookie is set

                The code that was looked at tells of no place.

                ## Open findings

                None: the code sets no cookie that is neither declared nor accepted, as far as the compiler can tell.

                ## Accepted exceptions

                None.

                ## What was not looked at

                """ + NEVER);
    }

    @Test
    void saysTheSameInHtml() {
        assertThat(EvidencePage.html(Inventories.reviewed()))
                .contains(
                        "<tr><th scope=\"row\"><code>sid_*</code></th><td><code>com/example/Basket.java:20</code><br><code>com/example/LogIn.java:8</code></td></tr>",
                        "<tr><td>not known</td><td>cookie-unresolved</td><td>WARNING</td><td><code>com/example/LogIn.java:9</code></td><td><bdi>Which?</bdi></td></tr>",
                        "<li>What the check cookie-drift finds: it was switched off.</li>");
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.core.render.HostileText#samples")
    void hostileTextBringsNoElementIntoThePage(String text) {
        assertThat(EvidencePage.html(HostileText.everywhere(text))).doesNotContain("<script", "<img");
    }
}
