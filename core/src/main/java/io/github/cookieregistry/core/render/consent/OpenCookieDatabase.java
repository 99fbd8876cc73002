package io.github.cookieregistry.core.render.consent;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.cookieregistry.Category;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.language.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The columns of the Open Cookie Database, in English, as CSV (RFC 4180, with line feeds alone). */
public final class OpenCookieDatabase {

    private OpenCookieDatabase() {}

    public static String render(CookieInventory inventory) {
        StringWriter text = new StringWriter();
        Words words = Words.of("en");
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "ID",
                    "Platform",
                    "Category",
                    "Cookie / Data Key name",
                    "Domain",
                    "Description",
                    "Retention period",
                    "Data Controller",
                    "User Privacy & GDPR Rights Portals",
                    "Wildcard match");
            inventory.cookies().forEach(cookie -> write(csv, cookie, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, CookieDeclaration cookie, Words words) {
        csv.writeRecord(
                id(cookie),
                cell(cookie.provider()),
                category(cookie.category()),
                cell(cookie.name()),
                cell(cookie.domain()),
                cell(cookie.purpose()),
                words.duration(cookie.lifetime(), cookie.storage()),
                cell(cookie.provider()),
                cell(cookie.policyUrl()),
                cookie.match() == Match.PREFIX ? "1" : "0");
    }

    /** The same in every build, and another for each declaration. */
    private static String id(CookieDeclaration cookie) {
        String declaration = cookie.registry().qualified() + "." + cookie.registryConstant();
        return UUID.nameUUIDFromBytes(declaration.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String category(Category category) {
        return switch (category) {
            case NECESSARY -> "Functional";
            case PREFERENCES -> "Personalization";
            case STATISTICS -> "Analytics";
            case MARKETING -> "Marketing";
            case UNCLASSIFIED -> "Unclassified";
        };
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe, as OWASP advises. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
