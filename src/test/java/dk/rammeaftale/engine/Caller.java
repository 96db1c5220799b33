package dk.rammeaftale.engine;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Somebody who calls the service over HTTP: with HTTP Basic, with a session like a browser, or without a login. */
public class Caller {

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new HashMap<>();

    private Caller(String base) {
        this.base = base;
    }

    public static Caller anonymous(int port) {
        return new Caller("http://localhost:" + port);
    }

    public static Caller basic(int port, String username, String password) {
        Caller caller = anonymous(port);
        String login = username + ":" + password;
        caller.headers.put("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        return caller;
    }

    /** Logs in at the login page, and fetches the web applications' CSRF token by opening Tasklist. */
    public static Caller browser(int port, String username, String password) {
        Caller caller = anonymous(port);
        caller.logIn(username, password);
        caller.get("/camunda/app/tasklist/default/");
        caller.headers.put("X-XSRF-TOKEN", caller.cookie("XSRF-TOKEN"));
        return caller;
    }

    public HttpResponse<String> logIn(String username, String password) {
        String token = get("/assets/csrf-probe").body();
        return send("POST", "/login", "application/x-www-form-urlencoded",
                "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf=" + encoded(token));
    }

    public Caller with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    public HttpResponse<String> post(String path, String json) {
        return call("POST", path, json);
    }

    public HttpResponse<String> call(String method, String path, String json) {
        return send(method, path, "application/json", json);
    }

    public HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
