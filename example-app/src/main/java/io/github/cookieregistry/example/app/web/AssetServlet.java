package io.github.cookieregistry.example.app.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The style sheet and the icon. */
final class AssetServlet extends HttpServlet {

    static final String PATH = "/assets/*";

    private static final long serialVersionUID = 1;
    private static final Map<String, String> TYPES =
            Map.of("/site.css", "text/css;charset=UTF-8", "/icon.svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String type = path == null ? null : TYPES.get(path);
        try (InputStream asset = type == null ? null : AssetServlet.class.getResourceAsStream(path.substring(1))) {
            if (asset == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(type);
            response.setHeader("Cache-Control", "max-age=300");
            asset.transferTo(response.getOutputStream());
        }
    }
}
