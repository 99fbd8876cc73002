package io.github.cookieregistry.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedListTest {

    @Test
    void eachIsNamedOnceAndInOrder() {
        assertThat(BoundedList.of(List.of("shop.B", "shop.A", "shop.B"))).isEqualTo("shop.A, shop.B");
    }

    @Test
    void fiveAreNamedAndTheOthersCounted() {
        assertThat(BoundedList.of(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c, d, e");
        assertThat(BoundedList.of(List.of("a", "b", "c", "d", "e", "f"))).isEqualTo("a, b, c, d, e and 1 more");
        assertThat(BoundedList.of(List.of("a", "b", "c", "d", "e", "f", "g"))).isEqualTo("a, b, c, d, e and 2 more");
    }
}
