package io.github.cookieregistry.processor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.processor.CookieProcessor;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the texts are, a declaration without a fault is published as it stands, and as nothing but text. */
class HostileDeclarationsTest {

    private static final String FOLDER = "META-INF/cookie-evidence/com.example.hostile.CookieRegistry/";

    /** As many as the default build has time for; {@code -Dcookie.hostile.declarations=1000000} tries a million. */
    private static final int DECLARATIONS = Integer.getInteger("cookie.hostile.declarations", 8_000);

    private static final int DECLARATIONS_A_MODULE = 2_000;

    @TempDir
    private Path folder;

    @Test
    void arePublishedAsDeclared() {
        for (int first = 0; first < DECLARATIONS; first += DECLARATIONS_A_MODULE) {
            int seed = first / DECLARATIONS_A_MODULE;
            // Each compiler its turn; the folder is used again, as incremental builds do.
            CompilerTool tool = seed % 4 == 3 ? CompilerTool.ECJ : CompilerTool.JAVAC;
            HostileModule module = new HostileModule(seed, DECLARATIONS_A_MODULE);
            compiles(tool, module, seed);
        }
    }

    private void compiles(CompilerTool tool, HostileModule module, int seed) {
        CompileResult result = module.writeTo(Project.in(folder.resolve(String.valueOf(seed))))
                .options("-Xlint:-options")
                .compile(tool, new CookieProcessor());

        assertThat(result.errors()).as("%s, seed %s", tool, seed).isEmpty();
        assertThat(result.warnings())
                .as("%s, seed %s", tool, seed)
                .allSatisfy(message ->
                        assertThat(message.text()).startsWith("[" + DiagnosticKey.COOKIE_PLACEHOLDER.key() + "] "));
        Map<String, JsonObject> declared = new TreeMap<>();
        for (JsonObject cookie : PublishedFiles.cookies(result.text(FOLDER + "cookies.json"))) {
            assertThat(cookie.remove("setAt").toString()).isEqualTo("[]");
            assertThat(cookie.remove("registry").getAsString()).isEqualTo("com.example.hostile.CookieRegistry");
            assertThat(cookie.remove("constant").getAsString()).isNotBlank();
            declared.put(cookie.remove("declaredAt").getAsString(), cookie);
        }
        assertThat(declared).as("%s, seed %s", tool, seed).isEqualTo(module.facts());
        result.resources().forEach((path, text) -> PublishedFiles.check(path, text, Vocabulary.OF_HARMLESS_PAGES));
    }
}
