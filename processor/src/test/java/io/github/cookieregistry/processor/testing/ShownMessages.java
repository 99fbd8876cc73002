package io.github.cookieregistry.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the compiles of a test have shown, held against what the test says that they show. */
public final class ShownMessages implements BeforeEachCallback, AfterEachCallback {

    private static final ThreadLocal<List<String>> SHOWN = ThreadLocal.withInitial(ArrayList::new);

    /** Notes what a compile has shown. */
    public static void note(String text) {
        SHOWN.get().add(text);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SHOWN.get().clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            for (Message message : context.getRequiredTestMethod()
                    .getAnnotation(Triggers.class)
                    .value()) {
                assertThat(SHOWN.get())
                        .as("shows %s", message)
                        .anyMatch(text -> pattern(message).matcher(text).find());
            }
        }
    }

    private static Pattern pattern(Message message) {
        String start = "[" + message.key().key() + "] ";
        // javac indents the further lines of a message.
        return Pattern.compile(
                quoted(start + message.sentence() + " " + message.wayOut()).replace("\n", "\\E\\s+\\Q"));
    }

    private static String quoted(String text) {
        return Pattern.quote(text)
                .replaceAll("%(\\d\\$)?s", "\\\\E[^\\\\x00]*\\\\Q")
                .replace("%%", "%");
    }
}
