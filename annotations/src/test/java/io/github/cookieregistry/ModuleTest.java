package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void needsNothingAtRunTimeAndExportsItsPackage() throws Exception {
        URL classes = CookieCatalog.class.getProtectionDomain().getCodeSource().getLocation();
        Path moduleInfo = Path.of(classes.toURI()).resolve("module-info.class");
        ModuleDescriptor module = ModuleDescriptor.read(ByteBuffer.wrap(Files.readAllBytes(moduleInfo)));

        assertThat(module.name()).isEqualTo("io.github.cookieregistry");
        assertThat(module.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactly("io.github.cookieregistry");
        assertThat(module.requires())
                .filteredOn(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
    }
}
