package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Somebody who uses the running service over its REST interfaces, under any of the demo's names. */
final class ServiceCaller {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String baseUrl;

    ServiceCaller(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    JsonNode get(String user, String path) {
        try {
            HttpResponse<String> response = http.send(request(user, path).GET().build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The open tasks of a case that a user sees; of one kind, or of any. */
    List<JsonNode> tasks(String user, String caseNumber, String element) {
        String query = "/engine-rest/task?processInstanceBusinessKey=" + caseNumber;
        return elements(get(user, element.isEmpty() ? query : query + "&taskDefinitionKey=" + element));
    }

    /** The numbers of all cases that are not over. */
    List<String> cases() {
        return elements(get("admin", "/engine-rest/process-instance?processDefinitionKey=capacity-adjustment")).stream()
                .map(instance -> instance.path("businessKey").asText())
                .toList();
    }

    HttpResponse<String> post(String user, String path, Object body) {
        return send(user, path, body).join();
    }

    /** The answer may never come. */
    CompletableFuture<HttpResponse<String>> send(String user, String path, Object body) {
        try {
            String json = JSON.writeValueAsString(body);
            return http.sendAsync(
                    request(user, path).POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body with which the engine takes variables. */
    static Map<String, Object> variables(Map<String, Object> values) {
        Map<String, Object> typed = new TreeMap<>();
        values.forEach((name, value) ->
                typed.put(name, Map.of("value", value, "type", value instanceof String ? "String" : "Long")));
        return Map.of("variables", typed);
    }

    static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    static JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json");
    }
}
