package dk.rammeaftale;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a personal link and a browser that keeps nothing. */
public final class LinkVisitor {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    public LinkVisitor(int port) {
        this.base = "http://localhost:" + port + "/svar/";
    }

    public HttpResponse<String> get(String token) {
        return send(request(token).GET());
    }

    public HttpResponse<String> get(String token, String step) {
        return get(token + "/" + step);
    }

    public HttpResponse<String> head(String path) {
        return send(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    public HttpResponse<String> post(String token, String step, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(token + "/" + step)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file, as browsers do. */
    public HttpResponse<String> upload(
            String token, String step, Map<String, String> form, String field, String fileName, byte[] content) {
        String boundary = "----form-of-a-test";
        StringBuilder begin = new StringBuilder();
        form.forEach((name, value) -> begin.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)));
        begin.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, field, fileName));
        return send(request(token + "/" + step)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(List.of(
                        begin.toString().getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8)))));
    }

    /** What a page carries on to the next step, unescaped as far as the tests need it. */
    public static Map<String, String> hiddenFields(String html) {
        return HIDDEN.matcher(html).results().collect(Collectors.toMap(found -> found.group(1), LinkVisitor::value));
    }

    private static String value(MatchResult found) {
        return found.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    }

    /** Where a redirect leads, as token and step. */
    public static String location(HttpResponse<String> response) {
        Matcher path = Pattern.compile(".*/svar/(.*)").matcher(response.headers().firstValue("Location").orElse(""));
        return path.matches() ? path.group(1) : "";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
