package io.github.cookieregistry.example.app.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks tests in a real browser. Without Chromium they are left out, and the build says so; on a build server, which
 * sets {@code CI=true}, they run all the same and fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

    /** Looks for Chromium. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (context.getTestMethod().isPresent() || "true".equals(System.getenv("CI"))) {
                return ConditionEvaluationResult.enabled("A class is left out as a whole, and never on a build server");
            }
            if (Files.isExecutable(Browser.CHROMIUM) && Files.isExecutable(Browser.DRIVER)) {
                return ConditionEvaluationResult.enabled("Chromium is installed");
            }
            String reason = "LEFT OUT: " + context.getRequiredTestClass().getSimpleName() + " needs " + Browser.CHROMIUM
                    + " and " + Browser.DRIVER + ". On Debian: apt-get install chromium chromium-driver";
            System.out.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
