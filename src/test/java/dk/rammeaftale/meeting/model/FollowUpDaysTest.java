package dk.rammeaftale.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.mail.model.EmailAddress;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When an owner is reminded, and what a corrected version says it changes. */
class FollowUpDaysTest {

    private static final LocalDate DUE = LocalDate.of(2027, 5, 3);

    private static ActionPoint point(String email, LocalDate done, LocalDate reminded) {
        return new ActionPoint(1, "m", Optional.empty(), "Noget", "Nogen",
                Optional.of(email).filter(text -> !text.isEmpty()).map(EmailAddress::new), DUE, Optional.ofNullable(done), "",
                Optional.ofNullable(reminded));
    }

    @Test
    void an_owner_is_reminded_before_and_on_the_day_and_then_no_more() {
        String owner = "nogen@viborg.example";
        assertThat(point(owner, null, null).nextReminder(7)).contains(DUE.minusDays(7));
        assertThat(point(owner, null, DUE.minusDays(7)).nextReminder(7)).contains(DUE);
        assertThat(point(owner, null, DUE.minusDays(1)).nextReminder(7)).contains(DUE);
        assertThat(point(owner, null, DUE).nextReminder(7)).isEmpty();
        assertThat(point(owner, DUE.minusDays(9), null).nextReminder(7)).as("done").isEmpty();
        assertThat(point("", null, null).nextReminder(7)).as("without an address").isEmpty();
    }

    @Test
    void a_point_is_overdue_from_the_day_after() {
        assertThat(point("", null, null).on(DUE)).isEqualTo(ActionPoint.Stand.OPEN);
        assertThat(point("", null, null).on(DUE.plusDays(1))).isEqualTo(ActionPoint.Stand.OVERDUE);
        assertThat(point("", DUE.plusDays(5), null).on(DUE.plusDays(9))).isEqualTo(ActionPoint.Stand.DONE);
    }

    @Test
    void a_corrected_version_tells_short_texts_and_names_long_ones() {
        String text = "En længere tekst, som ikke skal gentages i listen over rettelser, fordi den er for lang til det.";
        MinutesRecord before = new MinutesRecord(Map.of("A", "Godkendt", "B", text, "C", "Kort", "D", "", "F", "som før"));
        MinutesRecord now = new MinutesRecord(Map.of("A", "Udsat", "B", text + "!", "D", "Nyt", "E", text, "F", "som før"));

        assertThat(now.changesSince(before)).containsExactlyInAnyOrder(
                "A: «Godkendt» er rettet til «Udsat».",
                "B: teksten er rettet.",
                "C: «Kort» er slettet.",
                "D: tilføjet «Nyt».",
                "E: teksten er tilføjet.");
    }
}
