package io.github.cookieregistry.processor.render.registry;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.RegistryName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/**
 * Writes the typed registry: a class with a constant for each cookie that the module declares, and the catalogue of all
 * cookies, the included registries' among them.
 *
 * <p>Where the constants are too many for one class file, they move to package-private interfaces that the class
 * implements, so that {@code CookieRegistry.SESSION_ID} means the same and each part is initialised when it is first
 * asked for.
 */
public final class RegistrySource {

    private static final String PROCESSOR = "io.github.cookieregistry.processor.CookieProcessor";

    private final CookieInventory inventory;
    private final Collection<String> declaringTypes;
    private final RegistrySurroundings context;

    private RegistrySource(CookieInventory inventory, Collection<String> declaringTypes, RegistrySurroundings context) {
        this.inventory = inventory;
        this.declaringTypes = new TreeSet<>(declaringTypes);
        this.context = context;
    }

    /**
     * Writes the registry of the inventory.
     *
     * @param declaringTypes the canonical names of the module's types that declare cookies
     * @return the class, and the parts that it is made of when one class file cannot hold it
     */
    public static List<SourceFile> render(
            CookieInventory inventory, Collection<String> declaringTypes, RegistrySurroundings context) {
        return new RegistrySource(inventory, declaringTypes, context).files();
    }

    private List<SourceFile> files() {
        List<List<CookieDeclaration>> parts = ClassFileBudget.split(inventory.own());
        if (parts.size() == 1) {
            return List.of(file(whole(parts.get(0))));
        }
        List<SourceFile> files = new ArrayList<>();
        files.add(file(composed(parts)));
        for (int i = 0; i < parts.size(); i++) {
            files.add(file(part(partName(i), parts.get(i))));
        }
        return files;
    }

    private TypeSpec whole(List<CookieDeclaration> cookies) {
        TypeSpec.Builder type = registry(declaringTypes);
        cookies.forEach(cookie -> DefinitionField.add(cookie, type));
        return withCatalog(type, CodeBlock.of("$T.of($L)", PublicTypes.COOKIE_CATALOG, constants(cookies)), included());
    }

    private TypeSpec composed(List<List<CookieDeclaration>> parts) {
        Collection<String> elsewhere = new TreeSet<>(declaringTypes);
        parts.forEach(part -> elsewhere.removeAll(typesOf(part)));
        TypeSpec.Builder type = registry(elsewhere);
        List<ClassName> names =
                IntStream.range(0, parts.size()).mapToObj(this::partName).toList();
        names.forEach(type::addSuperinterface);
        return withCatalog(
                type,
                CodeBlock.of("$T.of()", PublicTypes.COOKIE_CATALOG),
                Stream.concat(names.stream(), included().stream()).toList());
    }

    private TypeSpec part(ClassName name, List<CookieDeclaration> cookies) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addJavadoc("Some of the cookies of {@link $T}.\n", className(inventory.registry()));
        mark(type, typesOf(cookies), List.of());
        cookies.forEach(cookie -> DefinitionField.add(cookie, type));
        return type.addMethod(MethodSpec.methodBuilder("catalog")
                        .addJavadoc("Returns the cookies of this part.\n\n@return a new catalogue\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(PublicTypes.COOKIE_CATALOG)
                        .addStatement("return $T.of($L)", PublicTypes.COOKIE_CATALOG, constants(cookies))
                        .build())
                .build();
    }

    private TypeSpec.Builder registry(Collection<String> types) {
        TypeSpec.Builder type = TypeSpec.classBuilder(className(inventory.registry()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The cookies of $L, each as its declaration says.\n", subject());
        mark(type, types, inventory.includes());
        if (context.namedModule()) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "exports")
                    .build());
        }
        return type;
    }

    private String subject() {
        String site = JavaText.javadoc(inventory.site().name());
        return site.isEmpty() ? "this module" : site;
    }

    private void mark(TypeSpec.Builder type, Collection<String> types, List<RegistryName> includes) {
        AnnotationSpec.Builder marker = AnnotationSpec.builder(PublicTypes.COOKIE_GENERATED);
        types.forEach(name -> marker.addMember("declaringTypes", "$L", JavaText.literal(name)));
        includes.forEach(include -> marker.addMember("includes", "$T.class", className(include)));
        type.addAnnotation(marker.build());
        if (context.generatedResolves()) {
            type.addAnnotation(AnnotationSpec.builder(Generated.class)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
    }

    private TypeSpec withCatalog(TypeSpec.Builder type, CodeBlock own, List<ClassName> others) {
        CodeBlock catalogs = lines(others.stream()
                .map(other -> CodeBlock.of("$T.catalog()", other))
                .toList());
        return type.addField(FieldSpec.builder(int.class, "REVISION", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Changes when visitors must be asked for their consent again;"
                                + " 0 while no cookie ever needed it.\n")
                        .initializer("$L", inventory.revision())
                        .build())
                .addField(FieldSpec.builder(
                                PublicTypes.COOKIE_CATALOG,
                                "CATALOG",
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .addJavadoc("All cookies.\n")
                        .initializer(others.isEmpty() ? own : CodeBlock.of("$L.including($L)", own, catalogs))
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Not to be instantiated.\n")
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("catalog")
                        .addJavadoc("Returns all cookies, those of the included registries among them.\n\n"
                                + "@return the same catalogue at each call\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(PublicTypes.COOKIE_CATALOG)
                        .addStatement("return CATALOG")
                        .build())
                .build();
    }

    private List<ClassName> included() {
        return inventory.includes().stream().map(RegistrySource::className).toList();
    }

    private static CodeBlock constants(List<CookieDeclaration> cookies) {
        return lines(cookies.stream()
                .map(cookie -> CodeBlock.of("$N", cookie.registryConstant()))
                .toList());
    }

    private static CodeBlock lines(List<CodeBlock> items) {
        return items.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$>$>\n$L$<$<", CodeBlock.join(items, ",\n"));
    }

    private static List<String> typesOf(List<CookieDeclaration> cookies) {
        return cookies.stream()
                .map(cookie -> cookie.origin().type())
                .distinct()
                .sorted()
                .toList();
    }

    private ClassName partName(int index) {
        RegistryName registry = inventory.registry();
        return ClassName.get(registry.packageName(), registry.simpleName() + "Part" + (index + 1));
    }

    private static ClassName className(RegistryName name) {
        return ClassName.get(name.packageName(), name.simpleName());
    }

    private SourceFile file(TypeSpec type) {
        JavaFile file = JavaFile.builder(inventory.registry().packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        RegistryName name = new RegistryName(inventory.registry().packageName(), type.name());
        return new SourceFile(name.qualified(), JavaText.ascii(file.toString()));
    }
}
