package dk.rammeaftale.capacity.model;

import static dk.rammeaftale.capacity.model.ContactAnswer.Kind.CONTACTED;
import static dk.rammeaftale.capacity.model.ContactAnswer.Kind.REMARK;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.capacity.model.Affected.Contact;
import dk.rammeaftale.capacity.model.Reaction.Way;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AffectedTest {

    private static final ContactAnswer NO_REMARKS = answer(CONTACTED, "", false);
    private static final ContactAnswer A_REMARK = answer(REMARK, "Vi bruger to pladser.", false);
    private static final ContactAnswer LATE = answer(REMARK, "Vi bruger tre pladser.", true);
    private static final Contact PHONED =
            new Contact.Made(LocalDate.of(2026, 12, 11), ContactWay.PHONE, "Sagt i telefonen.");

    private static ContactAnswer answer(ContactAnswer.Kind kind, String remark, boolean late) {
        return new ContactAnswer(
                kind, remark, new EmailAddress("social@skive.example"), Instant.parse("2026-12-11T08:00:00Z"), late);
    }

    private static Affected skive(Contact documented, ContactAnswer... answers) {
        return new Affected(
                new AuthorityCode("779"),
                Affected.Cause.USES_PLACES,
                Optional.empty(),
                Optional.ofNullable(documented),
                List.of(answers));
    }

    @Test
    void the_contact_is_covered_by_the_operator_or_by_an_answer_in_time() {
        assertThat(skive(null).isCovered()).isFalse();
        assertThat(skive(null, LATE).isCovered()).isFalse();
        assertThat(skive(null, NO_REMARKS).isCovered()).isTrue();
        assertThat(skive(PHONED).isCovered()).isTrue();
        assertThat(skive(new Contact.Exempted("Kun en plads, som er opsagt.")).isCovered()).isTrue();
    }

    @Test
    void the_last_answer_in_time_counts() {
        assertThat(skive(null, A_REMARK, NO_REMARKS, LATE).answer()).contains(NO_REMARKS);
        assertThat(skive(null, A_REMARK, NO_REMARKS, LATE).lastAnswer()).contains(LATE);
    }

    @Test
    void nothing_that_was_said_takes_the_place_of_something_else() {
        assertThat(skive(PHONED, NO_REMARKS, A_REMARK, LATE).reactions()).containsExactly(
                new Reaction(Way.TOLD_BY_OPERATOR, "Sagt i telefonen."),
                new Reaction(Way.ANSWERED, "Vi bruger to pladser."),
                new Reaction(Way.ANSWERED_LATE, "Vi bruger tre pladser."));
    }

    @Test
    void an_answer_without_remarks_is_something_said_and_a_silent_log_is_not() {
        assertThat(skive(null, NO_REMARKS).reactions()).containsExactly(new Reaction(Way.ANSWERED, "Ingen bemærkninger."));
        assertThat(skive(new Contact.Made(LocalDate.of(2026, 12, 11), ContactWay.MAIL, "")).reactions()).isEmpty();
        assertThat(skive(new Contact.Exempted("Kun en plads, som er opsagt.")).reactions()).isEmpty();
    }
}
