package dk.rammeaftale.hearing.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.HearingSeat.ActsAs;
import dk.rammeaftale.hearing.model.HearingSeat.Resolution;
import dk.rammeaftale.hearing.model.SeatProof.Stand;
import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a seat that did not answer counts as silent, and when it cannot be shown to have been asked. */
class SeatProofTest {

    private static final Instant INVITED = Instant.parse("2026-12-14T08:00:00Z");
    private static final Instant REMINDED = Instant.parse("2026-12-21T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-28T23:00:00Z");
    private static final EmailAddress ADDRESS = new EmailAddress("direktoer@skive.example");

    private final List<SeatMail> mails = new ArrayList<>();
    private HearingSeat seat = new HearingSeat(new AuthorityCode("779"), Optional.of("skive-direktoer"), "Socialdirektør, Skive Kommune",
            ADDRESS, false, ActsAs.MEMBER, Optional.empty(), Optional.empty(), Optional.empty());
    private Optional<Answer> answer = Optional.empty();
    private boolean asked = true;
    private boolean unreadReply;

    private SeatProof proof() {
        return new SeatProof(seat, asked, CLOSES, mails, answer, unreadReply);
    }

    private void delivered(SeatMail.Kind kind, Instant at) {
        mails.add(new SeatMail(mails.size(), kind, ADDRESS, at, Optional.of(at), Optional.empty()));
    }

    private void waiting(SeatMail.Kind kind, Instant at) {
        mails.add(new SeatMail(mails.size(), kind, ADDRESS, at, Optional.empty(), Optional.empty()));
    }

    private void returned(SeatMail.Kind kind, Instant at) {
        mails.add(new SeatMail(mails.size(), kind, ADDRESS, at, Optional.of(at), Optional.of("Ukendt modtager")));
    }

    private void isResolved(Resolution.Kind kind) {
        seat = seat.resolved(new Resolution(kind, "telefon 28. december", "sekretariat", REMINDED));
    }

    @Test
    void whoever_was_invited_and_reminded_and_said_nothing_was_silent() {
        delivered(SeatMail.Kind.INVITATION, INVITED);
        delivered(SeatMail.Kind.REMINDER, REMINDED);

        assertThat(proof().stand()).isEqualTo(Stand.SILENT);
        assertThat(proof().missing()).isEmpty();
        assertThat(proof().statement()).isEqualTo("Spurgt 14. december 2026 kl. 09.00 på direktoer@skive.example. "
                + "Mindet om høringen 1 gang, senest 21. december 2026 kl. 09.00. Har ikke svaret inden fristen.");
    }

    @Test
    void whoever_was_never_reminded_has_not_been_silent() {
        delivered(SeatMail.Kind.INVITATION, INVITED);

        assertThat(proof().stand()).isEqualTo(Stand.UNPROVEN);
        assertThat(proof().missing()).containsExactly("Medlemmet er ikke blevet mindet om høringen.");
    }

    @Test
    void whoever_was_never_invited_has_not_been_silent() {
        assertThat(proof().missing()).containsExactly("Medlemmet er ikke inviteret.");
    }

    @Test
    void an_invitation_that_came_back_was_never_received() {
        returned(SeatMail.Kind.INVITATION, INVITED);
        delivered(SeatMail.Kind.REMINDER, REMINDED);

        assertThat(proof().stand()).isEqualTo(Stand.UNPROVEN);
        assertThat(proof().missing()).containsExactly(
                "Invitationen af 14. december 2026 til direktoer@skive.example kom ikke frem: Ukendt modtager");
    }

    @Test
    void each_reminder_that_fell_due_must_have_been_taken_by_the_mail_server() {
        delivered(SeatMail.Kind.INVITATION, INVITED);
        delivered(SeatMail.Kind.REMINDER, REMINDED);
        waiting(SeatMail.Kind.REMINDER, REMINDED.plusSeconds(3600));

        assertThat(proof().stand()).isEqualTo(Stand.UNPROVEN);
        assertThat(proof().missing()).containsExactly(
                "Påmindelsen af 21. december 2026 til direktoer@skive.example er endnu ikke modtaget af mailserveren.");
    }

