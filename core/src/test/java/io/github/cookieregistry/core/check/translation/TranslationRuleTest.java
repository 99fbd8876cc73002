package io.github.cookieregistry.core.check.translation;

import static io.github.cookieregistry.core.render.Inventories.cookie;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.declaration.MemberValues;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.Site;
import io.github.cookieregistry.core.render.Inventories;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which fault of a file with translations stands where. */
class TranslationRuleTest {

    private static final DeclarationPlace LANGUAGE =
            DeclarationPlace.of("shop").at("CookiePolicy", "languages").element(1);

    private final CookieDeclaration basket = cookie("basket")
            .purpose("To keep the basket")
            .function("Basket")
            .recipients("Courier")
            .build();
    private final CookieInventory inventory =
            Inventories.of(new Site("example.com", "Our cookies", "", "a@b.example", ""), basket);
    private final TranslationRule rule = new TranslationRule(inventory, declarations(), "fr", "R_fr.properties");

    @Test
    void aMissingTextWhereItIsDeclared() {
        assertThat(check("CookiePolicy.title = a\nBASKET.purpose = b\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place())
                            .isEqualTo(DeclarationPlace.of(basket.origin().type() + "#"
                                            + basket.origin().constant())
                                    .at("Cookie", "function"));
                    assertThat(problem.level()).isEqualTo(Level.ERROR);
                    assertThat(problem.text()).contains("Add a line \"BASKET.function = …\" to R_fr.properties");
                });
    }

    @Test
    void aMissingTitleAtTheLanguage() {
        assertThat(check("BASKET.function = a\nBASKET.purpose = b\n"))
                .singleElement()
                .extracting(Problem::place)
                .isEqualTo(LANGUAGE);
    }

    @Test
    void namesNeedNoTranslationAndMayHaveOne() {
        assertThat(
                        check(
                                "CookiePolicy.title = a\nBASKET.function = a\nBASKET.purpose = b\nBASKET.recipients = c\nCookiePolicy.contact = d\n"))
                .isEmpty();
    }

    @Test
    void whatIsNotPlainOrBelongsToNothing() {
        assertThat(check("CookiePolicy.title = a\nBASKET.function = a\\u0007\nBASKET.purpose = b\nOLD.purpose = c\n"))
                .extracting(Problem::place, Problem::level, Problem::text)
                .satisfiesExactly(
                        control -> assertThat(control.toList().subList(0, 2)).isEqualTo(List.of(LANGUAGE, Level.ERROR)),
                        unused ->
                                assertThat(unused.toList().subList(0, 2)).isEqualTo(List.of(LANGUAGE, Level.WARNING)));
    }

    @Test
    void aFileThatIsNone() {
        assertThat(rule.unreadable().place()).isEqualTo(LANGUAGE);
        assertThat(rule.unreadable().text()).contains("The file R_fr.properties is no properties file");
    }

    private List<Problem> check(String file) {
        return rule.check(TranslationFile.parse(Inventories.REGISTRY, file));
    }

    private Declarations declarations() {
        DeclaredPolicy policy = new DeclaredPolicy(
                "shop", "shop", new MemberValues(Map.of("languages", List.of("en", "fr")), Set.of()));
        DeclaredCookie declared = new DeclaredCookie(basket.origin(), "shop", Optional.of("basket"), MemberValues.NONE);
        return new Declarations(List.of(policy), List.of(declared), List.of(), List.of(), List.of());
    }
}
