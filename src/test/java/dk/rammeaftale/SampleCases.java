package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cases and hearings in every state that a page can show, made over REST. */
final class SampleCases {

    static final String ANSWERED = "Bemærkninger til vejledningen";
    static final String SURVEY = "Behov for pladser";
    static final String NOMINATION = "Repræsentant i styregruppen";
    static final String CALLED_OFF = "Høring, der afbrydes";
    static final String HELD = "Høring med et nummer";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NUMBER = "010190-1234";

    private final ServiceCaller caller;
    final String decided;
    final String heard;
    final String toBePrepared;
    final String toBeContacted;
    final String surveyed;
    final String nominated;

    SampleCases(String baseUrl) {
        caller = new ServiceCaller(baseUrl);
        decided = goesOn(isReadyForItsRoute("F-791-03", 72L));
        theDeadlineOfThatHasJustPassed();
        heard = goesOn(isReadyForItsRoute("F-791-01", 32L));
        completes("skive-direktoer", heard, "Task_AnswerHearing",
                Map.of("answer", "OBJECTION", "comment", "Vi har brug for pladserne de næste to år."));
        toBePrepared = isReadyForItsRoute("F-791-02", 42L);
        toBeContacted = proposes("F-791-04", 10L);
        surveyed = asks(survey());
        nominated = asks(question(NOMINATION, "NOMINATION", "791,727"));
        String answered = asks(question(ANSWERED, "COMMENTS_ONLY", "791,727"));
        completes("viborg", answered, "Task_AnswerHearing", Map.of(
                "answer", "REMARK", "comment", "Prisen er for høj, og fristen er kort.\nSe også side 2."));
        completes("odder", answered, "Task_AnswerHearing", Map.of("answer", "NO_REMARKS"));
        asks(question(CALLED_OFF, "COMMENTS_ONLY", "791"));
        completes("viborg", asks(question(HELD, "COMMENTS_ONLY", "791")), "Task_AnswerHearing",
                Map.of("answer", "REMARK", "comment", "Det gælder " + NUMBER + "."));
    }

    private String goesOn(String number) {
        completes("sekretariat", number, "Task_ChooseRoute", Map.of("route", "HEARING"));
        completes("aarhus-direktoer", number, "Task_AnswerHearing", Map.of("answer", "NO_REMARKS"));
        return number;
    }

    /** So that its result is known to the secretariat, and not sent yet. */
    private void theDeadlineOfThatHasJustPassed() {
        String deadline = caller.get("sekretariat", "/api/cases/" + decided).path("hearingDeadline").asText();
        HttpResponse<String> moved = caller.post("sekretariat", "/demo/clock",
                Map.of("to", OffsetDateTime.parse(deadline).plusMinutes(5).toString()));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }

    private String proposes(String facility, long placesAfter) {
        return started("viborg", "capacity-adjustment", Map.of("kind", "CHANGE", "facilityId", facility,
                "placesAfter", placesAfter, "effectiveDate", "2028-01-01", "reason", "Efterspørgslen er faldet."));
    }

    private String isReadyForItsRoute(String facility, long placesAfter) {
        String number = proposes(facility, placesAfter);
        Map<String, Object> contacts = new HashMap<>();
        ServiceCaller.elements(caller.get("viborg", "/api/facilities")).stream()
                .filter(one -> one.path("id").asText().equals(facility))
                .forEach(one -> one.path("users").fieldNames().forEachRemaining(code -> {
                    contacts.put("contact_" + code + "_date", "2026-01-05");
                    contacts.put("contact_" + code + "_how", "PHONE");
                }));
        contacts.keySet().removeIf(name -> name.startsWith("contact_791_"));
        completes("viborg", number, "Task_ConfirmContact", contacts);
        return number;
    }

    private static Map<String, Object> question(String title, String policy, String recipients) {
        return new HashMap<>(Map.of("title", title, "text", "Udkastet er vedlagt.\nHvad mener I?", "policy", policy,
                "recipients", recipients));
    }

    private static Map<String, Object> survey() {
        Map<String, Object> survey = question(SURVEY, "SURVEY", "DASSOS");
        List<String> types = List.of("NUMBER", "CHOICE", "TEXT", "FILE");
        List<String> labels = List.of("Antal pladser, I mangler", "Haster det?", "Beskriv behovet", "Analyse");
        for (int field = 1; field <= types.size(); field++) {
            survey.put("field_" + field + "_label", labels.get(field - 1));
            survey.put("field_" + field + "_type", types.get(field - 1));
        }
        survey.put("field_2_options", "Ja, Nej, Ved ikke");
        return survey;
    }

    private String asks(Map<String, Object> question) {
        return started("sekretariat", "hearing", question);
    }

    private String started(String who, String process, Map<String, Object> values) {
        HttpResponse<String> started = caller.post(who,
                "/engine-rest/process-definition/key/" + process + "/start", ServiceCaller.variables(values));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return ServiceCaller.read(started).path("businessKey").asText();
    }

    private void completes(String who, String number, String element, Map<String, Object> values) {
        List<JsonNode> tasks = await().atMost(PATIENCE)
                .until(() -> caller.tasks(who, number, element), found -> !found.isEmpty());
        HttpResponse<String> done = caller.post(
                who, "/engine-rest/task/" + tasks.get(0).path("id").asText() + "/complete", ServiceCaller.variables(values));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    }
}
