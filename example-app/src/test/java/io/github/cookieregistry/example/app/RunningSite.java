package io.github.cookieregistry.example.app;

import io.github.cookieregistry.example.app.web.Site;
import io.github.cookieregistry.example.app.web.WebServer;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the site on a free port for the tests of one class. */
public final class RunningSite implements BeforeAllCallback, AfterAllCallback {

    private final Clock clock;
    private WebServer server;

    public RunningSite() {
        this(Clock.systemUTC());
    }

    public RunningSite(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = WebServer.start(0, Site.create(clock));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.close();
    }

    public URI address() {
        return server.address();
    }
}
