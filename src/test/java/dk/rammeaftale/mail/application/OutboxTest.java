package dk.rammeaftale.mail.application;

import static dk.rammeaftale.mail.application.Letters.THREAD;
import static dk.rammeaftale.mail.application.Letters.sample;
import static dk.rammeaftale.mail.application.Letters.sampleWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.mail.model.CitizenNumbers;
import dk.rammeaftale.mail.model.HeldMailDecided;
import dk.rammeaftale.mail.model.HeldMailDecided.Decision;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.StoredMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@ServiceTest
class OutboxTest {

    private static final String NUMBER = "010101-1234";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Screening screening;
    @Autowired
    private Outbox outboxOfTheService;
    @Autowired
    private ServiceTime time;
    private final List<Object> told = new ArrayList<>();
    private MailBench bench;

    @BeforeEach
    void an_empty_outbox() {
        bench = new MailBench(service, told::add);
    }

    @AfterEach
    void everything_is_closed() {
        bench.close();
    }

    @Test
    void a_letter_is_written_in_the_transaction_of_the_business_only() {
        assertThatThrownBy(() -> outboxOfTheService.write(sample()))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(bench.stored()).isEmpty();
    }

    @Test
    void the_service_without_a_mail_server_keeps_what_is_written() {
        bench.inTransaction(() -> outboxOfTheService.write(sample()));
        time.dueWorkIsDone();

        assertThat(bench.onlyStored().state()).isEqualTo(MailState.KEPT);
        assertThat(bench.onlyStored().words().text()).contains("28. december 2026 kl. 23.59.59");
    }

    @Test
    void a_rolled_back_business_transaction_leaves_no_mail() {
        assertThatThrownBy(() -> bench.inTransaction(() -> {
            bench.outbox.write(sample());
            bench.outbox.write(sampleWith("reason", "Borger " + NUMBER));
            throw new IllegalStateException("the business failed");
        })).hasMessage("the business failed");

        assertThat(bench.stored()).isEmpty();
    }

    @Test
    void what_looks_like_a_citizen_number_is_held_and_the_secretariat_told_once_without_the_number() {
        bench.write(sampleWith("reason", "Borger " + NUMBER), sampleWith("facility", "Botilbud " + NUMBER));

        List<StoredMail> mails = bench.stored();
        assertThat(mails).extracting(StoredMail::state)
                .containsExactly(MailState.HELD, MailState.WAITING, MailState.HELD);
        StoredMail word = mails.get(1);
        assertThat(word.to()).hasToString("sekretariatet@rammeaftale.example");
        assertThat(word.words().subject()).isEqualTo("En mail i sag 2027-001 er tilbageholdt");
        assertThat(word.words().text()).contains("https://rammeaftale.example/post/" + mails.get(0).id());
        assertThat(CitizenNumbers.in(word.words().text() + word.words().html())).isEmpty();
    }

    @Test
    void each_transaction_that_holds_mail_tells_the_secretariat() {
        bench.write(sampleWith("reason", NUMBER));
        bench.write(sampleWith("reason", NUMBER));

        assertThat(bench.stored()).extracting(StoredMail::template)
                .containsExactly("sample", "mail-held", "sample", "mail-held");
    }

    @Test
    void a_held_mail_is_not_sent() {
        bench.serverStarts();
        bench.write(sampleWith("reason", NUMBER));
        bench.dispatch.runDue();

        assertThat(bench.arrivedIds()).containsExactly(bench.stored().get(1).messageId());
    }

    @Test
    void a_number_in_the_subject_holds_a_mail_too() {
        bench.write(sampleWith("deadline", NUMBER));

        assertThat(bench.stored().get(0).state()).isEqualTo(MailState.HELD);
    }

    @Test
    void digits_in_a_link_of_ours_hold_nothing() {
        bench.write(sampleWith("caseNumber", "a-0101011234-b"));
        // Its subject names the case too: there it does count.
        assertThat(bench.stored().get(0).state()).isEqualTo(MailState.HELD);

        assertThat(screening.suspected(THREAD, "Se http://localhost:8080/svar/x-0101011234.")).isEmpty();
        assertThat(screening.suspected(THREAD, "Se http://localhost:8080/svar/x 0101011234.")).hasSize(1);
        assertThat(screening.redact("http://localhost:8080/svar/x-0101011234 0101011234"))
                .isEqualTo("http://localhost:8080/svar/x-0101011234 [fjernet]");
    }

