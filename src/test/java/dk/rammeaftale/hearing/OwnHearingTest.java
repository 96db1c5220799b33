package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.OwnHearingStage.SECRETARIAT;
import static dk.rammeaftale.hearing.OwnHearingStage.question;
import static dk.rammeaftale.hearing.OwnHearingStage.survey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.HearingControl;
import dk.rammeaftale.hearing.application.Uploads;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingState;
import dk.rammeaftale.verdict.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hearings that the secretariat holds without a case: who is asked, what is answered, and how they end. */
@ServiceTest
class OwnHearingTest {

    private static final AuthorityCode VIBORG = new AuthorityCode("791");
    private static final Viewer SECRETARY = new Viewer(SECRETARIAT, Set.of(Viewer.SECRETARIAT));

    @Autowired
    private OwnHearingStage stage;
    @Autowired
    private Answers answers;
    @Autowired
    private Uploads uploads;
    @Autowired
    private HearingControl control;
    @Autowired
    private Directory directory;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @Test
    void it_has_a_number_of_its_own_and_asks_every_member_of_dassos() {
        Hearing hearing = stage.asks(question("COMMENTS_ONLY", "DASSOS"));

        assertThat(hearing.caseNumber().value()).isEqualTo("2027-001");
        assertThat(hearing.state()).isEqualTo(HearingState.OPEN);
        assertThat(hearing.opened().days()).isEqualTo(14);
        assertThat(stage.openTasks(hearing)).hasSize(20).allMatch(task -> task.getAssignee() != null);
        assertThat(stage.mailed(hearing, "hearing-invitation")).hasSize(20);
        assertThat(stage.journal(hearing))
                .contains("Høringen «Høringssvar om ny vejledning» er oprettet (høring om bemærkninger).")
                .anyMatch(line -> line.startsWith("Høringen er sendt til 20 medlemmer af DASSOS med frist"));
    }

    @Test
    void authorities_are_asked_at_their_contact_address_and_as_a_group() {
        Hearing hearing = stage.asks(question("COMMENTS_ONLY", "791, 630"));

        assertThat(stage.mailed(hearing, "hearing-invitation"))
                .containsExactlyInAnyOrder(contactOf("791"), contactOf("630"));
        assertThat(stage.openTasks(hearing)).hasSize(2).allMatch(task -> task.getAssignee() == null);

        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"), Map.of("answer", "NO_REMARKS"));

        assertThat(answers.counting(hearing.id(), VIBORG).orElseThrow().by()).isEqualTo("viborg");
        assertThat(stage.mailed(hearing, "answer-received")).containsExactly(contactOf("791"));
    }

    @Test
    void all_authorities_of_the_region_are_asked_and_none_outside() {
        Hearing hearing = stage.asks(question("COMMENTS_ONLY", "AUTHORITIES"));

        assertThat(stage.openTasks(hearing)).hasSize(20);
        assertThat(stage.taskOfAuthority(hearing, "1082")).isNotNull();
    }

    @Test
    void another_authority_cannot_complete_the_task() {
        Hearing hearing = stage.asks(question("COMMENTS_ONLY", "791,630"));
        Task task = stage.taskOfAuthority(hearing, "791");

        for (String other : List.of("randers", "aarhus-direktoer", SECRETARIAT, "admin")) {
            assertThatThrownBy(() -> stage.completes(other, task, Map.of("answer", "NO_REMARKS"))).as(other).isNotNull();
        }
        assertThat(answers.all(hearing.id())).isEmpty();
    }

    @Test
    void comments_are_complete_whoever_answers() {
        Hearing answered = stage.asks(question("COMMENTS_ONLY", "DASSOS"));
        stage.everybodyAnswers(answered, Map.of("answer", "REMARK", "comment", "Se side 2."));
        Hearing silent = stage.asks(question("COMMENTS_ONLY", "DASSOS"));
        stage.daysPass(20);

        assertThat(stage.outcomeInHistory(answered)).isEqualTo("COMPLETED");
        assertThat(stage.outcomeInHistory(silent)).isEqualTo("COMPLETED");
    }

    @Test
    void a_mail_hearing_of_its_own_is_approved_by_silence() {
        Hearing hearing = stage.asks(question("SILENCE_APPROVES", "DASSOS"));

        stage.daysPass(20);

        assertThat(stage.outcomeInHistory(hearing)).isEqualTo("APPROVED_BY_SILENCE");
    }

    @Test
    void explicit_approval_needs_a_yes_of_everybody() {
        Hearing approved = stage.asks(question("EXPLICIT_APPROVAL", "DASSOS"));
        stage.everybodyAnswers(approved, Map.of("answer", "YES"));
        Hearing missing = stage.asks(question("EXPLICIT_APPROVAL", "DASSOS"));
        stage.completes("viborg-direktoer", stage.taskOf("viborg-direktoer", missing), Map.of("answer", "YES"));
        Hearing rejected = stage.asks(question("EXPLICIT_APPROVAL", "791,630"));
        stage.completes("viborg", stage.taskOfAuthority(rejected, "791"), Map.of("answer", "NO", "comment", "For dyrt."));
        stage.completes("odder", stage.taskOfAuthority(stage.asks(question("EXPLICIT_APPROVAL", "727")), "727"),
                Map.of("answer", "ABSTAIN"));

        stage.daysPass(20);

        assertThat(stage.outcomeInHistory(approved)).isEqualTo("APPROVED_BY_ANSWERS");
        assertThat(stage.outcomeInHistory(missing)).isEqualTo("INCOMPLETE");
        assertThat(stage.outcomeInHistory(rejected)).isEqualTo("REJECTED");
    }

