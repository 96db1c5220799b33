package dk.rammeaftale.meeting.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.meeting.model.Meeting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeetingPlanTest {

    private static final Meeting DECEMBER = meeting("DASSOS", "2026-12-11", "2026-11-13");
    private static final Meeting KD_NET = meeting("KD-net", "2027-01-15", "2027-01-02");
    private static final Meeting MARCH = meeting("DASSOS", "2027-03-05", "2027-02-05");

    private final MeetingPlan plan = new MeetingPlan(new MeetingRegister() {
        @Override
        public List<Meeting> all() {
            return List.of(DECEMBER, KD_NET, MARCH);
        }

        @Override
        public Optional<Meeting> find(String id) {
            return all().stream().filter(meeting -> meeting.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Meeting> hold(String id) {
            return find(id);
        }

        @Override
        public void store(Meeting meeting) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void discardDraft(String id) {
            throw new UnsupportedOperationException();
        }
    });

    @Test
    void an_item_can_be_handed_in_until_the_end_of_the_deadline() {
        assertThat(plan.nextDassos(LocalDate.parse("2026-11-13"))).contains(DECEMBER);
    }

    @Test
    void the_day_after_it_waits_for_the_next_meeting_of_dassos_and_of_no_other_forum() {
        assertThat(plan.nextDassos(LocalDate.parse("2026-11-14"))).contains(MARCH);
    }

    @Test
    void after_the_last_planned_meeting_there_is_none() {
        assertThat(plan.nextDassos(LocalDate.parse("2027-02-06"))).isEmpty();
    }

    @Test
    void a_meeting_is_found_by_its_id() {
        assertThat(plan.find(MARCH.id())).contains(MARCH);
        assertThat(plan.find("dassos-1999-01-01")).isEmpty();
    }

    private static Meeting meeting(String forum, String date, String deadline) {
        return new Meeting(
                forum.toLowerCase() + "-" + date, forum, LocalDate.parse(date), LocalDate.parse(deadline));
    }
}
