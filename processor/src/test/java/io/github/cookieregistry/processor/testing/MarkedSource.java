package io.github.cookieregistry.processor.testing;

import java.util.ArrayList;
import java.util.List;

/** A source in which the mark {@code ▲} stands before each place that a message is expected at. */
public record MarkedSource(String text, List<Position> marks) {

    /** A place in a source, both counted from 1. */
    public record Position(long line, long column) {}

    private static final char MARK = '▲';

    /** Takes the marks out of the source. */
    public static MarkedSource of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Position> marks = new ArrayList<>();
        long line = 1;
        long column = 1;
        for (char character : marked.toCharArray()) {
            if (character == MARK) {
                marks.add(new Position(line, column));
                continue;
            }
            text.append(character);
            column = character == '\n' ? 1 : column + 1;
            line = character == '\n' ? line + 1 : line;
        }
        return new MarkedSource(text.toString(), List.copyOf(marks));
    }
}
