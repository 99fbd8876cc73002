package io.github.cookieregistry.processor.hostile;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fuzzer's target on values of chance, so that it is found broken before somebody starts the fuzzer. */
class DeclarationFuzzerTest {

    private static final int INPUTS = 1_000;

    @Test
    void valuesOfChance() {
        for (int seed = 0; seed < INPUTS; seed++) {
            DeclarationFuzzer.fuzzerTestOneInput(chance(new Random(seed)));
        }
    }

    /** The fuzzer's own provider needs its agent. */
    private static FuzzedDataProvider chance(Random random) {
        return (FuzzedDataProvider) Proxy.newProxyInstance(
                DeclarationFuzzerTest.class.getClassLoader(),
                new Class<?>[] {FuzzedDataProvider.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "consumeBoolean" -> random.nextBoolean();
                    case "consumeString" -> HostileTexts.noise(random);
                    case "pickValue" -> HostileTexts.any(random, (List<?>) arguments[0]);
                    case "consumeInt" ->
                        arguments == null
                                ? random.nextInt()
                                : (int) arguments[0] + random.nextInt((int) arguments[1] - (int) arguments[0] + 1);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