    @Test
    void what_went_to_the_seat_before_its_last_invitation_is_not_asked_for_any_more() {
        returned(SeatMail.Kind.INVITATION, INVITED);
        returned(SeatMail.Kind.REMINDER, INVITED.plusSeconds(60));
        delivered(SeatMail.Kind.INVITATION, INVITED.plusSeconds(3600));
        delivered(SeatMail.Kind.REMINDER, REMINDED);

        assertThat(proof().stand()).isEqualTo(Stand.SILENT);
    }

    @Test
    void a_reminder_that_was_taken_when_the_hearing_was_over_reminded_nobody() {
        delivered(SeatMail.Kind.INVITATION, INVITED);
        mails.add(new SeatMail(1, SeatMail.Kind.REMINDER, ADDRESS, REMINDED, Optional.of(CLOSES), Optional.empty()));

        assertThat(proof().stand()).isEqualTo(Stand.UNPROVEN);
        assertThat(proof().missing()).containsExactly("Påmindelsen af 21. december 2026 til direktoer@skive.example er først "
                + "modtaget af mailserveren efter fristen.");
        assertThat(proof().reminders()).isEmpty();
    }

    @Test
    void a_new_invitation_after_the_hearing_heals_no_reminder_that_came_back() {
        delivered(SeatMail.Kind.INVITATION, INVITED);
        returned(SeatMail.Kind.REMINDER, REMINDED);
        delivered(SeatMail.Kind.INVITATION, CLOSES.plusSeconds(3600));

        assertThat(proof().missing()).containsExactly(
                "Påmindelsen af 21. december 2026 til direktoer@skive.example kom ikke frem: Ukendt modtager");
        assertThat(proof().statement()).startsWith("Spurgt 14. december 2026");
    }

    @Test
    void a_new_invitation_alone_reminds_nobody() {
        returned(SeatMail.Kind.INVITATION, INVITED);
        delivered(SeatMail.Kind.INVITATION, REMINDED);

        assertThat(proof().stand()).isEqualTo(Stand.UNPROVEN);
    }

    @Test
    void a_notice_neither_invites_nor_reminds() {
        delivered(SeatMail.Kind.INVITATION, INVITED);
        delivered(SeatMail.Kind.NOTICE, REMINDED);

        assertThat(proof().stand()).isEqualTo(Stand.UNPROVEN);
    }

    @Test
    void a_reply_that_nobody_has_read_is_not_silence() {
        delivered(SeatMail.Kind.INVITATION, INVITED);
        delivered(SeatMail.Kind.REMINDER, REMINDED);
        unreadReply = true;

        assertThat(proof().stand()).isEqualTo(Stand.UNPROVEN);
        assertThat(proof().missing()).containsExactly("Et svar på mail er ikke læst endnu.");
    }

    @Test
    void whoever_was_reached_otherwise_and_said_nothing_was_silent() {
        returned(SeatMail.Kind.INVITATION, INVITED);
        isResolved(Resolution.Kind.CONTACTED);

        assertThat(proof().stand()).isEqualTo(Stand.SILENT);
        assertThat(proof().statement()).contains("Kontaktet på anden måde (telefon 28. december).");
    }

    @Test
    void an_unread_reply_holds_also_whoever_was_reached_otherwise() {
        isResolved(Resolution.Kind.CONTACTED);
        unreadReply = true;

        assertThat(proof().stand()).isEqualTo(Stand.UNPROVEN);
    }

    @Test
    void a_seat_that_was_waived_was_not_heard() {
        isResolved(Resolution.Kind.WAIVED);

        assertThat(proof().stand()).isEqualTo(Stand.WAIVED);
        assertThat(proof().statement()).contains("Undladt med formandens samtykke (telefon 28. december).").endsWith("Ikke hørt.");
    }