    @Test
    void a_mail_released_as_it_is_leaves_with_all_that_have_no_other_number() {
        bench.write(
                sampleWith("reason", "Kontonummer " + NUMBER),
                sampleWith("reason", "Kontonummer 0101011234"),
                sampleWith("reason", "Borger 311299-0000"));
        StoredMail first = bench.stored().get(0);

        bench.clock.passes(Duration.ofDays(2));
        boolean done = decided(() -> bench.heldMails.sendAsItIs(first.id(), "sekretariat"));

        assertThat(done).isTrue();
        assertThat(bench.stored().get(0).readyAt()).as("its Date").isEqualTo(bench.clock.instant());
        assertThat(bench.stored()).extracting(StoredMail::state)
                .containsExactly(MailState.WAITING, MailState.WAITING, MailState.WAITING, MailState.HELD);
        assertThat(bench.stored().get(0).words()).isEqualTo(first.words());
        assertThat(told).containsExactly(new HeldMailDecided(THREAD, "sekretariat", Decision.SENT_AS_IT_IS, ""));
        bench.write(sampleWith("reason", "Kontonummer " + NUMBER));
        assertThat(bench.stored().get(4).state()).as("released for the case").isEqualTo(MailState.WAITING);
    }

    @Test
    void a_released_number_is_released_in_its_case_alone_and_not_kept_itself() {
        screening.release(THREAD, List.of("0101011234"), "sekretariat");

        assertThat(screening.suspected(THREAD, "a " + NUMBER, "b 311299-0000")).containsExactly("311299-0000");
        assertThat(screening.suspected("2027-002", NUMBER)).containsExactly(NUMBER);
        assertThat(database.sql("select fingerprint from released_number").query(String.class).single())
                .hasSize(64).doesNotContain("0101011234", NUMBER);
    }

    @Test
    void a_number_is_removed_from_every_held_mail_of_the_case_before_they_leave() {
        bench.write(sampleWith("reason", "Borger " + NUMBER), sampleWith("deadline", "311299 0000"));
        long first = bench.stored().get(0).id();

        boolean done = decided(() -> bench.heldMails.redactAndSend(first, "sekretariat"));

        assertThat(done).isTrue();
        List<StoredMail> mails = bench.stored();
        assertThat(mails).extracting(StoredMail::state).containsOnly(MailState.WAITING);
        assertThat(mails.get(0).words().text()).contains("Borger [fjernet]");
        assertThat(mails.get(0).words().html()).contains("Borger [fjernet]");
        assertThat(mails.get(2).words().subject()).isEqualTo("Sag 2027-001: svar senest [fjernet]");
        assertThat(mails).allSatisfy(mail -> assertThat(CitizenNumbers.in(
                mail.words().subject() + mail.words().text() + mail.words().html())).isEmpty());
        assertThat(told).containsExactly(new HeldMailDecided(THREAD, "sekretariat", Decision.NUMBER_REMOVED, ""));
    }

    @Test
    void a_mail_that_is_not_to_be_sent_is_put_away_with_the_reason() {
        bench.write(sampleWith("reason", NUMBER));
        long id = bench.stored().get(0).id();

        assertThat(decided(() -> bench.heldMails.discard(id, "sekretariat", "Sendt i går, også om " + NUMBER))).isTrue();

        assertThat(bench.stored().get(0).state()).isEqualTo(MailState.DISCARDED);
        assertThat(bench.stored().get(0).reason()).contains(
                "Sekretariatet har afgjort, at mailen ikke sendes. Begrundelse: Sendt i går, også om [fjernet]");
        assertThat(told).containsExactly(
                new HeldMailDecided(THREAD, "sekretariat", Decision.NOT_SENT, "Sendt i går, også om [fjernet]"));
    }

    @Test
    void a_decision_is_made_once() {
        bench.write(sampleWith("reason", NUMBER));
        long id = bench.stored().get(0).id();
        decided(() -> bench.heldMails.redactAndSend(id, "sekretariat"));

        assertThat(decided(() -> bench.heldMails.sendAsItIs(id, "sekretariat2"))).isFalse();
        assertThat(decided(() -> bench.heldMails.redactAndSend(id, "sekretariat2"))).isFalse();
        assertThat(decided(() -> bench.heldMails.discard(id, "sekretariat2", ""))).isFalse();
        assertThat(told).hasSize(1);
    }

    private boolean decided(BooleanSupplier decision) {
        boolean[] done = new boolean[1];
        bench.inTransaction(() -> done[0] = decision.getAsBoolean());
        return done[0];
    }
}
