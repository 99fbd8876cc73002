package io.github.cookieregistry.example.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;

/** The site in an embedded Tomcat. */
public final class WebServer implements AutoCloseable {

    private final Tomcat tomcat;

    private WebServer(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    /**
     * Starts the server.
     *
     * @param port the port; 0 for any free one
     */
    public static WebServer start(int port, Site site) {
        try {
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(Files.createTempDirectory("example-app").toString());
            tomcat.setPort(port);
            tomcat.getConnector();
            StandardContext context = (StandardContext) tomcat.addContext("", null);
            // Tomcat would look for what an application leaves behind when it is taken out of a running server.
            context.setClearReferencesThreadLocals(false);
            context.setClearReferencesRmiTargets(false);
            // Tomcat's own session cookie is declared nowhere.
            context.setCookies(false);
            ((StandardHost) tomcat.getHost()).setErrorReportValveClass(null);
            addErrorPage(context);
            context.addServletContainerInitializer((types, servlets) -> register(servlets, site), Set.of());
            tomcat.start();
            return new WebServer(tomcat);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException("The server does not start on port " + port, e);
        }
    }

    private static void addErrorPage(Context context) {
        ErrorPage errorPage = new ErrorPage();
        errorPage.setLocation("/error");
        context.addErrorPage(errorPage);
    }

    private static void register(ServletContext context, Site site) {
        context.setRequestCharacterEncoding("UTF-8");
        context.setResponseCharacterEncoding("UTF-8");
        add(context, new SecurityHeadersFilter());
        add(context, new CsrfFilter(site));
        add(context, new HomeServlet(site), "");
        add(context, new LoginServlet(site), LoginServlet.PATH);
        add(context, new LogoutServlet(site), LogoutServlet.PATH);
        add(context, new LanguageServlet(site), LanguageServlet.PATH);
        add(context, new ApiExplorerServlet(site), ApiExplorerServlet.PATH);
        add(context, new ApiServlet(site), ApiServlet.PATH);
        add(context, new PreferencesServlet(site), PreferencesServlet.PATH);
        add(context, new PolicyServlet(site), PolicyServlet.paths());
        add(context, new AssetServlet(), AssetServlet.PATH);
        add(context, new ErrorServlet(site), ErrorServlet.PATH);
    }

    private static void add(ServletContext context, Servlet servlet, String... paths) {
        context.addServlet(servlet.getClass().getSimpleName(), servlet).addMapping(paths);
    }

    private static void add(ServletContext context, Filter filter) {
        context.addFilter(filter.getClass().getSimpleName(), filter)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }

    /** Where a browser on this machine finds the site. */
    public URI address() {
        return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/");
    }

    /** Returns when the server has stopped. */
    public void await() {
        tomcat.getServer().await();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The server does not stop", e);
        }
    }
}
