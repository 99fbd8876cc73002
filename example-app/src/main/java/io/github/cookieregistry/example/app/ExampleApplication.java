package io.github.cookieregistry.example.app;

import io.github.cookieregistry.example.app.web.Site;
import io.github.cookieregistry.example.app.web.WebServer;
import java.time.Clock;

/** Starts the example on the port in the environment variable {@code PORT}, or on 8080. */
public final class ExampleApplication {

    private static final int DEFAULT_PORT = 8080;

    private ExampleApplication() {}

    public static void main(String[] arguments) {
        String port = System.getenv("PORT");
        WebServer server =
                WebServer.start(port == null ? DEFAULT_PORT : Integer.parseInt(port), Site.create(Clock.systemUTC()));
        System.out.println("The example runs at " + server.address() + "; stop it with Ctrl+C.");
        server.await();
    }
}
