package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.application.Contacts;
import dk.rammeaftale.capacity.application.EnteredContact;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.capacity.model.ContactAnswer;
import dk.rammeaftale.capacity.model.Reaction;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Affected municipalities answer the contact mail, and the operator's contact log fills itself. */
@ServiceTest
class ContactAnswerTest {

    private static final String SKIVE = "779";
    private static final String HERNING = "657";
    private static final String OUTSIDE = "820";
    private static final String REMARK = "Vi bruger to af pladserne.";

    @Autowired
    private CaseStage stage;
    @Autowired
    private ContactStage contact;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Contacts contacts;
    @Autowired
    private Hearings hearings;
    @Autowired
    private TaskService tasks;

    private CaseNumber number;

    @BeforeEach
    void a_case_waits_for_the_contact() {
        stage.isSet();
        number = stage.proposes("viborg", stage.proposal());
    }

    private Map<String, Object> phoned(String... codes) {
        Map<String, Object> log = new HashMap<>();
        for (String code : codes) {
            log.put("contact_" + code + "_date", "2026-12-11");
            log.put("contact_" + code + "_how", "PHONE");
            log.put("contact_" + code + "_reaction", "Sagt i telefonen.");
        }
        return log;
    }

    private String affectedInHearing() {
        long hearing = hearings.of(number).get(0).id();
        return hearings.facts(hearing).stream()
                .filter(fact -> fact.label().equals("Berørte kommuner"))
                .map(Fact::content)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_log_fills_itself_and_the_last_answer_lets_the_case_go_on() {
        contact.allAnswerBut(number, SKIVE);
        assertThat(contacts.uncovered(number)).extracting(one -> one.authority().value()).containsExactly(SKIVE);
        assertThat(stage.onlyTask(number, "Task_ConfirmContact")).isNotNull();

        contact.answers(number, SKIVE, REMARK);
        time.dueWorkIsDone();

        assertThat(contacts.uncovered(number)).isEmpty();
        assertThat(stage.openTasks(number, "Task_ConfirmContact")).isEmpty();
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.ROUTE);
        assertThat(stage.journal(number))
                .contains("Skive Kommune har svaret på svarsiden: " + REMARK)
                .contains("Herning Kommune har svaret på svarsiden: Ingen bemærkninger.")
                .contains("Kontakten med alle berørte kommuner er dokumenteret.");
        assertThat(stage.mailed(number, "contact-answer-received"))
                .hasSize(6)
                .contains(stage.contactOf(SKIVE), stage.contactOf(OUTSIDE));
    }

    @Test
    void what_the_municipalities_answered_is_put_before_dassos() {
        contact.allAnswerBut(number, SKIVE);
        contact.answers(number, SKIVE, REMARK);
        time.dueWorkIsDone();
        stage.choosesRoute(number, "HEARING");

        assertThat(affectedInHearing())
                .contains("Skive Kommune (på svarsiden): " + REMARK)
                .contains("Herning Kommune (på svarsiden): Ingen bemærkninger.");
        assertThat(contacts.reactionOf(number, new AuthorityCode(SKIVE))).contains(REMARK);
        assertThat(contacts.reactionOf(number, new AuthorityCode("791"))).isEmpty();
    }