    @Test
    void a_nomination_holds_two_names() {
        Hearing hearing = stage.asks(question("NOMINATION", "791"));

        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"),
                Map.of("representative", "Afdelingschef, Viborg", "alternate", " Fagchef, Viborg "));

        assertThat(answers.all(hearing.id())).singleElement().satisfies(answer -> {
            assertThat(answer.kind()).isEqualTo(AnswerKind.NOMINATED);
            assertThat(answer.fields())
                    .containsOnly(Map.entry("representative", "Afdelingschef, Viborg"), Map.entry("alternate", "Fagchef, Viborg"));
        });
        assertThat(stage.outcomeInHistory(hearing)).isEqualTo("COMPLETED");
    }

    @Test
    void a_survey_is_complete_when_all_have_answered_and_keeps_files_in_our_tables() {
        Hearing hearing = stage.asks(survey("791,727"));
        Map<String, Object> answer = surveyAnswer();
        answer.put("field_4", Variables.fileValue("analyse.pdf", true).file(SampleFiles.pdf()).create());
        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"), answer);
        stage.isStillRunning(hearing);
        stage.completes("odder", stage.taskOfAuthority(hearing, "727"), Map.of("answer", "ABSTAIN"));

        assertThat(stage.outcomeInHistory(hearing)).isEqualTo("COMPLETED");
        Map<String, String> fields = answers.counting(hearing.id(), VIBORG).orElseThrow().fields();
        assertThat(fields).containsEntry("field_1", "12").containsEntry("field_2", "Ja").containsEntry("field_3", "Flere pladser");
        assertThat(uploads.nameOf(hearing.id(), VIBORG, "field_4", fields.get("field_4"))).contains("analyse.pdf");
        assertThat(uploads.nameOf(hearing.id(), new AuthorityCode("727"), "field_4", fields.get("field_4"))).isEmpty();
    }

    @Test
    void a_survey_in_which_answers_are_missing_ends_incomplete() {
        Hearing hearing = stage.asks(survey("AUTHORITIES"));
        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"), surveyAnswer());

        stage.daysPass(20);

        assertThat(stage.outcomeInHistory(hearing)).isEqualTo("INCOMPLETE");
        assertThat(stage.journal(hearing)).anyMatch(line -> line.contains("1 af 20 adspurgte har svaret"));
    }

    @Test
    void the_secretariat_closes_an_incomplete_survey_with_a_reason() {
        Hearing hearing = stage.asks(survey("791,727"));
        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"), surveyAnswer());

        Verdict<Hearing> withoutReason = stage.as(SECRETARIAT, () -> control.closeEarly(hearing.id(), " ", SECRETARY));
        Verdict<Hearing> closed =
                stage.as(SECRETARIAT, () -> control.closeEarly(hearing.id(), "Odder har meldt fra.", SECRETARY));
        stage.daysPass(0);

        assertThat(withoutReason).isInstanceOf(Verdict.Refused.class);
        assertThat(closed).isInstanceOf(Verdict.Accepted.class);
        assertThat(stage.now(hearing).outcome()).contains(HearingOutcome.INCOMPLETE);
        assertThat(stage.mailed(hearing, "hearing-notice")).containsExactlyInAnyOrder(contactOf("791"), contactOf("727"));
    }

    @Test
    void the_secretariat_records_a_nomination_that_came_by_phone() {
        Hearing hearing = stage.asks(question("NOMINATION", "DASSOS"));

        stage.as(SECRETARIAT, () -> control.record(hearing.id(), VIBORG, "NOMINATED", "",
                Map.of("representative", "Chef A", "alternate", "Chef B"), "telefon 12. januar", SECRETARY));

        assertThat(answers.counting(hearing.id(), VIBORG).orElseThrow().fields()).containsEntry("alternate", "Chef B");
        assertThat(stage.taskOf("viborg-direktoer", hearing)).isNull();
    }

    @Test
    void the_engine_keeps_nothing_of_what_was_asked_or_answered() {
        Hearing hearing = stage.asks(survey("791"));
        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"), surveyAnswer());

        assertThat(stage.variablesInHistory()).doesNotContain("title", "text", "policy", "recipients", "field_1_label",
                "field_1", "field_2", "field_3", "answer");
    }

    @Test
    void a_survey_can_have_twenty_fields_and_its_own_number_of_days() {
        Map<String, Object> question = question("SURVEY", "791");
        IntStream.rangeClosed(1, 20).forEach(number -> {
            question.put("field_" + number + "_label", "Spørgsmål " + number);
            question.put("field_" + number + "_type", "NUMBER");
        });
        question.put("days", 3L);
        Hearing hearing = stage.asks(question);
        Map<String, Object> answer = new HashMap<>(Map.of("answer", "ANSWERED"));
        IntStream.rangeClosed(1, 20).forEach(number -> answer.put("field_" + number, "" + number + ",5"));
        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"), answer);

        assertThat(hearing.opened().lastDay()).hasToString("2027-01-14");
        assertThat(answers.counting(hearing.id(), VIBORG).orElseThrow().fields()).hasSize(20).containsEntry("field_20", "20,5");
    }

    private static Map<String, Object> surveyAnswer() {
        return new HashMap<>(Map.of("answer", "ANSWERED", "field_1", 12L, "field_2", "Ja", "field_3", "Flere pladser"));
    }

    private String contactOf(String code) {
        return directory.authority(new AuthorityCode(code)).contact().value();
    }
}
