package io.github.cookieregistry.core.catalogue;

import io.github.cookieregistry.core.diagnostic.Problem;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All known APIs, found by the name of the member. Immutable. */
public final class Catalogue {

    private static final String OWN = "cookie-apis.tsv";
    private static final String FURTHER = "META-INF/cookie-registry/cookie-apis.tsv";

    private final Map<String, List<CookieApi>> byMember = new HashMap<>();
    private final Map<String, List<CookieApi>> constructorsByOwner = new HashMap<>();
    private final Map<String, List<CookieApi>> annotationsBySimpleName = new HashMap<>();
    private final Set<String> owners = new HashSet<>();

    /** A catalogue of these entries. */
    public Catalogue(Collection<CookieApi> apis) {
        for (CookieApi api : apis) {
            owners.add(api.owner());
            if (api.annotation()) {
                String simpleName = api.owner().substring(api.owner().lastIndexOf('.') + 1);
                annotationsBySimpleName
                        .computeIfAbsent(simpleName, name -> new ArrayList<>())
                        .add(api);
            } else if (api.member().equals(CookieApi.CONSTRUCTOR)) {
                constructorsByOwner
                        .computeIfAbsent(api.owner(), name -> new ArrayList<>())
                        .add(api);
            } else {
                byMember.computeIfAbsent(api.member(), name -> new ArrayList<>())
                        .add(api);
            }
        }
    }

    /**
     * Our own catalogue, and the files of the same form that users put on the processor path as
     * {@code META-INF/cookie-registry/cookie-apis.tsv}. Theirs come first: of two entries for one member the first
     * counts.
     *
     * @param broken takes what is wrong in the users' files, a problem for each line
     */
    public static Catalogue load(Consumer<Problem> broken) {
        ClassLoader loader = Catalogue.class.getClassLoader();
        List<CookieApi> apis = new ArrayList<>();
        URL own = Catalogue.class.getResource(OWN);
        if (own == null) {
            throw new IllegalStateException("The catalogue of cookie APIs is missing from the processor's jar.");
        }
        if (loader != null) {
            try {
                for (URL file : Collections.list(loader.getResources(FURTHER))) {
                    apis.addAll(CatalogueFile.read(file, broken));
                }
            } catch (IOException failure) {
                broken.accept(CatalogueFile.unreadable(FURTHER, failure));
            }
        }
        apis.addAll(CatalogueFile.read(own, broken));
        return new Catalogue(apis);
    }

    /** The canonical names of the types that have entries. */
    public Set<String> owners() {
        return owners;
    }

    /** The simple names of the methods that have entries. */
    public Set<String> methodNames() {
        return byMember.keySet();
    }

    /** The entries for methods of this simple name. */
    public List<CookieApi> methods(String simpleName) {
        return byMember.getOrDefault(simpleName, List.of());
    }

    /** The entries for constructors of the type of this canonical name. */
    public List<CookieApi> constructors(String owner) {
        return constructorsByOwner.getOrDefault(owner, List.of());
    }

    /** The simple names of the annotations that have entries. */
    public Set<String> annotationNames() {
        return annotationsBySimpleName.keySet();
    }

    /** The entries for annotations of this simple name. */
    public List<CookieApi> annotations(String simpleName) {
        return annotationsBySimpleName.getOrDefault(simpleName, List.of());
    }
}
