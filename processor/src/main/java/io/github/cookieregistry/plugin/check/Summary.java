package io.github.cookieregistry.plugin.check;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.suggest.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Names all cookies at once where javac shows the first errors only, as it does unless {@code -Xmaxerrs} says else. */
final class Summary {

    /** The errors that javac shows. */
    private static final int SHOWN = 100;

    private static final int MOST_NAMES = 500;

    private Summary() {}

    /** The messages; before those that are too many for the compiler, one that names all cookies. */
    static List<Told> before(List<Told> told, Collection<String> names) {
        long errors = told.stream().filter(each -> each.level() == Level.ERROR).count();
        if (errors <= SHOWN || names.isEmpty()) {
            return told;
        }
        String all = names.stream()
                .limit(MOST_NAMES)
                .map(name -> "\"" + Shown.name(name) + "\"")
                .collect(Collectors.joining(", "));
        if (names.size() > MOST_NAMES) {
            all += " and " + (names.size() - MOST_NAMES) + " more";
        }
        Told first = told.get(0);
        List<Told> summed = new ArrayList<>();
        // A note: an error more would be one of the hundred, and none of a place of its own.
        String text = Message.MANY_ERRORS.text(Long.toString(errors), all);
        summed.add(new Told(Level.ERROR, text, first.unit(), first.unit(), true));
        summed.addAll(told);
        return List.copyOf(summed);
    }
}
