package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.catalogue.CatalogueFile;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.testing.ShownMessages;
import io.github.cookieregistry.processor.testing.Triggers;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue that users put on the processor path, read by a javac of its own as it would be by theirs. */
class UsersCatalogueTest {

    private static final String SHOP = """
            package shop;
            import javax.servlet.http.Cookie;
            class Jar {
                static void bake(int minutes, String name) {}
                static void eat(String name) {}
            }
            class Shop {
                void run() {
                    Jar.bake(5, "baked");
                    Jar.eat("eaten");
                    new Cookie("made", "");
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void entriesCountAndComeBeforeOurs() throws IOException, InterruptedException {
        assertThat(compile("""
                # library	kind	owner	member	parameters	name

                Jar	sets	shop.Jar	bake	int, String	1
                Jar	deletes	shop.Jar	eat	String	0
                Servlet	ignored	javax.servlet.http.Cookie	<init>	String, String	0
                """))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("Shop.java:9: error: [cookie-undocumented] This sets the cookie \"baked\""),
                        second -> assertThat(second)
                                .contains("Shop.java:10: error: [cookie-undocumented] This sets the cookie \"eaten\""));
    }

    @Test
    @Triggers({Message.CATALOGUE_CELLS, Message.CATALOGUE_KIND, Message.CATALOGUE_PLACE, Message.CATALOGUE_PLACE_OF_KIND
    })
    void aBrokenLineIsToldAndTheOthersCount() throws IOException, InterruptedException {
        assertThat(compile("""
                Jar	sets	shop.Jar	bake	int, String	1
                Jar	sets	shop.Jar	eat
                Jar	gives	shop.Jar	eat	String	0
                Jar	sets	shop.Jar	eat	String	first
                Jar	sets	shop.Jar	eat	String	1
                Jar	sets	shop.Jar	eat	String	-
                Jar	header	shop.Jar	bake	int, String	1
                Jar	implies	shop.Jar	eat	String	0
                """))
                .satisfiesExactly(
                        broken -> told(broken, 2, "has 4 of 6 cells"),
                        broken -> told(broken, 3, "names no kind: \"gives\""),
                        broken -> told(broken, 4, "tells no place of a name: \"first\""),
                        broken -> told(broken, 5, "does not say where a call of the kind \"sets\" has its name: \"1\""),
                        broken -> told(broken, 6, "does not say where a call of the kind \"sets\" has its name: \"-\""),
                        broken ->
                                told(broken, 7, "does not say where a call of the kind \"header\" has its name: \"1\""),
                        broken -> told(
                                broken, 8, "does not say where a call of the kind \"implies\" has its name: \"0\""),
                        message -> assertThat(message).contains("This sets the cookie \"baked\""),
                        message -> assertThat(message).contains("This sets the cookie \"made\""));
    }

    @Test
    @Triggers(Message.CATALOGUE_UNREADABLE)
    void aFileThatCannotBeRead() throws IOException {
        List<String> told = new ArrayList<>();
        assertThat(CatalogueFile.read(folder.resolve("none.tsv").toUri().toURL(), problem -> told.add(problem.text())))
                .isEmpty();
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("[cookie-option] The catalogue of cookie APIs in file:")
                .contains("none.tsv cannot be read: ")
                .contains(". Repair the file or the jar that holds it: see docs/catalogue.md. https://");
        told.forEach(ShownMessages::note);
    }

    private static void told(String message, int line, String fault) {
        assertThat(message)
                .contains("error: [cookie-option] Line " + line + " of the catalogue of cookie APIs in file:")
                .contains("META-INF/cookie-registry/cookie-apis.tsv " + fault
                        + ". Write library, kind, owner, member, parameters and name, parted by tabs: see"
                        + " docs/catalogue.md. https://");
    }

    /** The lines of the messages that bear a key. */
    private List<String> compile(String catalogue) throws IOException, InterruptedException {
        Path file = folder.resolve("path/META-INF/cookie-registry/cookie-apis.tsv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, catalogue);
        Path source = folder.resolve("Shop.java");
        Files.writeString(source, SHOP);
        Path messages = folder.resolve("messages");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-J-Duser.language=en",
                        "-proc:none",
                        "-processorpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                + File.pathSeparator
                                + folder.resolve("path"),
                        "-cp",
                        PluginCompile.LIBRARIES
                                .resolve("javax.servlet.javax.servlet-api-4.0.1.jar")
                                .toString(),
                        "-d",
                        folder.resolve("classes").toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start()
                .waitFor();
        return Files.readAllLines(messages, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains("[cookie-"))
                .peek(ShownMessages::note)
                .toList();
    }
}
