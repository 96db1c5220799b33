package dk.rammeaftale.hearing;

import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The mails of a hearing, as somebody reads them. */
class HearingMailsTest {

    private static final String MEMBER = "Du får denne mail som medlem af DASSOS for Skive Kommune.";
    private static final String AUTHORITY = "I får denne mail, fordi Skive Kommune er høringspart.";
    private static final String SECRETARIAT = "Du får denne mail som medarbejder i sekretariatet.";

    private static Map<String, Object> about() {
        return new HashMap<>(Map.of(
                "title", "Viborg Kommune: Kildehuset, fra 44 til 32 pladser",
                "caseNumber", "2026-001",
                "round", 1,
                "reference", "sag 2026-001, runde 1",
                "mailHearing", true,
                "lastDay", "28. december 2026",
                "deadline", "mandag den 28. december 2026 kl. 23.59.59"));
    }

    private static Map<String, Object> asking(String policy, boolean silenceApproves, boolean remarkContests) {
        Map<String, Object> values = about();
        values.put("introduction", "");
        values.putAll(Map.of(
                "question", "",
                "facts", List.of(
                        Map.of("label", "Tilbud", "value", "Kildehuset"),
                        Map.of("label", "Berørte kommuner", "value", "Skive Kommune\nHerning Kommune")),
                "enclosures", List.of(Map.of("name", "Notat.pdf")),
                "policy", policy,
                "choices", List.of("Ingen bemærkninger", "Bemærkning"),
                "replies", List.of(
                        Map.of("label", "INGEN BEMÆRKNINGER", "query", "?subject=Svar%20i%20sag%202026-001&body=INGEN%20BEM%C3%86RKNINGER"),
                        Map.of("label", "INDSIGELSE", "query", "?subject=Svar%20i%20sag%202026-001&body=INDSIGELSE")),
                "explanation", "Afsendelsesdagen tælles ikke med.",
                "silenceApproves", silenceApproves,
                "remarkContests", remarkContests,
                "closesWhenAllAnswered", true));
        values.put("allAnswered", Policy.named(policy).orElseThrow().whenAllAnswered());
        values.put("changes", List.of());
        return values;
    }

    private static Map<String, Object> answered(boolean late, String recordedNote) {
        Map<String, Object> values = about();
        values.putAll(Map.of(
                "answer", "Bemærkning",
                "comment", "Husk de pårørende.",
                "fields", List.of(),
                "authority", "Skive Kommune",
                "receivedAt", "14. december 2026 kl. 09.30",
                "way", "på svarsiden",
                "late", late,
                "recordedNote", recordedNote,
                "closesWhenAllAnswered", true,
                "allAnswered", "når alle har svaret uden indsigelse"));
        return values;
    }

    private static void isApproved(
            String sample, String template, String role, Map<String, Object> values, UnaryOperator<Letter> more) {
        ApprovedMail.verify(sample, more.apply(
                new Letter(new EmailAddress("direktoer@skive.example"), role, template, values, "2026-001")));
    }

    private static Letter withLink(Letter letter) {
        return letter.withLink("answerPage", 42).withPersonalReply();
    }

    @Test
    void the_invitation_to_a_mail_hearing() {
        isApproved("hearing-invitation", "hearing-invitation", MEMBER, asking("SILENCE_APPROVES", true, false),
                HearingMailsTest::withLink);
    }

    @Test
    void the_invitation_with_the_secretariats_own_introduction() {
        Map<String, Object> values = asking("SILENCE_APPROVES", true, false);
        values.put("introduction", "Sagen haster, fordi lejemålet udløber.\nRing gerne til os.");
        isApproved("hearing-invitation-introduced", "hearing-invitation", MEMBER, values, HearingMailsTest::withLink);
    }

