package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells what {@code String}'s methods give back, whoever tells what their receiver and arguments are worth. */
final class StringMethods {

    /** Methods of the JDK that give back the text that they are given, as far as a cookie's name goes. */
    static final Set<String> SAME_VALUE = Set.of("toString", "intern", "valueOf", "requireNonNull", "strip", "trim");

    private static final Map<String, Integer> ARGUMENTS = Map.of("concat", 1, "replace", 2);

    private final Function<ExpressionTree, List<KnownText>> worth;

    StringMethods(Function<ExpressionTree, List<KnownText>> worth) {
        this.worth = worth;
    }

    /** @param locale whether the first argument of {@code format} is a locale */
    List<KnownText> resolve(
            String name, @Nullable ExpressionTree receiver, List<? extends ExpressionTree> arguments, boolean locale) {
        if (name.equals("format")) {
            int format = locale ? 1 : 0;
            return new Formats(worth).format(arguments.get(format), arguments.subList(format + 1, arguments.size()));
        }
        if (name.equals("join")) {
            return new Formats(worth).join(arguments);
        }
        if (receiver == null) {
            return KnownText.NOTHING;
        }
        if (arguments.size() != ARGUMENTS.getOrDefault(name, arguments.size())) {
            // Another type's method of the same name, where types are not known.
            return KnownText.NOTHING;
        }
        return switch (name) {
            case "formatted" -> new Formats(worth).format(receiver, arguments);
            case "concat" -> NameResolver.concatenation(worth.apply(receiver), worth.apply(arguments.get(0)));
            case "toLowerCase" -> changed(receiver, text -> text.toLowerCase(Locale.ROOT));
            case "toUpperCase" -> changed(receiver, text -> text.toUpperCase(Locale.ROOT));
            case "replace" -> {
                List<KnownText> from = worth.apply(arguments.get(0));
                List<KnownText> to = worth.apply(arguments.get(1));
                yield from.size() == 1
                                && to.size() == 1
                                && from.get(0).whole()
                                && to.get(0).whole()
                        ? changed(
                                receiver,
                                text -> text.replace(
                                        from.get(0).beginning(), to.get(0).beginning()))
                        : KnownText.NOTHING;
            }
            default -> KnownText.NOTHING;
        };
    }

    private List<KnownText> changed(ExpressionTree receiver, UnaryOperator<String> change) {
        return changed(worth.apply(receiver), change);
    }

    /** Whole texts after a change; of the others, only who brings them stays known. */
    static List<KnownText> changed(List<KnownText> texts, UnaryOperator<String> change) {
        return texts.stream()
                .map(text -> text.whole()
                        ? KnownText.whole(change.apply(text.beginning()))
                        : text.parameter().map(KnownText::parameter).orElse(KnownText.UNKNOWN))
                .toList();
    }
}
