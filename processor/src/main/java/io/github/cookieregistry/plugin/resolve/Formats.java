package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tells what {@code String.format} and {@code String.join} give back, as far as the plain conversions go. */
final class Formats {

    private final Function<ExpressionTree, List<KnownText>> worth;

    Formats(Function<ExpressionTree, List<KnownText>> worth) {
        this.worth = worth;
    }

    List<KnownText> format(ExpressionTree format, List<? extends ExpressionTree> arguments) {
        List<KnownText> answers = new ArrayList<>();
        for (KnownText text : worth.apply(format)) {
            answers.addAll(text.whole() ? filled(text.beginning(), arguments) : List.of(text));
        }
        return answers;
    }

    private List<KnownText> filled(String format, List<? extends ExpressionTree> arguments) {
        List<KnownText> answers = List.of(KnownText.whole(""));
        int argument = 0;
        int from = 0;
        for (int percent = format.indexOf('%'); percent >= 0; percent = format.indexOf('%', from)) {
            answers = with(answers, format.substring(from, percent));
            char conversion = percent + 1 < format.length() ? format.charAt(percent + 1) : ' ';
            if (conversion == '%') {
                answers = with(answers, "%");
            } else if ((conversion == 's' || conversion == 'd') && argument < arguments.size()) {
                answers = NameResolver.concatenation(answers, worth.apply(arguments.get(argument++)));
            } else {
                return answers.stream().map(KnownText::cut).toList();
            }
            from = percent + 2;
        }
        return with(answers, format.substring(from));
    }

    List<KnownText> join(List<? extends ExpressionTree> arguments) {
        List<KnownText> separator = worth.apply(arguments.get(0));
        List<KnownText> answers = List.of(KnownText.whole(""));
        for (int index = 1; index < arguments.size(); index++) {
            answers = index == 1 ? answers : NameResolver.concatenation(answers, separator);
            answers = NameResolver.concatenation(answers, worth.apply(arguments.get(index)));
        }
        return answers;
    }

    private static List<KnownText> with(List<KnownText> answers, String text) {
        return NameResolver.concatenation(answers, List.of(KnownText.whole(text)));
    }
}
