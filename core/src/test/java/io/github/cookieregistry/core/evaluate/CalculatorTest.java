package io.github.cookieregistry.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Primitive;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the language itself says is what has to come out. */
class CalculatorTest {

    static Stream<Arguments> binary() {
        int most = Integer.MAX_VALUE;
        return Stream.of(
                Arguments.of(Operator.ADD, 1, 2, 1 + 2),
                Arguments.of(Operator.ADD, 'a', 1, 'a' + 1),
                Arguments.of(Operator.ADD, 'a', 'b', 'a' + 'b'),
                Arguments.of(Operator.ADD, (byte) 127, (byte) 1, 128),
                Arguments.of(Operator.ADD, (short) 1, 'a', 98),
                Arguments.of(Operator.ADD, most, 1, Integer.MIN_VALUE),
                Arguments.of(Operator.ADD, most, 1L, most + 1L),
                Arguments.of(Operator.ADD, 1, 2.5f, 3.5f),
                Arguments.of(Operator.ADD, 0.1f, 0.2f, 0.1f + 0.2f),
                Arguments.of(Operator.ADD, 1L, 2.5, 3.5),
                Arguments.of(Operator.ADD, 1.5f, 2.5, 4.0),
                Arguments.of(Operator.SUBTRACT, 5, 7L, -2L),
                Arguments.of(Operator.MULTIPLY, most, most, 1),
                Arguments.of(Operator.MULTIPLY, 65_536, 65_536, 0),
                Arguments.of(Operator.DIVIDE, -7, 2, -3),
                Arguments.of(Operator.DIVIDE, 7, 2.0, 3.5),
                Arguments.of(Operator.DIVIDE, Integer.MIN_VALUE, -1, Integer.MIN_VALUE),
                Arguments.of(Operator.REMAINDER, -7, 2, -1),
                Arguments.of(Operator.REMAINDER, 7.5, 2, 1.5),
                Arguments.of(Operator.SHIFT_LEFT, 1, 33, 2),
                Arguments.of(Operator.SHIFT_LEFT, 1, 33L, 2),
                Arguments.of(Operator.SHIFT_LEFT, 1L, 33, 1L << 33),
                Arguments.of(Operator.SHIFT_LEFT, 'a', 1, 194),
                Arguments.of(Operator.SHIFT_RIGHT, -8, 1, -4),
                Arguments.of(Operator.SHIFT_RIGHT, -8L, 65, -4L),
                Arguments.of(Operator.SHIFT_RIGHT_UNSIGNED, -8, 28, 15),
                Arguments.of(Operator.SHIFT_RIGHT_UNSIGNED, -8L, 60, 15L),
                Arguments.of(Operator.SHIFT_RIGHT_UNSIGNED, (byte) -8, 28, 15),
                Arguments.of(Operator.AND, 6, 3, 2),
                Arguments.of(Operator.OR, 6, 3L, 7L),
                Arguments.of(Operator.XOR, 6, 3, 5),
                Arguments.of(Operator.AND, true, false, false),
                Arguments.of(Operator.OR, true, false, true),
                Arguments.of(Operator.XOR, true, true, false),
                Arguments.of(Operator.BOTH, true, true, true),
                Arguments.of(Operator.EITHER, false, false, false),
                Arguments.of(Operator.EQUAL, true, false, false),
                Arguments.of(Operator.UNEQUAL, true, false, true),
                Arguments.of(Operator.EQUAL, 97, 'a', true),
                Arguments.of(Operator.EQUAL, 1, 1.0, true),
                Arguments.of(Operator.EQUAL, Double.NaN, Double.NaN, false),
                Arguments.of(Operator.UNEQUAL, 1L, 2, true),
                Arguments.of(Operator.MATCHES, 3, 3, true),
                Arguments.of(Operator.LESS, 1, 1, false),
                Arguments.of(Operator.LESS, -1L, 1, true),
                Arguments.of(Operator.LESS_OR_EQUAL, 1, 1, true),
                Arguments.of(Operator.LESS_OR_EQUAL, 1.5, 1, false),
                Arguments.of(Operator.LESS, 1.0, 1.0, false));
    }