    @Test
    void the_invitation_to_a_second_round_shows_first_what_has_changed() {
        Map<String, Object> values = asking("SILENCE_APPROVES", true, false);
        values.put("round", 2);
        values.put("reference", "sag 2026-001, runde 2");
        values.put("changes", List.of(
                Map.of("label", "Forslag", "value", "Før: Fra 44 til 30 pladser\nNu: Fra 44 til 32 pladser"),
                Map.of("label", "Løsning efter bemærkninger", "value", "Nyt: Forslaget ændres.")));
        isApproved("hearing-invitation-second", "hearing-invitation", MEMBER, values, HearingMailsTest::withLink);
    }

    private static Map<String, Object> carriedOver(String answer) {
        Map<String, Object> values = asking("SILENCE_APPROVES", true, false);
        values.put("round", 2);
        values.put("reference", "sag 2026-001, runde 2");
        values.put("fromRound", 1);
        values.put("authority", "Skive Kommune");
        values.put("answer", answer);
        values.put("changes", List.of(
                Map.of("label", "Forslag", "value", "Før: Fra 44 til 30 pladser\nNu: Fra 44 til 32 pladser")));
        return values;
    }

    @Test
    void the_word_that_an_answer_is_carried_over() {
        isApproved("consent-carried-over", "consent-carried-over", MEMBER, carriedOver("Ingen bemærkninger"),
                HearingMailsTest::withLink);
    }

    @Test
    void the_word_that_agreement_by_silence_is_carried_over() {
        isApproved("consent-carried-over-silent", "consent-carried-over", MEMBER, carriedOver(""), HearingMailsTest::withLink);
    }

    @Test
    void the_invitation_where_a_remark_contests() {
        isApproved("hearing-invitation-2016", "hearing-invitation", MEMBER, asking("SILENCE_APPROVES", true, true),
                HearingMailsTest::withLink);
    }

    @Test
    void the_invitation_where_silence_does_not_approve() {
        isApproved("hearing-invitation-explicit", "hearing-invitation", MEMBER, asking("EXPLICIT_APPROVAL", false, false),
                HearingMailsTest::withLink);
    }

    @Test
    void the_invitation_to_an_authority_that_is_asked_for_comments() {
        Map<String, Object> values = asking("COMMENTS_ONLY", false, false);
        values.put("mailHearing", false);
        values.put("reference", "nr. 2026-001");
        values.put("question", "Har I bemærkninger til høringssvaret?");
        values.put("facts", List.of());
        values.put("replies", List.of());
        isApproved("hearing-invitation-comments", "hearing-invitation", AUTHORITY, values, HearingMailsTest::withLink);
    }

    @Test
    void the_summary_to_the_secretariat() {
        Map<String, Object> values = about();
        values.put("hearingId", 7L);
        values.put("outcome", "Betragtes som godkendt, da der ikke er modtaget bemærkninger inden fristen.");
        values.put("counts", "1 af 2 har svaret, 1 har ikke svaret.");
        values.put("seats", List.of(
                "Skive Kommune: Spurgt 11. december 2026 kl. 09.00 på direktoer@skive.example. Har svaret.",
                "Viborg Kommune: Forslagsstiller, ikke spurgt."));
        isApproved("hearing-summary", "hearing-summary", SECRETARIAT, values, UnaryOperator.identity());
    }

    @Test
    void the_reminder() {
        isApproved("hearing-reminder", "hearing-reminder", MEMBER, asking("SILENCE_APPROVES", true, false),
                HearingMailsTest::withLink);
    }

    @Test
    void the_receipt_of_an_answer() {
        isApproved("answer-received", "answer-received", MEMBER, answered(false, ""), HearingMailsTest::withLink);
    }

    @Test
    void the_receipt_of_a_nomination() {
        Map<String, Object> values = answered(false, "");
        values.put("answer", "Indstiller");
        values.put("allAnswered", "når alle har svaret");
        values.put("comment", "");
        values.put("fields", List.of(
                Map.of("label", "Repræsentant", "value", "Afdelingschef"), Map.of("label", "Suppleant", "value", "Fagchef")));
        isApproved("answer-received-nomination", "answer-received", AUTHORITY, values, HearingMailsTest::withLink);
    }

