package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.HearingStage.SILENCE_APPROVES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.Uploads;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingState;
import dk.rammeaftale.hearing.model.Recipients;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasks are completed through {@code /engine-rest} in the same moment as others, or as the deadline: nobody meets a server error. */
@ServiceTest
class RestAnswersUnderLoadTest {

    private static final int ALL = 20;
    private static final int ROUNDS = 4;
    private static final int RACES = 50;
    /** The deadline comes after none, one, two … other calls, and so at other points of the answers on their way. */
    private static final int HEAD_STARTS = 5;
    private static final List<String> ASKED = List.of("751", "665");
    private static final List<String> CASE_WORKERS = List.of("aarhus", "lemvig");
    private static final String LAST_MOMENT = "2026-12-28T23:59:59";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private OwnHearingStage own;
    @Autowired
    private HearingStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private JobsOfHearing jobs;
    @Autowired
    private Answers answers;
    @Autowired
    private Uploads uploads;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identity;
    @LocalServerPort
    private int port;
    private final Crowd people = new Crowd(ALL);

    @AfterEach
    void everybodyGoesHome() {
        people.close();
    }

    private Callable<HttpResponse<String>> completing(Task task, String user, Map<String, Object> values) {
        Caller caller = Caller.basic(port, user, "demo");
        String body = written(Map.of("variables", values));
        return () -> caller.post("/engine-rest/task/" + task.getId() + "/complete", body);
    }

    private static Map<String, Object> typed(String type, Object value) {
        return Map.of("type", type, "value", value);
    }

    private static String written(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DASSOS", "AUTHORITIES"})
    void twenty_answer_a_survey_with_fields_and_files_in_the_same_second(String recipients) throws Exception {
        own.isSet();
        for (int round = 1; round <= ROUNDS; round++) {
            Hearing survey = own.asks(OwnHearingStage.survey(recipients));
            List<Task> open = own.openTasks(survey);
            assertThat(open).hasSize(ALL);
            List<Callable<HttpResponse<String>>> work = new ArrayList<>();
            for (Task task : open) {
                String user = doer(task);
                work.add(completing(task, user, surveyAnswer(user, work.size())));
            }

            assertThat(people.allAtOnce(work)).allSatisfy(one -> assertThat(one.statusCode()).as(one.body()).isEqualTo(204));

            List<Answer> kept = answers.all(survey.id());
            assertThat(kept).hasSize(ALL).extracting(Answer::late).containsOnly(false);
            assertThat(kept).extracting(answer -> answer.fields().get("field_1")).doesNotHaveDuplicates().hasSize(ALL);
            assertThat(kept).allSatisfy(answer -> assertThat(answer.fields())
                    .containsEntry("field_2", "Ved ikke")
                    .containsEntry("field_3", "Behovet hos " + answer.by()));
            assertThat(kept).allSatisfy(answer ->
                    assertThat(uploads.nameOf(survey.id(), answer.seat(), "field_4", answer.fields().get("field_4")))
                            .contains(answer.by() + ".pdf"));
            time.dueWorkIsDone();
            assertThat(own.outcomeInHistory(survey)).isEqualTo("COMPLETED");
        }
    }

    /** The member, or somebody who works for the authority that is asked. */
    private String doer(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        String group = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(id -> id != null && id.startsWith("authority-"))
                .findFirst()
                .orElseThrow();
        return identity.createUserQuery().memberOfGroup(group).list().get(0).getId();
    }

    private static Map<String, Object> surveyAnswer(String user, long places) {
        Map<String, Object> answer = new TreeMap<>();
        answer.put("answer", typed("String", "ANSWERED"));
        answer.put("field_1", typed("Long", places));
        answer.put("field_2", typed("String", "Ved ikke"));
        answer.put("field_3", typed("String", "Behovet hos " + user));
        answer.put("field_4", Map.of(
                "type", "File",
                "value", Base64.getEncoder().encodeToString(SampleFiles.pdf()),
                "valueInfo", Map.of("filename", user + ".pdf", "transient", true)));
        return answer;
    }

    @Test
    void fifty_times_tasks_race_the_deadline() throws Exception {
        stage.isSet();
        List<Long> hearings = Stream.generate(() -> stage.begins(
                        Recipients.read(String.join(",", ASKED)).orElseThrow(), SILENCE_APPROVES))
                .limit(RACES)
                .toList();
        time.timePassesTo(LAST_MOMENT);
        List<Integer> statuses = new ArrayList<>();
        for (int race = 0; race < RACES; race++) {
            statuses.addAll(races(hearings.get(race), race % HEAD_STARTS));
        }
        // Otherwise nobody raced.
        assertThat(statuses).contains(204).anyMatch(status -> status != 204);
    }

    private List<Integer> races(long hearing, int headStart) throws Exception {
        time.timeIs(LAST_MOMENT);
        ProcessInstance instance = stage.instance(hearing).orElseThrow();
        Callable<HttpResponse<String>> deadline = () -> {
            for (int call = 0; call < headStart; call++) {
                Caller.basic(port, "sekretariat", "demo").get("/engine-rest/task/count");
            }
            time.timeIs(HearingStage.DEADLINE);
            jobs.goOn(instance);
            return null;
        };
        List<HttpResponse<String>> done = people.allAtOnce(List.of(
                completing(taskOf(hearing, 0), CASE_WORKERS.get(0), Map.of("answer", typed("String", "NO_REMARKS"))),
                completing(taskOf(hearing, 1), CASE_WORKERS.get(1), Map.of(
                        "answer", typed("String", "OBJECTION"), "comment", typed("String", "Tolv er for mange."))),
                deadline));
        jobs.goOn(instance);

        assertThat(stage.the(hearing).state()).isEqualTo(HearingState.CLOSED);
        assertThat(stage.instance(hearing)).isEmpty();
        assertThat(stage.the(hearing).outcome()).contains(
                done.get(1).statusCode() == 204 ? HearingOutcome.CONTESTED : HearingOutcome.APPROVED_BY_SILENCE);
        for (int asked = 0; asked < ASKED.size(); asked++) {
            HttpResponse<String> answered = done.get(asked);
            assertThat(answered.statusCode()).as(answered.body()).isIn(204, 404, 409);
            // Whoever is told that the answer was taken finds it counted; whoever is refused has given none.
            assertThat(stage.versions(hearing, ASKED.get(asked))).extracting(Answer::late)
                    .isEqualTo(answered.statusCode() == 204 ? List.of(false) : List.of());
        }
        return List.of(done.get(0).statusCode(), done.get(1).statusCode());
    }

    private Task taskOf(long hearing, int asked) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(stage.the(hearing).caseNumber().value())
                .taskCandidateGroup("authority-" + ASKED.get(asked))
                .singleResult();
    }
}
