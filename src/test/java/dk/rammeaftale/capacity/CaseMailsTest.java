package dk.rammeaftale.capacity;

import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mails of a case and its hearing, each as somebody has read and approved it. */
class CaseMailsTest {

    private static final String OPERATOR = "Du får denne mail som sagsbehandler hos driftsherren, Viborg Kommune.";
    private static final String SECRETARIAT = "Du får denne mail som medarbejder i sekretariatet.";
    private static final String MEMBER = "Du får denne mail som medlem af DASSOS for Aarhus Kommune.";
    private static final String AFFECTED = "I får denne mail som berørt kommune: Skive Kommune (bruger pladser på tilbuddet).";
    private static final String RULE =
            "12 pladser færre er mere end 10, derfor skal DASSOS godkende ændringen (aftalenotatet fra 2025, punkt 3).";
    private static final String APPROVED =
            "Betragtes som godkendt, da der ikke er modtaget bemærkninger inden fristen.";
    private static final String WITHOUT_REMARKS = "Vi er blevet kontaktet, og vi har ingen bemærkninger";
    private static final String WITH_REMARKS = "Vi er blevet kontaktet, og vi har bemærkninger";
    private static final String REMARK = "Vi bruger to af pladserne.\nVi vil gerne høre om planen.";
    private static final Map<String, String> OBJECTION = Map.of(
            "who", "Aarhus Kommune",
            "kind", "Indsigelse (forslaget kan ikke godkendes, som det foreligger)",
            "comment", "Vi har brug for pladserne frem til 2028.\nVi foreslår en trinvis nedlæggelse.");

    private static void isApproved(String sample, String template, String role, Map<String, Object> own) {
        ApprovedMail.verify(sample, letter(template, role, own));
    }

