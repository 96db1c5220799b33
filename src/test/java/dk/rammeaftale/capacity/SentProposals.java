package dk.rammeaftale.capacity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammeaftale.engine.Caller;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What clients send through the front door, {@code /engine-rest}, in each of the two ways it can be sent. */
final class SentProposals {

    /** The password of all sample people. */
    static final String PASSWORD = "demo";

    static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|is|must|not|cannot|of|and|invalid|missing|value|error|exception|null)\\b");

    private static final ObjectMapper JSON = new ObjectMapper();

    private SentProposals() {
    }

    /** A file as a client sends it. */
    record Upload(String name, byte[] content, boolean isTransient) {

        static Upload of(String name, byte[] content) {
            return new Upload(name, content, true);
        }
    }

    /** A value that is sent with a type of the client's choice. */
    record Typed(String type, Object value) {
    }

    static HttpResponse<String> start(int port, String user, String door, Map<String, Object> values) {
        return caller(port, user)
                .post("/engine-rest/process-definition/key/capacity-adjustment/" + door, body("variables", values));
    }

    static HttpResponse<String> complete(int port, String user, String door, String task, Map<String, Object> values) {
        return caller(port, user).post("/engine-rest/task/" + task + "/" + door, body("variables", values));
    }

    static HttpResponse<String> meetingDecides(int port, String user, String caseNumber, Map<String, Object> values) {
        Map<String, Object> message = new HashMap<>();
        message.put("messageName", "Message_MeetingDecided");
        message.put("businessKey", caseNumber);
        message.put("processVariables", variables(values));
        return caller(port, user).post("/engine-rest/message", written(message));
    }

    static Caller caller(int port, String user) {
        return Caller.basic(port, user, PASSWORD);
    }

    /** The message of a refusal, as a client shows it. */
    static String message(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body()).path("message").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }

    static String body(String field, Map<String, Object> values) {
        return written(Map.of(field, variables(values)));
    }

    /** The part of a refusal's message that is ours: what follows the engine's own prefix. */
    static String ours(HttpResponse<String> refused) {
        return message(refused).replaceFirst("^Cannot [^:]+: *", "").replaceFirst("^[\\w-]+:\\d+:[\\w-]+: *", "");
    }

    private static Map<String, Object> variables(Map<String, Object> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        values.forEach((name, value) -> variables.put(name, variable(value)));
        return variables;
    }

    private static Map<String, Object> variable(Object value) {
        Map<String, Object> variable = new HashMap<>();
        if (value instanceof Upload upload) {
            variable.put("type", "File");
            variable.put("value", Base64.getEncoder().encodeToString(upload.content()));
            Map<String, Object> info = new HashMap<>();
            info.put("transient", upload.isTransient());
            if (upload.name() != null) {
                info.put("filename", upload.name());
            }
            variable.put("valueInfo", info);
        } else if (value instanceof Typed typed) {
            variable.put("type", typed.type());
            variable.put("value", typed.value());
        } else {
            variable.put("type", value == null ? "Null" : value.getClass().getSimpleName());
            variable.put("value", value);
        }
        return variable;
    }

    private static String written(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> startDoors() {
        return List.of("start", "submit-form");
    }

    static List<String> taskDoors() {
        return List.of("complete", "submit-form");
    }
}
