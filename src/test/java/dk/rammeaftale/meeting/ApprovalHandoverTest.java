package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MeetingRunStage.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.application.InChargeChanged;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever comes to the chair's seat is asked to approve what waits there, and nobody else is asked anything. */
@ServiceTest
class ApprovalHandoverTest {

    private static final AuthorityCode CHAIRS = new AuthorityCode("671");
    private static final AuthorityCode ANOTHER = new AuthorityCode("727");

    @Autowired
    private MinutesStage stage;
    @Autowired
    private Directory directory;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_chair_has_the_minutes() {
        stage.isWithTheChair();
        assertThat(stage.mails("minutes-to-approve")).isEqualTo(1);
    }

    private void somebodyComesTo(AuthorityCode seat) {
        transaction.executeWithoutResult(status -> events.publishEvent(new InChargeChanged(
                seat, directory.inCharge(seat, directory.today()), Optional.empty(), Instant.parse("2027-03-08T07:00:00Z"))));
    }

    @Test
    void whoever_comes_to_the_chairs_seat_is_asked() {
        somebodyComesTo(CHAIRS);

        assertThat(stage.mails("minutes-to-approve")).isEqualTo(2);
    }

    @Test
    void whoever_comes_to_another_seat_is_not() {
        somebodyComesTo(ANOTHER);

        assertThat(stage.mails("minutes-to-approve")).isEqualTo(1);
    }

    @Test
    void nobody_is_asked_about_minutes_that_the_secretariat_still_writes() {
        jdbc.sql("update meeting_minutes set state = 'DRAFT' where meeting_id = :id").param("id", MARCH).update();

        somebodyComesTo(CHAIRS);

        assertThat(stage.mails("minutes-to-approve")).isEqualTo(1);
    }

    @Test
    void a_forum_whose_members_are_no_seats_is_chaired_by_none() {
        jdbc.sql("update forum set seats = false where id = 'DASSOS'").update();
        try {
            somebodyComesTo(CHAIRS);

            assertThat(stage.mails("minutes-to-approve")).isEqualTo(1);
        } finally {
            jdbc.sql("update forum set seats = true where id = 'DASSOS'").update();
        }
    }
}
