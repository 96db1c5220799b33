package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.LinkVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.directory.application.Deputies;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.application.EnteredAppointment;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.AnswerLinks;
import dk.rammeaftale.hearing.application.GivenAnswer;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Verdict;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A member of DASSOS answers on the page behind the personal link, over HTTP and logged in nowhere. */
@ServiceTest
class AnswerPageTest extends VisitedAnswerPage {

    @Autowired
    private Deputies deputies;
    @Autowired
    private Directory directory;

    private void everybodyElseConsents() {
        for (Task task : stage.openTasks(number, "Task_AnswerHearing")) {
            if (!task.getAssignee().equals(DIRECTOR)) {
                stage.completes(task.getAssignee(), task, Map.of("answer", "NO_REMARKS"));
            }
        }
    }

    @Test
    void the_page_shows_for_whom_one_answers_the_case_and_the_choices_with_none_chosen() {
        HttpResponse<String> page = visitor.get(token);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("og svarer for", "Skive Kommune", "Viborg Kommune: Botilbuddet Kildehuset Nord")
                .contains("mandag den 28. december 2026 kl. 23.59.59", "Høringen lukker før, hvis alle har svaret")
                .contains("Gælder fra", "1. marts 2027", "Efterspørgslen er faldet gennem de seneste to år.")
                .contains("Ingen bemærkninger", "Afgiver ikke svar", "Deltager ikke (inhabil)")
                .contains("kan være omfattet af aktindsigt", "koordinering mellem myndigheder", "henføres til borgere")
                .doesNotContain("checked=\"checked\"", "Udkast klar", "har svaret <strong");
    }