    @Test
    void an_answer_needs_no_proof_that_it_was_asked_for() {
        answer = Optional.of(new Answer(seat.authority(), AnswerKind.NO_REMARKS, "", REMINDED, "skive-direktoer", Answer.Way.LINK,
                false, Map.of(), Optional.empty()));

        assertThat(proof().stand()).isEqualTo(Stand.ANSWERED);
        assertThat(proof().statement())
                .endsWith("Har svaret «Ingen bemærkninger» 21. december 2026 kl. 09.00 (på svarsiden).");
    }

    @Test
    void a_reply_that_nobody_has_read_may_take_an_answer_back() {
        answer = Optional.of(new Answer(seat.authority(), AnswerKind.NO_REMARKS, "", REMINDED, "skive-direktoer", Answer.Way.LINK,
                false, Map.of(), Optional.empty()));
        unreadReply = true;

        assertThat(proof().stand()).isEqualTo(Stand.UNPROVEN);
        assertThat(proof().missing()).containsExactly("Et svar på mail er ikke læst endnu.");
    }

    @Test
    void what_went_to_another_address_has_asked_nobody() {
        delivered(SeatMail.Kind.INVITATION, INVITED);
        delivered(SeatMail.Kind.REMINDER, INVITED.plusSeconds(60));
        seat = seat.at(new EmailAddress("rigtig@skive.example"));
        mails.add(new SeatMail(9, SeatMail.Kind.INVITATION, seat.email(), REMINDED, Optional.of(REMINDED), Optional.empty()));

        assertThat(proof().stand()).isEqualTo(Stand.UNPROVEN);
        assertThat(proof().missing()).containsExactly("Medlemmet er ikke blevet mindet om høringen.");
    }

    @Test
    void the_proposers_seat_is_not_asked() {
        asked = false;

        assertThat(proof().stand()).isEqualTo(Stand.PROPOSER);
        assertThat(proof().statement()).isEqualTo("Forslagsstiller, ikke spurgt.");
    }

    private void answered(Answer.Way way) {
        answer = Optional.of(new Answer(seat.authority(), AnswerKind.NO_REMARKS, "", INVITED, "skive-direktoer", way, false,
                Map.of(), Optional.empty()));
    }

    @Test
    void whoever_was_silent_in_an_earlier_round_need_not_be_asked_or_reminded_again() {
        seat = seat.carriedOver(1);

        assertThat(proof().stand()).isEqualTo(Stand.CARRIED_OVER);
        assertThat(proof().isSettled()).isTrue();
        assertThat(proof().carriedOver()).contains("Overført fra runde 1");
        assertThat(proof().statement()).isEqualTo("Overført fra runde 1: gjorde ikke indsigelse inden fristen.");
    }

    @Test
    void an_answer_of_an_earlier_round_is_shown_as_carried_over() {
        seat = seat.carriedOver(1);
        answered(Answer.Way.CARRIED_OVER);

        assertThat(proof().stand()).isEqualTo(Stand.CARRIED_OVER);
        assertThat(proof().statement()).isEqualTo("Overført fra runde 1: har svaret «Ingen bemærkninger».");
    }

    @Test
    void whoever_answers_again_stands_for_their_own_answer() {
        seat = seat.carriedOver(1);
        answered(Answer.Way.LINK);

        assertThat(proof().stand()).isEqualTo(Stand.ANSWERED);
        assertThat(proof().carriedOver()).isEmpty();
    }

    @Test
    void consent_is_not_carried_over_a_reply_that_nobody_has_read() {
        seat = seat.carriedOver(1);
        answered(Answer.Way.CARRIED_OVER);
        unreadReply = true;

        assertThat(proof().stand()).isEqualTo(Stand.UNPROVEN);
        assertThat(proof().isSettled()).isFalse();
        assertThat(proof().missing()).containsExactly("Et svar på mail er ikke læst endnu.");
    }
}