    @ParameterizedTest
    @MethodSource("binary")
    void twoOperands(Operator operator, Object left, Object right, Object result) {
        assertThat(Calculator.calculate(operator, left, right)).contains(result);
    }

    static Stream<Arguments> none() {
        return Stream.of(
                Arguments.of(Operator.DIVIDE, 1, 0),
                Arguments.of(Operator.REMAINDER, 1L, 0),
                Arguments.of(Operator.SHIFT_LEFT, 1.0, 1),
                Arguments.of(Operator.AND, 1.0, 1),
                Arguments.of(Operator.ADD, true, true),
                Arguments.of(Operator.ADD, "a", 1),
                Arguments.of(Operator.ADD, 1, "a"),
                Arguments.of(Operator.BOTH, 1, 1),
                Arguments.of(Operator.LESS, true, false),
                Arguments.of(Operator.NOT, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("none")
    void whatHasNoResult(Operator operator, Object left, Object right) {
        assertThat(Calculator.calculate(operator, left, right)).isEmpty();
    }

    static Stream<Arguments> unary() {
        return Stream.of(
                Arguments.of(Operator.NOT, true, false),
                Arguments.of(Operator.NEGATE, 'a', -97),
                Arguments.of(Operator.NEGATE, 5L, -5L),
                Arguments.of(Operator.NEGATE, 1.5f, -1.5f),
                Arguments.of(Operator.NEGATE, 1.5, -1.5),
                Arguments.of(Operator.COMPLEMENT, (byte) 5, -6),
                Arguments.of(Operator.COMPLEMENT, 5L, -6L),
                Arguments.of(Operator.ADD, 'a', 97),
                Arguments.of(Operator.NOT, 1, null),
                Arguments.of(Operator.NEGATE, true, null),
                Arguments.of(Operator.COMPLEMENT, 1.5, null),
                Arguments.of(Operator.ADD, true, null),
                Arguments.of(Operator.MULTIPLY, 1, null));
    }

    @ParameterizedTest
    @MethodSource("unary")
    void oneOperand(Operator operator, Object operand, Object result) {
        assertThat(Calculator.calculate(operator, operand).orElse(null)).isEqualTo(result);
    }

    static Stream<Arguments> conversions() {
        return Stream.of(
                Arguments.of(Primitive.BYTE, 200, (byte) 200),
                Arguments.of(Primitive.SHORT, 70_000L, (short) 70_000L),
                Arguments.of(Primitive.CHAR, 97, 'a'),
                Arguments.of(Primitive.CHAR, 98.9, 'b'),
                Arguments.of(Primitive.CHAR, -1, '\uffff'),
                Arguments.of(Primitive.INT, 'a', 97),
                Arguments.of(Primitive.INT, 1L << 40, 0),
                Arguments.of(Primitive.INT, 1e20, Integer.MAX_VALUE),
                Arguments.of(Primitive.BYTE, 1e20, (byte) -1),
                Arguments.of(Primitive.INT, Double.NaN, 0),
                Arguments.of(Primitive.INT, -1.9f, -1),
                Arguments.of(Primitive.LONG, 1e20, Long.MAX_VALUE),
                Arguments.of(Primitive.LONG, 5, 5L),
                Arguments.of(Primitive.FLOAT, 16_777_217, 16_777_216f),
                Arguments.of(Primitive.DOUBLE, 0.5f, 0.5),
                Arguments.of(Primitive.DOUBLE, 'a', 97.0),
                Arguments.of(Primitive.BOOLEAN, true, true),
                Arguments.of(Primitive.BOOLEAN, 1, true),
                Arguments.of(Primitive.BOOLEAN, 0, false),
                Arguments.of(Primitive.BOOLEAN, 1.0, null),
                Arguments.of(Primitive.INT, true, null),
                Arguments.of(Primitive.INT, "1", null));
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void conversions(Primitive type, Object constant, Object result) {
        assertThat(Calculator.converted(type, constant).orElse(null)).isEqualTo(result);
    }
}
