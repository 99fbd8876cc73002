package io.github.cookieregistry.plugin.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the catalogue's lines: library, kind, owner, member, parameters, name and artifacts, parted by tabs. */
public final class CatalogueFile {

    private static final int COLUMNS = 6;

    private CatalogueFile() {}

    /**
     * Every entry of a file. Lines that begin with {@code #} and blank lines are left out.
     *
     * @throws IllegalArgumentException when a line is not in the form that the file's head describes
     */
    public static List<CookieApi> read(URL file) {
        try {
            URLConnection connection = file.openConnection();
            // A cached jar would stay open, and on Windows could not be replaced (JDK-8239054).
            connection.setUseCaches(false);
            try (InputStream bytes = connection.getInputStream();
                    BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> entry(line, file))
                        .toList();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    private static CookieApi entry(String line, URL file) {
        String[] cells = line.split("\t", -1);
        if (cells.length < COLUMNS) {
            throw new IllegalArgumentException("Not an entry of a catalogue of cookie APIs, in " + file + ": " + line);
        }
        return new CookieApi(
                cells[0],
                ApiKind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2],
                cells[3],
                parameters(cells[4]),
                NamePlace.parse(cells[5]));
    }

    private static List<String> parameters(String cell) {
        return cell.isBlank()
                ? List.of()
                : Arrays.stream(cell.split(",", -1))
                        .map(String::strip)
                        .map(CatalogueFile::qualified)
                        .toList();
    }

    private static String qualified(String type) {
        return type.startsWith("String") ? "java.lang." + type : type;
    }
}
