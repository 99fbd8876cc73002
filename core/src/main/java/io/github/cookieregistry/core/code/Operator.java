package io.github.cookieregistry.core.code;

/** What a calculation does with its operands. */
public enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    SHIFT_RIGHT_UNSIGNED,
    AND,
    OR,
    XOR,
    NEGATE,
    COMPLEMENT,
    NOT,
    /** The second operand counts only where the first is true. */
    BOTH,
    /** The second operand counts only where the first is false. */
    EITHER,
    EQUAL,
    UNEQUAL,
    LESS,
    LESS_OR_EQUAL,
    /** Whether a switch takes this label: texts are compared letter by letter. */
    MATCHES
}
