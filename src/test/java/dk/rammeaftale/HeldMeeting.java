package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A meeting of a running service, as the interface tells of it. */
record HeldMeeting(ServiceCaller caller, String id, LocalDate deadline, LocalDate day) {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** The first one of DASSOS for which items can still be handed in. */
    static HeldMeeting nextOfDassos(ServiceCaller caller) {
        LocalDate today = OffsetDateTime.parse(caller.get("sekretariat", "/demo/clock").path("now").asText()).toLocalDate();
        JsonNode next = ServiceCaller.elements(caller.get("sekretariat", "/api/meetings")).stream()
                .filter(one -> one.path("forum").asText().equals("DASSOS"))
                .filter(one -> LocalDate.parse(one.path("handInDeadline").asText()).isAfter(today))
                .findFirst().orElseThrow();
        return new HeldMeeting(
                caller,
                next.path("id").asText(),
                LocalDate.parse(next.path("handInDeadline").asText()),
                LocalDate.parse(next.path("date").asText()));
    }

    void isIn(String state) {
        await().atMost(Duration.ofMillis(LookedAt.PATIENCE)).until(() ->
                caller.get("sekretariat", "/api/meetings/" + id).path("state").asText().equals(state));
    }

    void clockIsMovedTo(LocalDate date, LocalTime time) {
        HttpResponse<String> moved = caller.post("sekretariat", "/demo/clock",
                Map.of("to", date.atTime(time).atZone(DENMARK).toOffsetDateTime().toString()));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }

    /** The outcomes of each item by its number, with commas between. */
    Map<String, String> outcomes() {
        Map<String, String> outcomes = new TreeMap<>();
        caller.get("sekretariat", "/api/meetings/" + id).path("items").forEach(item -> {
            List<String> each = new ArrayList<>();
            item.path("outcomes").forEach(outcome -> each.add(outcome.asText()));
            outcomes.put(item.path("number").asText(), String.join(",", each));
        });
        return outcomes;
    }
}