    private static Letter letter(String template, String role, Map<String, Object> own) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "title", "Viborg Kommune: Botilbuddet Kildehuset Nord: 12 pladser færre (fra 44 til 32)",
                "caseNumber", "2026-001",
                "facts", List.of(
                        Map.of("label", "Tilbud", "value", "Botilbuddet Kildehuset Nord"),
                        Map.of("label", "Gælder fra", "value", "1. marts 2027"),
                        Map.of("label", "Berørte kommuner", "value", "Skive Kommune\nHerning Kommune"))));
        values.putAll(own);
        return new Letter(new EmailAddress("nogen@viborg.example"), role, template, values, "2026-001");
    }

    private static void withAnswerPageIsApproved(String sample, String template, Map<String, Object> own) {
        ApprovedMail.verify(sample, letter(template, AFFECTED, own).withLink("answerPage", 42));
    }

    private static Map<String, Object> contactAnswer(String answer, String remark, boolean late) {
        return Map.of(
                "authority", "Skive Kommune",
                "answer", answer,
                "remark", remark,
                "receivedAt", "14. december 2026 kl. 10.12",
                "late", late);
    }

    private static void isApproved(String template, String role, Map<String, Object> own) {
        isApproved(template, template, role, own);
    }

    @Test
    void the_mail_to_an_affected_municipality() {
        withAnswerPageIsApproved(
                "contact-affected", "contact-affected", Map.of("operatorContact", "social@viborg.example"));
    }

    @Test
    void the_receipt_for_an_affected_municipality() {
        withAnswerPageIsApproved(
                "contact-answer-received", "contact-answer-received", contactAnswer(WITHOUT_REMARKS, "", false));
    }

    @Test
    void the_receipt_for_an_affected_municipality_that_answers_late() {
        withAnswerPageIsApproved(
                "contact-answer-received-late", "contact-answer-received", contactAnswer(WITH_REMARKS, REMARK, true));
    }

    @Test
    void the_word_of_an_affected_municipalitys_remark() {
        isApproved("contact-remark", OPERATOR, contactAnswer(WITH_REMARKS, REMARK, false));
    }

    @Test
    void the_word_that_an_affected_municipality_takes_its_remark_back() {
        isApproved("contact-remark-taken-back", "contact-remark", OPERATOR, contactAnswer(WITHOUT_REMARKS, "", false));
    }

    @Test
    void the_word_of_an_affected_municipalitys_late_answer() {
        isApproved("late-contact-answer", SECRETARIAT, contactAnswer(WITH_REMARKS, REMARK, true));
    }

    @Test
    void the_request_to_confirm_a_proposal() {
        isApproved("confirm-proposal", OPERATOR, Map.of());
    }

    @Test
    void the_word_that_a_case_is_stopped_by_a_possible_cpr_number() {
        isApproved("personal-data-suspected", SECRETARIAT, Map.of());
    }

    @Test
    void the_word_that_a_route_is_to_be_chosen() {
        isApproved("route-needed", SECRETARIAT, Map.of("rule", RULE));
    }

    @Test
    void the_word_of_an_objection() {
        isApproved("objection-received", OPERATOR, Map.of("objection", OBJECTION));
    }

    @Test
    void the_word_that_a_solution_is_needed() {
        isApproved("solution-needed", OPERATOR, Map.of("objections", List.of(OBJECTION, OBJECTION)));
    }

    @Test
    void the_word_that_a_case_awaits_a_meeting() {
        isApproved("awaits-meeting", OPERATOR, Map.of("postponed", false,
                "meeting", "fredag den 5. marts 2027", "handIn", "fredag den 5. februar 2027"));
    }

    @Test
    void the_word_that_a_case_is_postponed_without_a_next_meeting() {
        isApproved("awaits-meeting-postponed", "awaits-meeting", OPERATOR,
                Map.of("postponed", true, "meeting", "", "handIn", ""));
    }

    @Test
    void the_word_that_a_case_is_dealt_with_at_another_meeting() {
        isApproved("case-meeting-moved", AFFECTED, Map.of("reason", "Mødet er flyttet, da lokalet er optaget.",
                "meeting", "fredag den 12. marts 2027", "handIn", "fredag den 5. februar 2027"));
    }

    @Test
    void the_word_that_a_meeting_is_cancelled_and_no_other_planned() {
        isApproved("case-meeting-moved-undated", "case-meeting-moved", OPERATOR,
                Map.of("reason", "", "meeting", "", "handIn", ""));
    }

    @Test
    void the_word_of_a_change_within_the_threshold() {
        isApproved("carried-out", AFFECTED, Map.of(
                "rule", "7 pladser flere er ikke mere end 10, derfor kan driftsherren gennemføre ændringen.",
                "warning", "Bemærk: sammen med sag 2026-007 er det 15 pladser flere på samme tilbud inden for 12 måneder."));
    }

    @Test
    void the_word_of_the_decision() {
        isApproved("decision", MEMBER, Map.of("outcome", APPROVED, "rule", RULE, "addedText", ""));
    }

    @Test
    void the_word_of_the_decision_with_what_the_secretariat_adds() {
        isApproved("decision-with-text", "decision", MEMBER, Map.of(
                "outcome", APPROVED,
                "rule", RULE,
                "addedText", "Pladserne nedlægges over sommeren.\nSpørgsmål kan stilles på næste møde."));
    }

    @Test
    void the_word_to_the_secretariat_before_a_result_is_sent() {
        isApproved("result-planned", SECRETARIAT, Map.of(
                "outcome", APPROVED,
                "plannedAt", "29. december 2026 kl. 08.00",
                "silent", "Myndigheder, der ikke har svaret i de seneste 3 mailhøringer, de er spurgt i: Lemvig Kommune."));
    }

    @Test
    void the_proposal_to_take_unsolved_remarks_to_a_meeting() {
        isApproved("meeting-proposed", OPERATOR, Map.of("days", 30,
                "meeting", "fredag den 5. marts 2027", "handIn", "fredag den 5. februar 2027"));
    }

    @Test
    void the_proposal_of_a_meeting_that_has_no_date_yet() {
        isApproved("meeting-proposed-undated", "meeting-proposed", OPERATOR,
                Map.of("days", 30, "meeting", "", "handIn", ""));
    }

    @Test
    void the_word_that_a_case_is_withdrawn() {
        isApproved("case-withdrawn", MEMBER, Map.of());
    }
}
