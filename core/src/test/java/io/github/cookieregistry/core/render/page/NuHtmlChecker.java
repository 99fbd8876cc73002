package io.github.cookieregistry.core.render.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Asks the checker that the W3C runs whether a page is valid. */
final class NuHtmlChecker {

    private NuHtmlChecker() {}

    /** What the checker says: errors and warnings, with their lines. */
    static List<String> messages(String html) throws Exception {
        Collector collector = new Collector();
        SimpleDocumentValidator validator = new SimpleDocumentValidator();
        validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new SystemErrErrorHandler());
        validator.setUpValidatorAndParsers(collector, false, false);
        InputSource page = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        page.setEncoding("UTF-8");
        page.setSystemId("page.html");
        validator.checkHtmlInputSource(page);
        return collector.messages;
    }

    private static final class Collector implements ErrorHandler {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void warning(SAXParseException message) {
            messages.add(message.getLineNumber() + ": " + message.getMessage());
        }

        @Override
        public void error(SAXParseException message) {
            warning(message);
        }

        @Override
        public void fatalError(SAXParseException message) {
            warning(message);
        }
    }
}
