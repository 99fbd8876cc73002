package io.github.cookieregistry.inspector.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compilers of Kotlin, Groovy and Scala write, told by the lines of their sources. */
class OtherLanguagesTest {

    @TempDir
    Path folder;

    private List<String> told(String main, String file, String source, String... options) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path written = Files.writeString(folder.resolve(file), source);
        List<Path> path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(each -> each.toString().endsWith(".jar"))
                .toList();
        String all = System.getProperty("java.class.path") + File.pathSeparator + Samples.SERVLET;
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", all, main));
        command.addAll(List.of(options));
        command.addAll(List.of("-d", classes.toString(), written.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = Inspected.text(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        List<Path> libraries = new java.util.ArrayList<>(List.of(Samples.SERVLET));
        path.stream()
                .filter(each -> each.getFileName().toString().matches("(kotlin-stdlib|groovy|scala-library)-.*"))
                .forEach(libraries::add);
        return Inspected.told(Inspected.inspect(Inspected.read(classes), libraries));
    }

    private String[] classPath(String... before) {
        List<String> options = new java.util.ArrayList<>(List.of(before));
        options.addAll(List.of("-cp", System.getProperty("java.class.path") + File.pathSeparator + Samples.SERVLET));
        return options.toArray(String[]::new);
    }

    @Test
    void kotlin() throws Exception {
        List<String> told = told(
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler", "Shop.kt", """
                package shop
                import jakarta.servlet.http.*
                object Names { const val A = "constant"; val b = "of_object"; val c: String get() = "computed" }
                enum class Kind(val cookie: String) { ONE("of_enum") }
                class Wrapper(private val response: HttpServletResponse) {
                    fun set(name: String, value: String = "x", prefix: String = "p_") {
                        response.addCookie(Cookie(prefix + name, value))
                    }
                }
                class Shop {
                    companion object { val d = "of_companion" }
                    fun a(q: HttpServletRequest, r: HttpServletResponse, b: Boolean, k: Int, s: String) {
                        r.addCookie(Cookie(Names.A, ""))
                        r.addCookie(Cookie(Names.b, ""))
                        r.addCookie(Cookie(Names.c, ""))
                        r.addCookie(Cookie(Kind.ONE.cookie, ""))
                        r.addCookie(Cookie(d, ""))
                        r.addCookie(Cookie(if (b) "yes" else "no", ""))
                        r.addCookie(Cookie(when (k) { 1 -> "one"; else -> "other" }, ""))
                        Wrapper(r).set("short")
                        Wrapper(r).set("long", "v", "q_")
                        listOf("l1", "l2").forEach { r.addCookie(Cookie(it, "")) }
                        r.addCookie(Cookie("t_${k}", ""))
                        if (s == "same") r.addCookie(Cookie(s, ""))
                        q.cookies.find { it.name == "copied" }?.let { it.maxAge = 0; r.addCookie(it) }
                        r.addCookie(Cookie(s, ""))
                    }
                }
                """, classPath("-no-stdlib", "-no-reflect"));
        assertThat(told)
                .containsExactly(
                        "shop/Shop.kt:13 cookie-undocumented constant",
                        "shop/Shop.kt:14 cookie-undocumented of_object",
                        "shop/Shop.kt:15 cookie-undocumented computed",
                        "shop/Shop.kt:16 cookie-undocumented of_enum",
                        "shop/Shop.kt:17 cookie-undocumented of_companion",
                        "shop/Shop.kt:18 cookie-undocumented no",
                        "shop/Shop.kt:18 cookie-undocumented yes",
                        "shop/Shop.kt:19 cookie-undocumented one",
                        "shop/Shop.kt:19 cookie-undocumented other",
                        "shop/Shop.kt:20 cookie-undocumented p_short",
                        "shop/Shop.kt:21 cookie-undocumented q_long",
                        "shop/Shop.kt:22 cookie-undocumented l1",
                        "shop/Shop.kt:22 cookie-undocumented l2",
                        "shop/Shop.kt:23 cookie-undocumented t_*",
                        "shop/Shop.kt:24 cookie-undocumented same",
                        "shop/Shop.kt:25 cookie-undocumented copied",
                        "shop/Shop.kt:26 cookie-unresolved");
    }

    private static final String GROOVY = """
            package shop
            import jakarta.servlet.http.*
            %sclass Shop {
                static final String A = 'constant'
                void a(HttpServletResponse r, boolean b, String s) {
                    r.addCookie(new Cookie('literal', ''))
                    r.addCookie(new Cookie(A, ''))
                    r.addCookie(new Cookie(b ? 'yes' : 'no', ''))
                    r.addCookie(new Cookie("g_${A}_x", ''))
                    def n = 'local'
                    def c = new Cookie(n, 'v')
                    c.maxAge = 10
                    r.addCookie(c)
                    for (x in ['l1', 'l2']) r.addCookie(new Cookie(x, ''))
                    r.addHeader('Set-Cookie', 'header=1')
                    helper(r, 'helped')
                    r.addCookie(new Cookie(name(), ''))
                    r.addCookie(new Cookie(s, ''))
                }
                void helper(HttpServletResponse r, String name, String v = '') { r.addCookie(new Cookie(name, v)) }
                static String name() { 'returned' }
            }
            """;

    private static final List<String> TOLD_OF_GROOVY = List.of(
            "shop/Shop.groovy:6 cookie-undocumented literal",
            "shop/Shop.groovy:7 cookie-undocumented constant",
            "shop/Shop.groovy:8 cookie-undocumented no",
            "shop/Shop.groovy:8 cookie-undocumented yes",
            "shop/Shop.groovy:9 cookie-undocumented g_constant_x",
            "shop/Shop.groovy:11 cookie-undocumented local",
            "shop/Shop.groovy:14 cookie-undocumented l1",
            "shop/Shop.groovy:14 cookie-undocumented l2",
            "shop/Shop.groovy:15 cookie-undocumented header",
            "shop/Shop.groovy:16 cookie-undocumented helped",
            "shop/Shop.groovy:17 cookie-undocumented returned",
            "shop/Shop.groovy:18 cookie-unresolved");

    @Test
    void groovyThatIsCompiledStatically() throws Exception {
        assertThat(told(
                        "org.codehaus.groovy.tools.FileSystemCompiler",
                        "Shop.groovy",
                        GROOVY.formatted("@groovy.transform.CompileStatic "),
                        classPath()))
                .isEqualTo(TOLD_OF_GROOVY);
    }

    @Test
    void groovyWhoseCallsAreLookedUpWhenItRuns() throws Exception {
        assertThat(told(
                        "org.codehaus.groovy.tools.FileSystemCompiler",
                        "Shop.groovy",
                        GROOVY.formatted(""),
                        classPath()))
                .isEqualTo(TOLD_OF_GROOVY);
    }

    @Test
    void scala() throws Exception {
        List<String> told = told("scala.tools.nsc.Main", "Shop.scala", """
                package shop
                import jakarta.servlet.http._
                object Names { val A = "of_object"; final val B = "constant"; def c = "computed" }
                case class Holder(name: String, days: Int = 3)
                trait Base {
                  def prefix = "trait_"
                  def put(r: HttpServletResponse, n: String): Unit = r.addCookie(new Cookie(prefix + n, ""))
                }
                class Shop extends Base {
                  def a(r: HttpServletResponse, b: Boolean, k: Int, s: String): Unit = {
                    r.addCookie(new Cookie(Names.A, ""))
                    r.addCookie(new Cookie(Names.B, ""))
                    r.addCookie(new Cookie(Names.c, ""))
                    r.addCookie(new Cookie(if (b) "yes" else "no", ""))
                    r.addCookie(new Cookie(s"s_${Names.A}_x", ""))
                    r.addCookie(new Cookie(k match { case 1 => "one"; case _ => "other" }, ""))
                    r.addCookie(new Cookie(Holder("of_case").name, ""))
                    put(r, "n")
                    val f = (x: String) => new Cookie("f_" + x, "")
                    r.addCookie(f("a"))
                    if (s == "same") r.addCookie(new Cookie(s, ""))
                    r.addHeader("Set-Cookie", "header=1")
                    r.addCookie(new Cookie(s, ""))
                  }
                }
                """, classPath("-usejavacp"));
        assertThat(told)
                .containsExactly(
                        "shop/Shop.scala:11 cookie-undocumented of_object",
                        "shop/Shop.scala:12 cookie-undocumented constant",
                        "shop/Shop.scala:13 cookie-undocumented computed",
                        "shop/Shop.scala:14 cookie-undocumented no",
                        "shop/Shop.scala:14 cookie-undocumented yes",
                        "shop/Shop.scala:15 cookie-undocumented s_of_object_x",
                        "shop/Shop.scala:16 cookie-undocumented one",
                        "shop/Shop.scala:16 cookie-undocumented other",
                        "shop/Shop.scala:17 cookie-undocumented of_case",
                        "shop/Shop.scala:18 cookie-undocumented trait_n",
                        "shop/Shop.scala:20 cookie-undocumented f_a",
                        "shop/Shop.scala:21 cookie-undocumented same",
                        "shop/Shop.scala:22 cookie-undocumented header",
                        "shop/Shop.scala:23 cookie-unresolved");
    }
}
