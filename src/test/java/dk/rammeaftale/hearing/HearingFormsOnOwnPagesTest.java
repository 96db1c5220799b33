package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.HearingStage.DEADLINE;
import static dk.rammeaftale.hearing.HearingStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.PageVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.SeatMail;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the secretariat does around a hearing, at our own pages without scripts. */
@ServiceTest
class HearingFormsOnOwnPagesTest {

    @Autowired
    private HearingStage stage;
    @Autowired
    private PageVisitor pages;
    @Autowired
    private ServiceTime time;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @Test
    void a_reply_by_mail_is_read() {
        long hearing = stage.opens();
        stage.replies(hearing, "751", "Det kan vi ikke støtte.");

        pages.fills("triage-reply", SECRETARIAT, stage.onlyTask(hearing, "Task_TriageReply"), Map.of("reading", "OBJECTION"));

        assertThat(stage.versions(hearing, "751")).extracting(Answer::kind).containsExactly(AnswerKind.OBJECTION);
    }

    @Test
    void a_seat_that_was_not_reached_is_found_out_about() {
        long hearing = stage.opens();
        stage.comesBack(hearing, "779", SeatMail.Kind.INVITATION, "Ukendt modtager");
        time.timePassesTo(DEADLINE);

        pages.fills("resolve-unproven", SECRETARIAT, stage.onlyTask(hearing, "Task_ResolveUnproven"),
                Map.of("resolve_779", "CONTACTED", "resolve_779_note", "Telefon den 28. december."));

        assertThat(stage.the(hearing).outcome()).isPresent();
    }

    @Test
    void the_members_are_asked_about_anything_else() {
        pages.fills("ask-hearing", SECRETARIAT, "hearing", Map.of("title", "Sommerens møder", "text", "Hvilken uge passer?",
                "policy", "COMMENTS_ONLY", "recipients", "DASSOS", "days", "20"));

        assertThat(jdbc.sql("select title from hearing").query(String.class).list()).containsExactly("Sommerens møder");
    }
}
