package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.ShownMessages;
import io.github.cookieregistry.processor.testing.Triggers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the processor behaves towards the compiler and the processors beside it. */
class ProcessorContractTest {

    private static final String SOURCE = """
            package shop;
            import io.github.cookieregistry.*;
            class ShopCookies {
                @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To remember the basket")
                static final String BASKET = "basket";
            }
            """;

    @TempDir
    Path folder;

    @Test
    void passesAllOfJavacsChecks() {
        CompileResult result = project()
                .options("-Xlint:all,-processing", "-Xdoclint:all", "-Werror")
                .source(
                        "shop/ShopCookies.java",
                        SOURCE.replace(
                                        "class ShopCookies {",
                                        "/** The shop's. */ class ShopCookies { /** None. */ private ShopCookies() {}")
                                .replace("    @Cookie", "    /** The basket. */ @Cookie"))
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages()).isEmpty();
    }

    @Test
    @Triggers(Message.CODE_NOT_CHECKED)
    void saysOnceWhenTheCompilerCannotLookAtCode() {
        Project project = project();
        StringWriter said = new StringWriter();
        // Only the command line shows notes, and it looks for processors on the class path.
        List<String> arguments = List.of(
                "--release",
                "17",
                "-d",
                project.output().toString(),
                "-s",
                project.output().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                project.allSources().get(0).toString());
        assertThat(BatchCompiler.compile(
                        arguments.toArray(String[]::new), new PrintWriter(said), new PrintWriter(said), null))
                .isTrue();
        ShownMessages.note(said.toString());
        assertThat(said.toString())
                .containsOnlyOnce(
                        "[cookie-undocumented] This compiler runs no javac plugin, so nobody looked for code that sets"
                                + " undocumented cookies. Let javac compile the module too, on the build server at least."
                                + " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#cookie-undocumented");
        assertThat(project().compile(CompilerTool.JAVAC, new CookieProcessor()).notes())
                .isEmpty();
    }

    @Test
    void supportsTheLatestSourceVersion() {
        assertThat(new CookieProcessor().getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
    }

    @Test
    void claimsNoAnnotation() {
        Witness witness = new Witness();
        project().compile(CompilerTool.JAVAC, new CookieProcessor(), witness);
        assertThat(witness.saw).isTrue();
    }

    @Test
    @Triggers(Message.INTERNAL)
    void aFaultOfOursIsOneKeyedErrorAndNoCrash() {
        CompileResult result = project().compile(CompilerTool.JAVAC, new BrokenFiler());
        assertThat(result.messages())
                .singleElement()
                .extracting(CompilerMessage::text)
                .asString()
                .startsWith(
                        "[cookie-internal] A fault of Cookie Registry itself: java.lang.IllegalStateException: disk on fire at io.github.cookieregistry.processor.")
                .endsWith(
                        ". Please report this line at https://github.com/cookieregistry/cookie-registry/issues. https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#cookie-internal");
    }

    private Project project() {
        return Project.in(folder).source("shop/ShopCookies.java", SOURCE);
    }

    /** Stands behind the processor, and is called only for annotations that nobody claimed. */
    private static final class Witness extends AbstractProcessor {
        private boolean saw;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("io.github.cookieregistry.Cookie");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            saw |= !annotations.isEmpty();
            return false;
        }
    }

    /** Our processor on an environment whose Filer fails at each write. */
    private static final class BrokenFiler extends AbstractProcessor {
        private final CookieProcessor processor = new CookieProcessor();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            Filer broken = (Filer) Proxy.newProxyInstance(
                    Filer.class.getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("create")) {
                            throw new IllegalStateException("disk\non fire");
                        }
                        return call(method, environment.getFiler(), arguments);
                    });
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    ProcessingEnvironment.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("getFiler") ? broken : call(method, environment, arguments)));
        }

        private static Object call(java.lang.reflect.Method method, Object target, Object[] arguments)
                throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }
}
