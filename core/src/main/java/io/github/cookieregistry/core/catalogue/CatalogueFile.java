package io.github.cookieregistry.core.catalogue;

import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the catalogue's lines: library, kind, owner, member, parameters, name and artifacts, parted by tabs. */
public final class CatalogueFile {

    private static final int COLUMNS = 6;

    private static final Map<String, ApiKind> KINDS = new HashMap<>();

    static {
        for (ApiKind kind : ApiKind.values()) {
            KINDS.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
    }

    private CatalogueFile() {}

    /**
     * Every entry of a file. Lines that begin with {@code #} and blank lines are left out, and so are those that are
     * not in the form that the file's head describes.
     *
     * @param broken takes each of the latter as a problem
     */
    public static List<CookieApi> read(URL file, Consumer<Problem> broken) {
        try {
            URLConnection connection = file.openConnection();
            // A cached jar would stay open, and on Windows could not be replaced (JDK-8239054).
            connection.setUseCaches(false);
            try (InputStream bytes = connection.getInputStream();
                    BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                List<CookieApi> apis = new ArrayList<>();
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (line.isBlank() || line.startsWith("#")) {
                        continue;
                    }
                    new Line(file, number, broken).entry(line).ifPresent(apis::add);
                }
                return apis;
            }
        } catch (IOException failure) {
            broken.accept(unreadable(file.toString(), failure));
            return List.of();
        }
    }

    /** The problem of a file that cannot be read. */
    static Problem unreadable(String file, IOException failure) {
        return Problem.of(
                Message.CATALOGUE_UNREADABLE, DeclarationPlace.of(""), file, String.valueOf(failure.getMessage()));
    }

    /** One line, which gives an entry or a problem. */
    private record Line(URL file, int number, Consumer<Problem> broken) {

        Optional<CookieApi> entry(String line) {
            String[] cells = line.split("\t", -1);
            if (cells.length < COLUMNS) {
                return fault(Message.CATALOGUE_CELLS, String.valueOf(cells.length), String.valueOf(COLUMNS));
            }
            ApiKind kind = KINDS.get(cells[1]);
            if (kind == null) {
                return fault(Message.CATALOGUE_KIND, cells[1]);
            }
            Optional<NamePlace> name = NamePlace.parse(cells[5]);
            if (name.isEmpty()) {
                return fault(Message.CATALOGUE_PLACE, cells[5]);
            }
            CookieApi api = new CookieApi(cells[0], kind, cells[2], cells[3], parameters(cells[4]), name.get());
            return fits(api) ? Optional.of(api) : fault(Message.CATALOGUE_PLACE_OF_KIND, cells[1], cells[5]);
        }

        private Optional<CookieApi> fault(Message message, String... further) {
            List<String> arguments = new ArrayList<>(List.of(String.valueOf(number), file.toString()));
            arguments.addAll(List.of(further));
            broken.accept(new Problem(message, message.level(), DeclarationPlace.of(""), arguments));
            return Optional.empty();
        }
    }

    /** Whether the place of the name is one that the kind needs, and that the call has. */
    private static boolean fits(CookieApi api) {
        NamePlace name = api.name();
        if (api.annotation()) {
            return !name.fixed().isEmpty();
        }
        boolean argument =
                name.argument() >= 0 && name.argument() < api.parameters().size();
        return switch (api.kind()) {
            case SETS, DELETES, NAMES, PARSES, COPIES -> argument;
            case HEADER ->
                argument
                        && name.headerArgument() >= 0
                        && name.headerArgument() < api.parameters().size();
            case IMPLIES -> !name.fixed().isEmpty();
            case EMITS, UNKNOWN, IGNORED -> argument || name.argument() < 0;
        };
    }

    private static List<String> parameters(String cell) {
        if (cell.isBlank()) {
            return List.of();
        }
        List<String> parameters = new ArrayList<>();
        for (String type : cell.split(",", -1)) {
            parameters.add(qualified(type.strip()));
        }
        return parameters;
    }

    private static String qualified(String type) {
        return type.startsWith("String") ? "java.lang." + type : type;
    }
}