    @Test
    void choosing_shows_the_answer_for_review_and_records_nothing() {
        Map<String, Long> before = rows.counted();

        HttpResponse<String> review = visitor.post(token, "gennemse", answer("REMARK", "Husk <naboerne>."));

        assertThat(review.statusCode()).isEqualTo(200);
        assertThat(review.body()).contains("Svaret er ikke sendt endnu", "Bemærkning", "Husk &lt;naboerne&gt;.");
        assertThat(LinkVisitor.hiddenFields(review.body())).isEqualTo(answer("REMARK", "Husk <naboerne>."));
        HttpResponse<String> back = visitor.post(token, "ret", LinkVisitor.hiddenFields(review.body()));
        assertThat(back.body()).contains("Husk &lt;naboerne&gt;.").containsPattern(chosen("REMARK"));
        assertThat(rows.counted()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_REMARKS", "ABSTAIN", "RECUSED"})
    void confirming_records_the_answer_ends_the_task_and_mails_a_receipt_at_once(String kind) {
        HttpResponse<String> confirmed = confirms(answer(kind, ""));

        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(LinkVisitor.location(confirmed)).isEqualTo(token + "/kvittering");
        assertThat(versions()).singleElement().satisfies(version -> {
            assertThat(version.kind().name()).isEqualTo(kind);
            assertThat(version.way()).isEqualTo(Answer.Way.LINK);
            assertThat(version.by()).isEqualTo(DIRECTOR);
            assertThat(version.late()).isFalse();
            assertThat(version.receivedAt()).isEqualTo(time.now().toInstant());
        });
        assertThat(stage.taskOf(DIRECTOR, number)).isNull();
        assertThat(stage.mailed(number, "answer-received")).containsExactly(ADDRESS);
        assertThat(visitor.get(token, "kvittering").body())
                .contains("Svaret er modtaget", AnswerKind.valueOf(kind).label().split(" \\(")[0], ADDRESS, "ændre svaret",
                        "11. december 2026 kl. 09.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gennemse", "bekraeft"})
    void a_mistake_comes_back_with_what_was_entered_and_nothing_is_stored(String step) {
        Map<String, Long> before = rows.counted();

        HttpResponse<String> nothing = visitor.post(token, step, answer("", ""));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("<title>Fejl: ", "Vælg et svar:", "href=\"#f-answer\"");
        assertThat(visitor.post(token, step, answer("YES", "")).statusCode()).isEqualTo(422);
        HttpResponse<String> bare = visitor.post(token, step, answer("OBJECTION", " "));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("href=\"#f-comment\"").containsPattern(chosen("OBJECTION"));
        HttpResponse<String> endless = visitor.post(token, step, answer("REMARK", "x".repeat(4_001)));
        assertThat(endless.statusCode()).isEqualTo(422);
        assertThat(endless.body()).contains("Teksten må højst være på 4.000 tegn.");
        assertThat(rows.counted()).isEqualTo(before);
    }

    @Test
    void the_end_of_a_line_counts_as_one_character_as_in_the_browser() {
        assertThat(confirms(answer("REMARK", "x\r\n".repeat(1_999) + "yy")).statusCode()).isEqualTo(303);

        assertThat(versions().get(0).comment()).hasSize(4_000).doesNotContain("\r");
    }

    @Test
    void looking_a_thousand_times_at_every_step_changes_nothing() {
        isAsked(withAttachment());
        confirms(CONSENT);
        visitor.post(token, "kollega", Map.of("colleague", COLLEAGUE));
        String draft = draftToken(COLLEAGUE);
        Map<String, Long> before = rows.counted();
        List<Answer> answered = versions();

        List<String> steps = List.of("", "/gennemse", "/ret", "/bekraeft", "/kollega", "/kvittering", "/bilag/1");
        for (int minute = 1; minute <= 18; minute++) {
            time.timeIs("2026-12-11T10:%02d".formatted(minute));
            for (int time = 0; time < 4; time++) {
                for (String step : steps) {
                    assertThat(visitor.get(token + step).statusCode()).as(step).isIn(200, 303);
                    assertThat(visitor.head(token + step).statusCode()).as(step).isIn(200, 303);
                }
            }
            assertThat(visitor.get(draft).statusCode()).isEqualTo(200);
            assertThat(visitor.get(draft, "gem").statusCode()).isEqualTo(303);
        }

        assertThat(rows.counted()).isEqualTo(before);
        assertThat(versions()).isEqualTo(answered);
    }

    @Test
    void an_answer_can_be_changed_until_the_hearing_closes_and_the_last_one_counts() {
        confirms(CONSENT);
        time.daysPass(3);
        assertThat(visitor.get(token).body())
                .contains("Svaret kan ændres, til høringen", "Ret svaret").containsPattern(chosen("NO_REMARKS"));

        confirms(answer("OBJECTION", "Vi mangler pladserne."));

        assertThat(versions()).extracting(Answer::kind).containsExactly(AnswerKind.NO_REMARKS, AnswerKind.OBJECTION);
        assertThat(answers.counting(hearing().id(), SKIVE).orElseThrow().kind()).isEqualTo(AnswerKind.OBJECTION);
        time.timePassesTo("2027-01-05T00:00");
        assertThat(stage.onlyTask(number, "Task_FindSolution")).isNotNull();
    }

    @Test
    void who_confirms_twice_has_answered_once() {
        assertThat(confirms(CONSENT).statusCode()).isEqualTo(303);
        assertThat(confirms(CONSENT).statusCode()).isEqualTo(303);

        assertThat(versions()).hasSize(1);
        assertThat(stage.mailed(number, "answer-received")).hasSize(1);
    }

    @Test
    void who_confirms_twice_as_the_last_of_all_is_not_told_to_be_late() {
        everybodyElseConsents();
        confirms(CONSENT);
        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_ANSWERS);

        assertThat(LinkVisitor.location(confirms(CONSENT))).isEqualTo(token + "/kvittering");

        assertThat(versions()).hasSize(1);
        assertThat(stage.mailed(number, "late-answer")).isEmpty();
        assertThat(visitor.get(token, "kvittering").body()).contains("Høringen er slut", "Se, hvordan den endte");
        assertThat(visitor.get(token).body()).contains("Høringen er slut", "Godkendt: alle adspurgte har svaret");
    }

    @Test
    void an_answer_back_and_forth_is_three_answers() {
        confirms(CONSENT);
        confirms(answer("REMARK", "Husk naboerne."));
        confirms(CONSENT);

        assertThat(versions()).hasSize(3);
        assertThat(answers.counting(hearing().id(), SKIVE).orElseThrow().kind()).isEqualTo(AnswerKind.NO_REMARKS);
    }

    @Test
    void after_the_hearing_the_page_shows_the_outcome_and_takes_a_late_answer_that_changes_nothing() {
        time.timePassesTo("2026-12-30T09:00");
        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_SILENCE);
        assertThat(visitor.get(token).body())
                .contains("Høringen er slut", "Betragtes som godkendt", "har ikke svaret", "mandag den 28. december 2026 kl. 23.59.59");
        Map<String, String> objection = answer("OBJECTION", "Vi nåede det ikke.");
        assertThat(visitor.post(token, "gennemse", objection).body()).contains("mærket som for sent");

        confirms(objection);

        assertThat(versions()).singleElement().extracting(Answer::late).isEqualTo(true);
        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.mailed(number, "late-answer")).contains("sekretariat@sekretariat.example");
        assertThat(stage.textOfMail(number, "answer-received", ADDRESS)).contains("ændrer ikke udfaldet");
        assertThat(visitor.get(token, "kvittering").body()).contains("mærket som for sent");
        assertThat(visitor.get(token).body()).contains("har ikke svaret", "Efter fristen er der kommet et svar", "Vi nåede det ikke.");
    }

    @Test
    void between_the_deadline_and_the_closing_the_page_does_not_know_the_outcome() {
        time.timeIs("2026-12-29T00:00");

        assertThat(hearing().isOpen()).isTrue();
        assertThat(visitor.get(token).body()).contains("Fristen er udløbet, og resultatet bliver gjort op.");
        assertThat(visitor.post(token, "gennemse", CONSENT).body()).contains("mærket som for sent");
    }

    @Test
    void after_a_contested_hearing_the_objector_takes_the_objection_back_when_asked_once_more() {
        assertThat(visitor.post(token, "indsigelse", Map.of()).statusCode()).as("the hearing runs").isEqualTo(303);
        confirms(answer("OBJECTION", "Tolv er for mange."));
        time.timePassesTo("2026-12-30T09:00");
        assertThat(visitor.get(token).body()).contains("Træk indsigelsen tilbage");
        assertThat(visitor.get(token, "traek-tilbage").statusCode()).isEqualTo(303);
        assertThat(visitor.post(token, "indsigelse", Map.of()).body()).contains("er ikke trukket tilbage endnu");
        assertThat(visitor.get(token).body()).doesNotContain("Indsigelsen er trukket tilbage");

        visitor.post(token, "traek-tilbage", Map.of());
        time.dueWorkIsDone();

        assertThat(visitor.get(token).body()).contains("Indsigelsen er trukket tilbage").doesNotContain("Træk indsigelsen tilbage");
        assertThat(stage.mailed(number, "objection-cleared")).contains(ADDRESS, "sagsbehandler@viborg.example");
        assertThat(stage.openTasks(number, "Task_FindSolution")).as("it approves nothing").hasSize(1);
    }

    @Test
    void thirty_days_after_the_hearing_the_link_is_dead() {
        time.timePassesTo("2026-12-30T09:00");
        time.timeIs("2027-01-27T00:00");
        assertThat(visitor.get(token).statusCode()).isEqualTo(200);

        time.timeIs("2027-01-30T00:00");

        isDead(token);
    }

    @Test
    void a_link_of_another_seat_or_a_revoked_one_is_dead() {
        isDead(tokenOf(AARHUS, DIRECTOR));
        isDead(tokenOf(SKIVE, "aarhus-direktoer"));
        isDead(tokenOf(new AuthorityCode("999"), DIRECTOR));
        links.revokeAll(AnswerLinks.ANSWER, subject(SKIVE), "test");
        isDead(token);
    }

    @Test
    void a_deputy_answers_in_their_own_name_and_the_members_link_and_the_colleagues_are_dead() {
        visitor.post(token, "kollega", Map.of("colleague", COLLEAGUE));
        String draft = draftToken(COLLEAGUE);
        assertThat(deputies.appoint(
                directory.authority(SKIVE),
                new EnteredAppointment("skive", "2026-12-11", "2026-12-31", "Ferie"),
                new Viewer(DIRECTOR, Set.of("members", "authority-779")))).isInstanceOf(Verdict.Accepted.class);
        time.dueWorkIsDone();
        isDead(token);
        isDead(draft);

        token = tokenOf(SKIVE, "skive");
        assertThat(visitor.get(token).body()).contains("som stedfortræder", "Sagsbehandler");
        confirms(CONSENT);

        assertThat(versions()).singleElement().extracting(Answer::by).isEqualTo("skive");
        assertThat(stage.mailed(number, "answer-received")).containsExactly("sagsbehandler@skive.example");
    }

    @Test
    void what_the_secretariat_recorded_is_shown_as_such() {
        stage.as(SECRETARIAT, () -> answers.give(hearing().id(), SKIVE, new GivenAnswer(
                "NO_REMARKS", "", DIRECTOR, Answer.Way.SECRETARIAT, time.now().toInstant(), Map.of(),
                Optional.of(new Answer.Recorded(SECRETARIAT, "telefon 11. december")))));

        assertThat(visitor.get(token).body()).contains("(registreret af sekretariatet)");
    }

    @Test
    void an_affected_municipality_sees_what_it_has_said_already() {
        CaseNumber other = stage.proposes("viborg", stage.proposal());
        Map<String, Object> log = new HashMap<>();
        stage.affectedCodes(other).forEach(code -> {
            log.put("contact_" + code + "_date", LocalDate.parse("2026-12-11").toString());
            log.put("contact_" + code + "_how", "PHONE");
        });
        log.put("contact_779_reaction", "Vi henviser borgere dertil hvert år.");
        stage.completes("viborg", other, "Task_ConfirmContact", log);
        stage.choosesRoute(other, "HEARING");
        number = other;

        assertThat(visitor.get(tokenOf(SKIVE, DIRECTOR)).body())
                .contains("Det har I allerede svaret som berørt kommune")
                .containsPattern("deadline\">Vi henviser borgere dertil hvert år.");
        assertThat(visitor.get(tokenOf(AARHUS, "aarhus-direktoer")).body())
                .doesNotContain("Det har I allerede svaret").contains("Vi henviser borgere dertil hvert år.");
    }

    private Map<String, Object> withAttachment() {
        Map<String, Object> proposal = stage.proposal();
        proposal.put("attachment_1", Variables.fileValue("Notat om efterspørgsel.pdf")
                .file("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII))
                .mimeType("application/pdf")
                .setTransient(true)
                .create());
        return proposal;
    }

    @Test
    void a_second_round_shows_what_changed_since_the_first() {
        confirms(answer("OBJECTION", "Tolv er for mange."));
        time.timePassesTo("2026-12-30T09:00");
        stage.completes("viborg", stage.onlyTask(number, "Task_FindSolution"),
                Map.of("solution", "REVISED", "solutionText", "Vi nøjes med elleve.", "placesAfter", 33L));
        stage.choosesRoute(number, "HEARING");

        assertThat(hearing().round()).isEqualTo(2);
        assertThat(visitor.get(tokenOf(SKIVE, DIRECTOR)).body())
                .contains("Ændret siden sidste runde", "Før: 12 pladser færre (fra 44 til 32)", "Nu: 11 pladser færre (fra 44 til 33)");
    }

    @Test
    void attachments_open_without_login_and_no_others() {
        isAsked(withAttachment());
        assertThat(visitor.get(token).body()).contains("href=\"/svar/" + token + "/bilag/1\"", "Notat om efterspørgsel.pdf");

        HttpResponse<String> file = visitor.get(token, "bilag/1");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("%PDF");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(visitor.get(token, "bilag/2").statusCode()).isEqualTo(404);
    }

    @Test
    void fields_that_the_policy_does_not_ask_for_are_neither_carried_on_nor_kept() {
        Map<String, String> form = Map.of("answer", "NO_REMARKS", "comment", "", "representative", "X");

        assertThat(LinkVisitor.hiddenFields(visitor.post(token, "gennemse", form).body())).isEqualTo(CONSENT);
        confirms(form);

        assertThat(versions().get(0).fields()).isEmpty();
    }

    @Test
    void no_step_sets_a_cookie_or_may_be_kept_by_anybody() {
        for (HttpResponse<String> response : List.of(
                visitor.get(token),
                visitor.post(token, "gennemse", CONSENT),
                visitor.post(token, "gennemse", answer("", "")),
                visitor.post(token, "bekraeft", CONSENT),
                visitor.get(token, "kvittering"),
                visitor.post(token, "kollega", Map.of("colleague", COLLEAGUE)))) {
            assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(response.headers().allValues("X-Robots-Tag")).containsExactly("noindex, nofollow");
        }
    }
}
