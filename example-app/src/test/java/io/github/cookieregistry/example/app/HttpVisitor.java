package io.github.cookieregistry.example.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A visitor without a browser, who keeps cookies and every {@code Set-Cookie} header. */
final class HttpVisitor {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    HttpVisitor(URI site) {
        this.site = site;
    }

    /** The cookies kept, by name; to be changed at will. */
    Map<String, String> cookies() {
        return cookies;
    }

    /** Every {@code Set-Cookie} header so far. */
    List<String> setCookies() {
        return setCookies;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form with the token of the site's own pages. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        if (!cookies.containsKey("csrftoken")) {
            get("/");
        }
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf", cookies.get("csrftoken"));
        return postWithoutToken(path, form);
    }

    HttpResponse<String> postWithoutToken(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        setCookies.add(setCookie);
        for (HttpCookie cookie : HttpCookie.parse("Set-Cookie: " + setCookie)) {
            if (cookie.hasExpired()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
