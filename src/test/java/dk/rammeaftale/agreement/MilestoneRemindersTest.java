package dk.rammeaftale.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.application.PlanChanges;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.directory.model.Viewer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sees to a milestone is reminded once it is late, and every week after that. */
@ServiceTest
class MilestoneRemindersTest {

    private static final Viewer SECRETARY = new Viewer("sekretariat", Set.of("secretariat"));

    @Autowired
    private AgreementPagesStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private PlanChanges changes;
    @Autowired
    private List<DueWork> works;

    private Agreement agreement;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        agreement = stage.opened();
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private DueWork reminders() {
        return works.stream().filter(work -> work.name().equals("reminders of milestones that are late")).findFirst().orElseThrow();
    }

    private List<String> subjects() {
        return stage.rows().sql("select subject from mail where template = 'milestone-late' and recipient like 'sekretariat@%' order by id")
                .query(String.class).list();
    }

    @Test
    void a_late_milestone_is_reminded_of_in_office_hours_and_again_after_a_week_until_it_is_done() {
        time.timePassesTo("2027-11-08T07:59");
        assertThat(subjects()).as("Friday's meeting; it is Monday before eight").isEmpty();

        time.timePassesTo("2027-11-08T08:00");
        assertThat(subjects()).containsExactly("Over tiden: Proces og metode godkendes i DASSOS (Rammeaftale 2029–30)");
        assertThat(stage.recipients("milestone-late")).containsExactlyInAnyOrder("sekretariat2@sekretariat.example", "sekretariat@sekretariat.example");

        time.timePassesTo("2027-11-15T07:59");
        assertThat(subjects()).hasSize(1);
        time.timePassesTo("2027-11-15T08:00");
        assertThat(subjects()).hasSize(2);

        changes.recordDone(agreement, "process-approved", "2027-11-05", "Referatet kom sent", SECRETARY);
        time.timePassesTo("2027-11-29T09:00");
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void what_was_missed_while_the_service_was_down_is_one_reminder_and_running_twice_adds_none() {
        time.timeIs("2027-11-24T10:00");
        reminders().runDue();
        reminders().runDue();

        assertThat(subjects()).hasSize(1);
        assertThat(reminders().nextDue().orElseThrow()).isEqualTo("2027-12-01T07:00:00Z");
    }

    @Test
    void a_milestone_that_was_put_off_is_not_late_before_its_new_day() {
        time.timePassesTo("2027-11-08T09:00");
        assertThat(subjects()).hasSize(1);
        changes.setDate(agreement, "process-approved", "2027-11-17", "Ekstra møde", SECRETARY);

        time.timePassesTo("2027-11-17T15:00");
        assertThat(subjects()).hasSize(1);
        time.timePassesTo("2027-11-18T08:00");
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void takstgruppen_is_reminded_of_its_own_work_on_its_mailing_list() {
        stage.rows().sql("insert into mailing_list_address (list, email) values ('Takstgruppen', 'takst@viborg.example')").update();
        time.timeIs("2028-09-01T10:00");
        reminders().runDue();

        assertThat(stage.rows().sql("select subject from mail where template = 'milestone-late' and recipient = 'takst@viborg.example'")
                        .query(String.class).list())
                .containsExactly("Over tiden: Udkast til styringsaftale (Rammeaftale 2029–30)");
        stage.rows().sql("delete from mailing_list_address where list = 'Takstgruppen'").update();
    }
}
