package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.HearingStage.ASKED;
import static dk.rammeaftale.hearing.HearingStage.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.hearing.model.SeatMail.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has not answered is reminded in the morning of a working day; whoever has is left alone. */
@ServiceTest
class RemindersTest {

    private static final String AARHUS = "751";
    private static final String LEMVIG = "665";
    private static final String SKIVE = "779";

    @Autowired
    private HearingStage stage;
    @Autowired
    private ServiceTime time;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @Test
    void seven_and_two_days_before_those_without_an_answer_are_reminded_on_working_days_at_nine() {
        long hearing = stage.opens();
        stage.answers(hearing, AARHUS, "NO_REMARKS", "");

        time.timePassesTo("2026-12-21T08:59:59");
        assertThat(stage.writtenTo(hearing, Kind.REMINDER)).isEmpty();
        time.timePassesTo("2026-12-22T12:00");
        assertThat(stage.writtenTo(hearing, Kind.REMINDER))
                .hasSize(ASKED - 1).doesNotHaveDuplicates().doesNotContain(AARHUS, "791");

        stage.answers(hearing, LEMVIG, "ABSTAIN", "");
        time.timePassesTo(DEADLINE);

        assertThat(stage.written(hearing, LEMVIG, Kind.REMINDER)).containsExactly("2026-12-21T09:00");
        assertThat(stage.written(hearing, SKIVE, Kind.REMINDER))
                .as("two days before is Boxing Day").containsExactly("2026-12-21T09:00", "2026-12-23T09:00");
        assertThat(stage.writtenTo(hearing, Kind.REMINDER)).hasSize(ASKED - 1 + ASKED - 2);
    }

    @Test
    void whoever_waits_to_be_read_is_not_reminded() {
        long hearing = stage.opens();
        stage.replies(hearing, AARHUS, "Vi drøfter det på mandag.");
        time.timePassesTo("2026-12-22T12:00");

        assertThat(stage.writtenTo(hearing, Kind.REMINDER)).hasSize(ASKED - 1).doesNotContain(AARHUS);
    }

    @Test
    void a_service_that_was_down_reminds_once_and_not_before_the_next_working_day() {
        long hearing = stage.opens();
        time.timeIs("2026-12-26T22:00");
        time.dueWorkIsDone();

        assertThat(stage.writtenTo(hearing, Kind.REMINDER)).hasSize(ASKED).doesNotHaveDuplicates();
        assertThat(stage.proof(hearing, SKIVE).reminders()).as("it is Saturday evening").isEmpty();
        time.timePassesTo("2026-12-28T08:00");
        assertThat(stage.proof(hearing, SKIVE).reminders()).hasSize(1);
    }

    @Test
    void reminders_end_with_the_hearing() {
        long hearing = stage.opens();
        stage.everybodyAnswersBut(hearing);
        time.timePassesTo(DEADLINE);

        assertThat(stage.waitsAt(hearing)).isEmpty();
        assertThat(stage.writtenTo(hearing, Kind.REMINDER)).isEmpty();
    }
}
