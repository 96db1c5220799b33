package dk.rammeaftale.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammeaftale.engine.Caller;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What clients send to the engine's REST interface. */
final class Sent {

    /** A file as a client sends it. */
    record Upload(String name, byte[] content, boolean isTransient) {
    }

    private Sent() {
    }

    static HttpResponse<String> start(Caller caller, String process, Map<String, Object> values) {
        return caller.post("/engine-rest/process-definition/key/" + process + "/start", body(values));
    }

    static String body(Map<String, Object> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        values.forEach((name, value) -> variables.put(name, value instanceof Upload upload
                ? Map.of(
                        "type", "File",
                        "value", Base64.getEncoder().encodeToString(upload.content()),
                        "valueInfo", Map.of("filename", upload.name(), "transient", upload.isTransient()))
                : Map.of("type", value.getClass().getSimpleName(), "value", value)));
        try {
            return new ObjectMapper().writeValueAsString(Map.of("variables", variables));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
