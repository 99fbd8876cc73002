package io.github.cookieregistry.core.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program gives to a field.
 *
 * @param initial the value that its declaration gives; null where it gives none
 * @param setting what a framework injects; null where nothing does
 * @param writes every other value that the program gives it
 * @param open whether code outside the program may give it a value, too
 * @param overwritten whether constructors or initializers always give it another value than the one of its declaration
 * @param position its place among the fields of its type, in the order that they are given their first values in
 * @param enumConstant whether it is a constant of an enum
 */
public record FieldCode(
        Field field,
        @Nullable Code initial,
        @Nullable Code setting,
        List<Write> writes,
        boolean open,
        boolean overwritten,
        int position,
        boolean enumConstant) {

    /**
     * A value given to a field.
     *
     * @param object the object whose field it is; null for a static field
     * @param within the method that gives it
     * @param making whether that is a constructor or initializer of the object's own type
     */
    public record Write(Code value, @Nullable Code object, Method within, boolean making) {}

    public FieldCode {
        writes = List.copyOf(writes);
    }
}