    @Test
    void the_operator_documents_the_others_and_both_ways_count() {
        contact.answers(number, SKIVE, REMARK);

        stage.documentsContact("viborg", number);

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.ROUTE);
        assertThat(contact.affected(number, SKIVE).contact()).isEmpty();
        assertThat(contact.affected(number, SKIVE).answer()).isPresent();
    }

    @Test
    void the_operator_hears_of_remarks_at_once_and_of_nothing_else() {
        contact.answers(number, HERNING, "");
        assertThat(stage.mailed(number, "contact-remark")).isEmpty();

        contact.answers(number, SKIVE, REMARK);
        assertThat(stage.mailed(number, "contact-remark")).containsExactly("sagsbehandler@viborg.example");
        assertThat(stage.textOfMail(number, "contact-remark", "sagsbehandler@viborg.example")).contains(REMARK);

        contact.answers(number, SKIVE, "");
        assertThat(stage.mailed(number, "contact-remark")).as("taken back").hasSize(2);
    }

    @Test
    void every_version_is_kept_and_the_last_one_counts() {
        contact.answers(number, SKIVE, REMARK);
        time.timeIs("2026-12-11T10:00");
        contact.answers(number, SKIVE, "Vi bruger tre af pladserne.");

        assertThat(contact.versions(number, SKIVE)).extracting(ContactAnswer::remark)
                .containsExactly(REMARK, "Vi bruger tre af pladserne.");
        assertThat(contact.versions(number, SKIVE)).extracting(ContactAnswer::late).containsOnly(false);
        assertThat(contacts.reactionOf(number, new AuthorityCode(SKIVE))).contains("Vi bruger tre af pladserne.");
    }

    @Test
    void the_same_answer_sent_twice_is_one() {
        contact.answers(number, SKIVE, REMARK);
        contact.answers(number, SKIVE, REMARK);

        assertThat(contact.versions(number, SKIVE)).hasSize(1);
        assertThat(stage.mailed(number, "contact-answer-received")).hasSize(1);
    }

    @Test
    void an_answer_to_a_closed_log_is_late_stands_beside_the_operators_and_is_told() {
        stage.completes("viborg", number, "Task_ConfirmContact",
                phoned(stage.affectedCodes(number).toArray(String[]::new)));
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.ROUTE);

        contact.answers(number, SKIVE, REMARK);

        assertThat(contact.versions(number, SKIVE)).extracting(ContactAnswer::late).containsExactly(true);
        assertThat(contact.affected(number, SKIVE).reactions()).containsExactly(
                new Reaction(Reaction.Way.TOLD_BY_OPERATOR, "Sagt i telefonen."),
                new Reaction(Reaction.Way.ANSWERED_LATE, REMARK));
        assertThat(stage.mailed(number, "late-contact-answer")).contains(
                "sagsbehandler@viborg.example", "sekretariat@sekretariat.example");
        assertThat(stage.mailed(number, "contact-remark")).isEmpty();
        assertThat(stage.textOfMail(number, "contact-answer-received", stage.contactOf(SKIVE))).contains("mærket som for sent");

        stage.choosesRoute(number, "HEARING");
        assertThat(affectedInHearing())
                .contains("Skive Kommune: Sagt i telefonen.\nSkive Kommune (på svarsiden, efter at kontakten var dokumenteret): "
                        + REMARK);
    }

    @Test
    void an_answer_after_the_hearing_was_prepared_changes_nothing_there() {
        stage.documentsContact("viborg", number);
        stage.choosesRoute(number, "HEARING");

        contact.answers(number, SKIVE, REMARK);

        assertThat(affectedInHearing()).doesNotContain(REMARK);
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.HEARING);
        assertThat(contacts.reactionOf(number, new AuthorityCode(SKIVE))).contains(REMARK);
    }

    @Test
    void something_like_a_cpr_number_stops_the_case_as_any_other_text_does() {
        contact.allAnswerBut(number, SKIVE);
        contact.answers(number, SKIVE, "Det gælder 010190-1234.");
        time.dueWorkIsDone();

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.PERSONAL_DATA);
        assertThat(stage.journal(number)).noneMatch(entry -> entry.contains("010190"));

        stage.completes(SECRETARIAT, number, "Task_ReviewPersonalData", Map.of("personalData", "REDACT"));

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.ROUTE);
        assertThat(contact.versions(number, SKIVE)).extracting(ContactAnswer::remark).containsExactly("Det gælder [fjernet].");
    }

    @Test
    void something_like_a_cpr_number_that_comes_late_never_gets_into_the_case() {
        stage.documentsContact("viborg", number);

        contact.answers(number, SKIVE, "Det gælder 010190-1234.");

        assertThat(contact.versions(number, SKIVE)).extracting(ContactAnswer::remark).containsExactly("Det gælder [fjernet].");
    }

    @Test
    void an_answer_that_is_too_long_is_refused_and_nothing_is_stored() {
        assertThat(contact.answers(number, SKIVE, "x".repeat(4_001)).orElseThrow())
                .isEqualTo(Verdict.refused("remark", "Teksten må højst være på 4.000 tegn."));
        assertThat(contact.versions(number, SKIVE)).isEmpty();
        assertThat(stage.mailed(number, "contact-answer-received")).isEmpty();
    }

    @Test
    void what_the_operator_writes_of_one_that_has_answered_meanwhile_stands_beside_the_answer() {
        contact.answers(number, SKIVE, REMARK);

        stage.completes("viborg", number, "Task_ConfirmContact",
                phoned(stage.affectedCodes(number).toArray(String[]::new)));

        assertThat(contact.affected(number, SKIVE).reactions()).containsExactly(
                new Reaction(Reaction.Way.TOLD_BY_OPERATOR, "Sagt i telefonen."),
                new Reaction(Reaction.Way.ANSWERED, REMARK));
    }

    @Test
    void the_operator_is_told_when_the_last_answer_was_there_first() {
        contact.allAnswerBut(number, "");
        EnteredContact phoned = new EnteredContact(
                new AuthorityCode(SKIVE), Optional.of("2026-12-11"), Optional.of("PHONE"), Optional.empty(), Optional.empty());

        assertThat(contacts.document(number, List.of(phoned), new Viewer("viborg", Set.of())).toString())
                .contains("Kommunerne har selv svaret imens, og kontakten er dokumenteret.");
    }

    @Test
    void the_operators_form_and_the_last_answer_in_the_same_moment_lose_nothing() throws Exception {
        contact.allAnswerBut(number, SKIVE);
        Task task = stage.onlyTask(number, "Task_ConfirmContact");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> form = () -> {
                try {
                    return stage.as("viborg", () -> {
                        tasks.complete(task.getId(), phoned(SKIVE));
                        return true;
                    });
                } catch (RuntimeException overtaken) {
                    return false;
                }
            };
            Future<Boolean> formTaken = both.submit(form);
            both.submit(() -> contact.answers(number, SKIVE, REMARK)).get();
            boolean taken = formTaken.get();
            time.dueWorkIsDone();

            assertThat(contact.versions(number, SKIVE)).hasSize(1);
            assertThat(contact.affected(number, SKIVE).contact().isPresent()).isEqualTo(taken);
            assertThat(contact.versions(number, SKIVE).get(0).late())
                    .as("the case goes on a moment after the form").isIn(false, taken);
            assertThat(stage.theCase(number).state()).isEqualTo(CaseState.ROUTE);
        } finally {
            both.shutdown();
        }
    }
}
