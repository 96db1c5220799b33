package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.OwnHearingStage.SECRETARIAT;
import static dk.rammeaftale.hearing.OwnHearingStage.question;
import static dk.rammeaftale.hearing.OwnHearingStage.survey;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.hearing.model.Hearing;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A hearing, or an answer to one, with a missing or wrong value is refused in Danish, names the field, and leaves nothing behind. */
@ServiceTest
@Tag("once")
class BadHearingInputTest {

    /** A row: what is wrong, what is sent, and what the refusal says. */
    private record Row(String what, Map<String, Object> sent, List<String> said) {

        @Override
        public String toString() {
            return what;
        }
    }

    /** A file as a client sends it. */
    private record Upload(String name, byte[] content, boolean isTransient) {
    }

    @Autowired
    private OwnHearingStage stage;
    @Autowired
    private StoredRows stored;
    @LocalServerPort
    private int port;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    static Stream<Row> starts() {
        List<Row> rows = new ArrayList<>();
        for (String field : List.of("title", "text", "policy", "recipients")) {
            rows.add(start("no " + field, values -> values.remove(field), field));
            rows.add(start("a blank " + field, values -> values.put(field, "  "), field));
            rows.add(start(field + " as a number", values -> values.put(field, 12L), field, "skal være tekst"));
        }
        rows.add(start("nothing at all", Map::clear, "title", "text", "policy", "recipients"));
        rows.add(start("a title of two lines", values -> values.put("title", "Om\nto"), "title", "én linje"));
        rows.add(start("a title that is too long", values -> values.put("title", "x".repeat(201)), "title", "200 tegn"));
        rows.add(start("a text that is too long", values -> values.put("text", "x".repeat(4_001)), "text", "4.000 tegn"));
        rows.add(start("an unknown policy", values -> values.put("policy", "VOTE"), "policy", "hvilken slags høring"));
        rows.add(start("recipients in words", values -> values.put("recipients", "alle"), "recipients", "koder"));
        rows.add(start("an unknown code", values -> values.put("recipients", "791,999"), "recipients", "«999» kendes ikke"));
        rows.add(start("DASSOS and a code", values -> values.put("recipients", "DASSOS,791"), "recipients", "koder"));
        rows.add(start("no days", values -> values.put("days", 0L), "days", "mellem 1 og 365"));
        rows.add(start("too many days", values -> values.put("days", 366L), "days", "mellem 1 og 365"));
        rows.add(start("days as text", values -> values.put("days", "14"), "days", "et helt tal"));
        rows.add(start("a mail hearing that is too short", values -> {
            values.put("policy", "SILENCE_APPROVES");
            values.put("days", 13L);
        }, "days", "mellem 14 og 365"));
        rows.add(start("a hearing of a case", values -> values.put("hearingId", 1L), "hearingId", "kan ikke angives"));
        rows.add(start("an outcome", values -> values.put("hearingOutcome", "COMPLETED"), "hearingOutcome", "kan ikke angives"));
        rows.add(start("a survey's field elsewhere", values -> values.put("field_1_label", "Antal"), "field_1_label", "indsamles"));
        rows.add(start("a program as attachment",
                values -> values.put("attachment_1", new Upload("plan.pdf", SampleFiles.exe(), true)), "attachment_1", "PDF"));
        rows.add(start("an attachment as text", values -> values.put("attachment_1", "plan.pdf"), "attachment_1", "fil"));
        rows.add(start("a tenth attachment",
                values -> values.put("attachment_10", new Upload("plan.pdf", SampleFiles.pdf(), true)), "attachment_10"));
        rows.add(start("an attachment that the engine would keep",
                values -> values.put("attachment_1", new Upload("plan.pdf", SampleFiles.pdf(), false)), "attachment_1"));
        surveys(rows);
        return rows.stream();
    }

    private static void surveys(List<Row> rows) {
        rows.add(new Row("a survey without fields", question("SURVEY", "791"), List.of("field_1_label", "mindst ét felt")));
        rows.add(aSurvey("a field without a label", values -> values.remove("field_1_label"), "field_1_label", "felt 1"));
        rows.add(aSurvey("a field without a type", values -> values.remove("field_1_type"), "field_1_type", "felt 1"));
        rows.add(aSurvey("a field of an unknown type", values -> values.put("field_1_type", "DATE"), "field_1_type"));
        rows.add(aSurvey("a choice without options", values -> values.remove("field_2_options"), "field_2_options", "mellem 2"));
        rows.add(aSurvey("a choice with one option twice",
                values -> values.put("field_2_options", "Ja,Ja"), "field_2_options", "forskellige"));
        rows.add(aSurvey("options of a number", values -> values.put("field_1_options", "1,2"), "field_1_options", "typen valg"));
        rows.add(aSurvey("a label that is too long",
                values -> values.put("field_1_label", "x".repeat(201)), "field_1_label", "200 tegn"));
        rows.add(aSurvey("a twenty-first field", values -> values.put("field_21_label", "Mere"), "field_21_label"));
        rows.add(aSurvey("a field nought", values -> values.put("field_0_label", "Mindre"), "field_0_label"));
    }