    @Test
    void the_receipt_of_an_answer_that_the_secretariat_recorded() {
        isApproved("answer-received-recorded", "answer-received", MEMBER, answered(false, "telefon 14. december"),
                HearingMailsTest::withLink);
    }

    @Test
    void the_receipt_of_a_late_answer() {
        isApproved("answer-received-late", "answer-received", MEMBER, answered(true, ""), HearingMailsTest::withLink);
    }

    @Test
    void the_word_of_a_late_answer() {
        isApproved("late-answer", "late-answer", SECRETARIAT, answered(true, ""), UnaryOperator.identity());
    }

    @Test
    void the_word_that_a_deadline_has_moved() {
        Map<String, Object> values = about();
        values.put("before", "mandag den 21. december 2026 kl. 23.59.59");
        values.put("why", "Den sidste invitation blev først modtaget af mailserveren mandag den 14. december 2026.");
        isApproved("deadline-moved", "deadline-moved", MEMBER, values, HearingMailsTest::withLink);
    }

    @Test
    void the_word_of_what_the_secretariat_has_done() {
        Map<String, Object> values = about();
        values.put("what", "Høringen er afbrudt. Du skal ikke gøre mere.");
        values.put("reason", "Forslaget er sendt i en forkert udgave.");
        isApproved("hearing-notice", "hearing-notice", MEMBER, values, UnaryOperator.identity());
    }

    @Test
    void the_word_to_a_colleague_who_is_asked_to_prepare_an_answer() {
        Map<String, Object> values = about();
        values.put("authority", "Skive Kommune");
        isApproved("draft-asked", "draft-asked",
                "Du får denne mail som kollega til Socialdirektør, Skive Kommune, der har bedt dig om at forberede et svar.", values,
                letter -> letter.withLink("draftPage", 43));
    }

    @Test
    void the_word_that_a_draft_is_ready() {
        Map<String, Object> values = about();
        values.putAll(Map.of("colleague", "konsulent@skive.example", "answer", "Bemærkning", "comment", "Husk de pårørende."));
        isApproved("draft-ready", "draft-ready", MEMBER, values, HearingMailsTest::withLink);
    }

    private static Map<String, Object> cleared(String note, List<String> remaining) {
        Map<String, Object> values = about();
        values.put("authority", "Skive Kommune");
        values.put("clearedAt", "30. december 2026 kl. 10.00");
        values.put("way", note.isEmpty() ? "på svarsiden" : "registreret af sekretariatet");
        values.put("note", note);
        values.put("remaining", remaining);
        return values;
    }

    @Test
    void the_word_that_the_last_objection_is_taken_back() {
        isApproved("objection-cleared", "objection-cleared", MEMBER, cleared("", List.of()), UnaryOperator.identity());
    }

    @Test
    void the_word_that_one_of_several_objections_is_taken_back() {
        isApproved("objection-cleared-recorded", "objection-cleared", SECRETARIAT,
                cleared("telefon 30. december", List.of("Odder Kommune", "Struer Kommune")), UnaryOperator.identity());
    }

    @Test
    void the_word_that_silence_is_not_proved() {
        Map<String, Object> values = about();
        values.put("seats", List.of("Skive Kommune: Invitationen kom ikke frem.", "Odder Kommune: Et svar på mail er ikke læst endnu."));
        isApproved("silence-unproven", "silence-unproven", SECRETARIAT, values, UnaryOperator.identity());
    }

    @Test
    void the_word_of_a_reply_that_must_be_read() {
        Map<String, Object> values = about();
        values.put("authority", "Skive Kommune");
        values.put("why", "Afsenderen, kollega@skive.example, er ikke den, der er spurgt.");
        isApproved("reply-to-read", "reply-to-read", SECRETARIAT, values, UnaryOperator.identity());
    }

    @Test
    void the_word_that_an_address_failed() {
        Map<String, Object> values = about();
        values.put("authority", "Skive Kommune");
        values.put("address", "direktoer@skive.example");
        values.put("reason", "550 5.1.1 Ukendt modtager");
        isApproved("address-failed", "address-failed", SECRETARIAT, values, UnaryOperator.identity());
    }
}
