package io.github.cookieregistry.processor.render.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.processor.model.CookieInventory;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryCompileTest {

    @TempDir
    private Path folder;

    @Test
    void passesEveryLintOfJavac() {
        Project project = project(Declarations.platform(), new CompileContext(true, false))
                .options("-Xlint:all,-processing", "-Werror", "-Xdoclint:all");

        assertThat(project.compile(CompilerTool.JAVAC).messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void compilesWithEachCompiler(CompilerTool tool) {
        Project project = project(Declarations.platform(), new CompileContext(true, false));

        assertThat(project.compile(tool).messages()).isEmpty();
    }

    private Project project(CookieInventory inventory, CompileContext context) {
        Project project = Project.in(folder);
        for (SourceFile file : RegistrySource.render(inventory, List.of("com.example.site.SiteCookies"), context)) {
            project.source(file.qualifiedName().replace('.', '/') + ".java", file.text());
        }
        return project;
    }
}