    private static Row start(String what, Consumer<Map<String, Object>> change, String... said) {
        Map<String, Object> values = question("COMMENTS_ONLY", "DASSOS");
        change.accept(values);
        return new Row(what, values, List.of(said));
    }

    private static Row aSurvey(String what, Consumer<Map<String, Object>> change, String... said) {
        Map<String, Object> values = survey("791");
        change.accept(values);
        return new Row(what, values, List.of(said));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void a_start_is_refused(Row row) {
        Map<String, Long> before = stored.counted();

        HttpResponse<String> refused = start(SECRETARIAT, row.sent());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(row.said());
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void only_the_secretariat_may_start_one() {
        Map<String, Long> before = stored.counted();
        for (String user : List.of("viborg", "viborg-direktoer", "admin")) {
            assertThat(start(user, question("COMMENTS_ONLY", "DASSOS")).statusCode()).as(user).isEqualTo(403);
        }
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void the_number_is_there_before_the_start_returns_whatever_key_is_sent() throws JsonProcessingException {
        HttpResponse<String> started = Caller.basic(port, SECRETARIAT, "demo").post(
                "/engine-rest/process-definition/key/hearing/start",
                body(question("COMMENTS_ONLY", "DASSOS")).replaceFirst("\\{", "{\"businessKey\":\"2027-900\","));

        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(started.body()).path("businessKey").asText()).isEqualTo("2027-001");
    }

    static Stream<Row> answers() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("NOMINATION", Map.of(), List.of("representative", "alternate", "Skriv navnet på suppleanten")));
        rows.add(new Row("NOMINATION", Map.of("answer", "NOMINATED", "representative", "Chef A"), List.of("alternate")));
        rows.add(new Row("NOMINATION", Map.of("representative", "Chef A", "alternate", "chef a"), List.of("to forskellige")));
        rows.add(new Row("NOMINATION", Map.of("representative", "A\nB", "alternate", "C"), List.of("representative", "én linje")));
        rows.add(new Row("NOMINATION", Map.of("answer", "NO_REMARKS"), List.of("answer", "indstiller")));
        rows.add(new Row("EXPLICIT_APPROVAL", Map.of("answer", "NO"), List.of("comment")));
        rows.add(new Row("EXPLICIT_APPROVAL", Map.of(), List.of("answer", "godkender")));
        rows.add(new Row("COMMENTS_ONLY", Map.of("answer", "OBJECTION", "comment", "Nej."), List.of("answer")));
        rows.add(new Row("COMMENTS_ONLY", Map.of("answer", "REMARK"), List.of("comment")));
        rows.add(new Row("SURVEY", Map.of(), List.of("field_1", "field_2", "field_3")));
        rows.add(aSurveyAnswer("field_1", "mange", "Skriv et tal i «Antal pladser, I mangler»"));
        rows.add(aSurveyAnswer("field_1", "1.000", "field_1"));
        rows.add(aSurveyAnswer("field_1", true, "field_1"));
        rows.add(aSurveyAnswer("field_2", "Måske", "Vælg en af mulighederne i «Haster det?»"));
        rows.add(aSurveyAnswer("field_3", " ", "Udfyld «Beskriv behovet»"));
        rows.add(aSurveyAnswer("field_3", new Upload("plan.pdf", SampleFiles.pdf(), true), "ikke med en fil"));
        rows.add(aSurveyAnswer("field_4", "1", "Vedhæft den igen"));
        rows.add(aSurveyAnswer("field_4", new Upload("plan.pdf", SampleFiles.exe(), true), "field_4"));
        rows.add(aSurveyAnswer("field_4", new Upload("plan.pdf", SampleFiles.pdf(), false), "field_4"));
        rows.add(aSurveyAnswer("field_21", "1", "field_21"));
        rows.add(aSurveyAnswer("seat", "630", "seat"));
        return rows.stream();
    }

    private static Row aSurveyAnswer(String field, Object value, String said) {
        Map<String, Object> answer = new HashMap<>(Map.of("answer", "ANSWERED", "field_1", 12L, "field_2", "Ja", "field_3", "Flere"));
        answer.put(field, value);
        return new Row("SURVEY", answer, List.of(field, said));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_is_refused_and_the_task_stays(Row row) {
        Hearing hearing = stage.asks(row.what().equals("SURVEY") ? survey("791") : question(row.what(), "791"));
        Task task = stage.taskOfAuthority(hearing, "791");
        Map<String, Long> before = stored.counted();

        HttpResponse<String> refused = Caller.basic(port, "viborg", "demo")
                .post("/engine-rest/task/" + task.getId() + "/complete", body(row.sent()));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(row.said());
        assertThat(stored.counted()).isEqualTo(before);
        assertThat(stage.taskOfAuthority(hearing, "791")).isNotNull();
    }

    private HttpResponse<String> start(String user, Map<String, Object> values) {
        return Caller.basic(port, user, "demo").post("/engine-rest/process-definition/key/hearing/start", body(values));
    }

    private static String body(Map<String, Object> values) {
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
